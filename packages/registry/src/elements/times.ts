import type { Text, TimeRole } from "@prehosp/model";
import type { Element, NotWhen, Standing, Whom } from "../element.ts";
import { clockReasons } from "../element.ts";

interface Clock<I extends string, R extends TimeRole> {
  readonly id: I;
  readonly role: R;
  readonly label: Text;
  readonly means: string;
  readonly asks: Text;
  readonly whom: Whom;
  readonly utstein: Standing;
  readonly norcar?: Standing;
  readonly notWhen?: NotWhen;
}

const time = <const I extends string, const R extends TimeRole>({ utstein, norcar, ...rest }: Clock<I, R>) => ({
  ...rest,
  type: "time" as const,
  templates: {
    "utstein-2015": utstein,
    "utstein-2024": { status: "unknown" } as const,
    norcar: norcar ?? ({ status: "unknown" } as const),
  },
  absences: clockReasons,
});

const notSeen = { status: "not-seen" } as const;
const responseTime = { status: "core", as: "process.responseTime" } as const;

/** The moments of the case, each a recorded clock of a named source; intervals are never stored. */
export const times = [
  time({
    id: "time-call",
    role: "call-ringing",
    label: { nb: "Samtalen ringer", nn: "Samtalen ringjer", en: "Call ringing" },
    means: "The call began to ring at the centre.",
    asks: {
      nb: "Når begynte samtalen å ringe?",
      nn: "Når byrja samtalen å ringje?",
      en: "When did the call begin to ring?",
    },
    whom: "AMK-sentralen",
    utstein: notSeen,
  }),
  time({
    id: "time-answered",
    role: "call-answered",
    label: { nb: "Samtalen besvart", nn: "Samtalen svara på", en: "Call answered" },
    means: "An operator answered.",
    asks: { nb: "Når ble samtalen besvart?", nn: "Når vart samtalen svara på?", en: "When was the call answered?" },
    whom: "AMK-sentralen",
    utstein: notSeen,
  }),
  time({
    id: "time-registered",
    role: "registered",
    label: { nb: "Henvendelse mottatt", nn: "Førespurnad motteken", en: "Contact registered" },
    means: "The centre registered the contact as received.",
    asks: {
      nb: "Når ble henvendelsen registrert?",
      nn: "Når vart førespurnaden registrert?",
      en: "When was the contact registered?",
    },
    whom: "AMK-sentralen",
    utstein: responseTime,
    norcar: { status: "seen", as: "DatoogtidhenvendelsemottatAMK" },
  }),
  time({
    id: "time-recognised",
    role: "arrest-recognised",
    label: { nb: "Hjertestans gjenkjent", nn: "Hjartestans kjend att", en: "Arrest recognised" },
    means: "The operator recognised the arrest.",
    asks: {
      nb: "Når ble hjertestansen gjenkjent?",
      nn: "Når vart hjartestansen kjend att?",
      en: "When was the arrest recognised?",
    },
    whom: "AMK-sentralen",
    notWhen: { element: "recognised-arrest", is: false, because: "Hjertestansen ble ikke gjenkjent under samtalen." },
    utstein: notSeen,
  }),
  time({
    id: "time-telephone-cpr",
    role: "telephone-cpr-started",
    label: { nb: "HLR på telefon startet", nn: "HLR på telefon starta", en: "Telephone CPR started" },
    means: "The operator began to guide compressions.",
    asks: {
      nb: "Når startet veiledning i HLR?",
      nn: "Når starta rettleiinga i HLR?",
      en: "When did guidance in CPR begin?",
    },
    whom: "AMK-sentralen",
    notWhen: { element: "telephone-cpr", is: false, because: "Det ble ikke gitt veiledning i HLR." },
    utstein: notSeen,
  }),
  {
    ...time({
      id: "time-ambulance-alarmed",
      role: "alarmed",
      label: { nb: "Første ambulanse varslet", nn: "Første ambulanse varsla", en: "First ambulance alarmed" },
      means: "The first ambulance (car, boat or air) was alarmed.",
      asks: {
        nb: "Når ble første ambulanse varslet?",
        nn: "Når vart første ambulanse varsla?",
        en: "When was the first ambulance alarmed?",
      },
      whom: "AMK-sentralen",
      utstein: notSeen,
    }),
    of: "ambulance" as const,
  },
  {
    ...time({
      id: "time-ambulance-at-scene",
      role: "at-scene",
      label: {
        nb: "Første ambulanse på hendelsessted",
        nn: "Første ambulanse på hendingsstad",
        en: "First ambulance at scene",
      },
      means: "The first ambulance stopped at the scene.",
      asks: {
        nb: "Når var første ambulanse på hendelsesstedet?",
        nn: "Når var første ambulanse på hendingsstaden?",
        en: "When was the first ambulance at the scene?",
      },
      whom: "AMK-sentralen",
      utstein: responseTime,
    }),
    of: "ambulance" as const,
  },
  {
    ...time({
      id: "time-ambulance-at-patient",
      role: "at-patient",
      label: {
        nb: "Første ambulanse hos pasient",
        nn: "Første ambulanse hos pasient",
        en: "First ambulance at patient",
      },
      means: "The first ambulance crew was at the patient, which is not the same as at the scene.",
      asks: {
        nb: "Når var første ambulanse hos pasienten?",
        nn: "Når var første ambulanse hos pasienten?",
        en: "When was the first ambulance at the patient?",
      },
      whom: "ambulansetjenesten",
      utstein: notSeen,
    }),
    of: "ambulance" as const,
  },
  {
    ...time({
      id: "time-first-responder-alarmed",
      role: "alarmed",
      label: { nb: "Akutthjelper varslet", nn: "Akutthjelpar varsla", en: "First responder alarmed" },
      means: "The first akutthjelper unit was alarmed.",
      asks: {
        nb: "Når ble akutthjelper varslet?",
        nn: "Når vart akutthjelpar varsla?",
        en: "When was a first responder alarmed?",
      },
      whom: "AMK-sentralen",
      utstein: notSeen,
    }),
    of: "first-responder" as const,
  },
  {
    ...time({
      id: "time-first-responder-at-scene",
      role: "at-scene",
      label: {
        nb: "Akutthjelper på hendelsessted",
        nn: "Akutthjelpar på hendingsstad",
        en: "First responder at scene",
      },
      means: "The first akutthjelper unit was at the scene.",
      asks: {
        nb: "Når var akutthjelper på hendelsesstedet?",
        nn: "Når var akutthjelpar på hendingsstaden?",
        en: "When was a first responder at the scene?",
      },
      whom: "AMK-sentralen",
      utstein: notSeen,
    }),
    of: "first-responder" as const,
  },
  {
    ...time({
      id: "time-first-responder-at-patient",
      role: "at-patient",
      label: { nb: "Akutthjelper hos pasient", nn: "Akutthjelpar hos pasient", en: "First responder at patient" },
      means: "The first akutthjelper unit was at the patient.",
      asks: {
        nb: "Når var akutthjelper hos pasienten?",
        nn: "Når var akutthjelpar hos pasienten?",
        en: "When was a first responder at the patient?",
      },
      whom: "AMK-sentralen",
      utstein: notSeen,
    }),
    of: "first-responder" as const,
  },
  time({
    id: "time-first-compression",
    role: "first-compression",
    label: { nb: "Første brystkompresjon", nn: "Første brystkompresjon", en: "First compression" },
    means: "The first compression by anyone.",
    asks: {
      nb: "Når ble første kompresjon gitt?",
      nn: "Når vart første kompresjon gitt?",
      en: "When was the first compression given?",
    },
    whom: "ambulansetjenesten",
    notWhen: { element: "cpr-started-by", is: "nobody", because: "Ingen startet HLR." },
    utstein: notSeen,
  }),
  time({
    id: "time-first-shock",
    role: "first-shock",
    label: { nb: "Første sjokk", nn: "Første sjokk", en: "First shock" },
    means: "The first shock by anyone.",
    asks: {
      nb: "Når ble første sjokk gitt?",
      nn: "Når vart første sjokk gitt?",
      en: "When was the first shock given?",
    },
    whom: "ambulansetjenesten",
    notWhen: { element: "first-shock-by", is: "nobody", because: "Ingen ga sjokk." },
    utstein: { status: "core", as: "process.defibrillationTime" },
  }),
  time({
    id: "time-rosc",
    role: "rosc",
    label: { nb: "Egen sirkulasjon", nn: "Eigen sirkulasjon", en: "ROSC" },
    means: "Return of spontaneous circulation; the first where there were several.",
    asks: {
      nb: "Når fikk pasienten egen sirkulasjon?",
      nn: "Når fekk pasienten eigen sirkulasjon?",
      en: "When did the patient regain circulation?",
    },
    whom: "ambulansetjenesten",
    notWhen: { element: "rosc", is: false, because: "Pasienten fikk ikke vedvarende egen sirkulasjon." },
    utstein: { status: "core", as: "outcome.roscTime" },
  }),
] as const satisfies readonly Element[];

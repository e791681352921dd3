import type { Element } from "../element.ts";
import { words } from "../texts.ts";
import { time } from "./clock.ts";
import { sources } from "./sources.ts";
import { core, notSeen, seen } from "./standing.ts";

/** The moments of the call, from the clocks of the centre. */
export const callTimes = [
  time({
    id: "time-call",
    role: "call-ringing",
    label: words("Samtalen ringer", "Samtalen ringjer", "Call ringing"),
    means: "The call began to ring at the centre.",
    asks: words("Når begynte samtalen å ringe?", "Når byrja samtalen å ringje?", "When did the call begin to ring?"),
    whom: "AMK-sentralen",
    utstein: notSeen,
    shows: "00:00",
  }),
  time({
    id: "time-answered",
    role: "call-answered",
    label: words("Samtalen besvart", "Samtalen svara på", "Call answered"),
    means: "An operator answered.",
    asks: words("Når ble samtalen besvart?", "Når vart samtalen svara på?", "When was the call answered?"),
    whom: "AMK-sentralen",
    utstein: notSeen,
    shows: "00:04",
  }),
  time({
    id: "time-registered",
    role: "registered",
    label: words("Henvendelse mottatt", "Førespurnad motteken", "Contact registered"),
    means: "The centre registered the contact as received.",
    asks: words(
      "Når ble henvendelsen registrert?",
      "Når vart førespurnaden registrert?",
      "When was the contact registered?",
    ),
    whom: "AMK-sentralen",
    source: `${sources.utstein}; ${sources.norcar}`,
    utstein: core("process.responseTime"),
    shows: "00:10",
    norcar: seen("DatoogtidhenvendelsemottatAMK"),
  }),
  time({
    id: "time-recognised",
    role: "arrest-recognised",
    label: words("Hjertestans gjenkjent", "Hjartestans kjend att", "Arrest recognised"),
    means: "The operator recognised the arrest.",
    asks: words(
      "Når ble hjertestansen gjenkjent?",
      "Når vart hjartestansen kjend att?",
      "When was the arrest recognised?",
    ),
    whom: "AMK-sentralen",
    notWhen: { element: "recognised-arrest", is: false },
    utstein: notSeen,
    shows: "01:10",
  }),
  time({
    id: "time-telephone-cpr",
    role: "telephone-cpr-started",
    label: words("HLR på telefon startet", "HLR på telefon starta", "Telephone CPR started"),
    means: "The operator began to guide compressions.",
    asks: words("Når startet veiledning i HLR?", "Når starta rettleiinga i HLR?", "When did guidance in CPR begin?"),
    whom: "AMK-sentralen",
    notWhen: { element: "telephone-cpr", is: false },
    utstein: notSeen,
    shows: "01:40",
  }),
] as const satisfies readonly Element[];

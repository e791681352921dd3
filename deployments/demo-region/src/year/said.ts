import { absent } from "@prehosp/model/absence";
import type { Observed } from "@prehosp/model";
import type { Row } from "./missions.ts";

interface Said {
  readonly title: string;
  readonly criterion?: string;
  readonly observed: Observed;
  readonly notes: readonly [string, ...string[]];
}

const ARREST = {
  title: "Hjertestans",
  criterion: "A.91.01",
  observed: { awake: false, breathingNormally: false, suddenCollapse: true },
  notes: [
    "Falt om ved kjøkkenbordet",
    "Funnet i sengen av ektefellen",
    "Ligger i oppkjørselen, naboen er hos ham",
    "Segnet om på hyttetrappen",
    "Lå på verkstedgulvet, kollega teller høyt",
    "Funnet i garasjen",
  ],
} as const satisfies Said;
const UNCONSCIOUS = {
  title: "Bevisstløs",
  criterion: "A.91.02",
  observed: { awake: false, breathingNormally: true },
  notes: [
    "Snorker, får ikke kontakt",
    "Kjent sukkersyke, svett og kald",
    "Krampet i to minutter, sover nå",
    "Funnet på badegulvet av hjemmehjelpen",
    "Falt i trappen, svarer ikke",
    "Ligger på benken ved bussholdeplassen",
  ],
} as const satisfies Said;

const said: Readonly<Record<Row["kind"], Said>> = {
  arrest: ARREST,
  unconscious: UNCONSCIOUS,
  injury: {
    title: "Alvorlig skade",
    criterion: "A.92.02",
    observed: { awake: true, breathingNormally: true, majorBleeding: true },
    notes: [
      "Motorsag i låret",
      "Klemt under tilhenger",
      "Falt fra stillas, blør fra hodet",
      "Gikk gjennom glassdøren",
      "Velt med firehjuling i lia",
      "Kutt i underarmen, har knyttet håndkle rundt",
    ],
  },
  unclear: {
    title: "Uklar melding",
    criterion: "A.91.03",
    observed: { awake: absent("unknown"), breathingNormally: absent("unknown") },
    notes: [
      "Trygghetsalarm uten svar",
      "Bil i grøften, ingen ute",
      "Barnebarnet ringer, vet ikke om hun puster",
      "Ser noen ligge ved skogsveien",
      "Forbindelsen brytes, rop i bakgrunnen",
    ],
  },
  other: {
    title: "Annet",
    criterion: "H.99.01",
    observed: { awake: true, breathingNormally: true },
    notes: [
      "Uvel på buss",
      "Brystsmerter siden i går, ambulansen er langt unna",
      "Vondt i ryggen, kommer seg ikke opp",
    ],
  },
};

/** What is said of an incident in the call; an arrest nobody recognised is taken as unconscious, and one the ambulance saw as chest pain. */
export const saidOf = ({ kind, without }: Row, recognised: boolean | undefined): Said => {
  if (without === "ems-witnessed")
    return {
      title: "Hjertestans bevitnet av ambulansen",
      observed: { awake: true, breathingNormally: false },
      notes: ["Brystsmerter siden i natt", "Tungpustet, klam i huden", "Trykk for brystet under måking"],
    };
  if (kind === "arrest" && recognised === false)
    return { ...UNCONSCIOUS, title: "Hjertestans, ikke gjenkjent i samtalen" };
  return said[kind];
};

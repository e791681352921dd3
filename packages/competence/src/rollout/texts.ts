import type { Text } from "@prehosp/model";
import type { Agreed, LeaderContact } from "./contact.ts";
import type { BookedSeat, MissingPerson } from "./room-standing.ts";

type Table<K extends string> = Readonly<Record<K, Text>>;

const missing: Table<MissingPerson["why"]> = {
  "not-trained": { nb: "Ikke opplært", nn: "Ikkje opplært", en: "Not trained" },
  "runs-out-before": {
    nb: "Går ut før overgangsdatoen",
    nn: "Går ut før overgangsdatoen",
    en: "Runs out before the change-over date",
  },
};
const seat: Table<BookedSeat["is"]> = {
  "in-time": { nb: "I tide", nn: "I tide", en: "In time" },
  "too-late": { nb: "For sent", nn: "For seint", en: "Too late" },
  "too-early": { nb: "For tidlig", nn: "For tidleg", en: "Too early" },
  undated: { nb: "Rommet har ingen dato", nn: "Rommet har ingen dato", en: "The room has no date" },
};
const contactWith: Table<LeaderContact["with"]> = {
  leader: { nb: "Leder", nn: "Leiar", en: "Leader" },
  deputy: { nb: "Stedfortreder", nn: "Stedfortredar", en: "Deputy" },
  "training-coordinator": { nb: "Opplæringsansvarlig", nn: "Opplæringsansvarleg", en: "Training coordinator" },
};
const way: Table<LeaderContact["way"]> = {
  telephone: { nb: "Telefon", nn: "Telefon", en: "Telephone" },
  meeting: { nb: "Møte", nn: "Møte", en: "Meeting" },
  video: { nb: "Video", nn: "Video", en: "Video" },
  "e-mail": { nb: "E-post", nn: "E-post", en: "E-mail" },
};
const agreed: Table<Agreed["what"]> = {
  "go-live": { nb: "Overgangsdato", nn: "Overgangsdato", en: "Change-over date" },
  "instructor-seats": {
    nb: "Plasser på instruktørkurs",
    nn: "Plassar på instruktørkurs",
    en: "Instructor course seats",
  },
  "local-courses": { nb: "Lokale kurs", nn: "Lokale kurs", en: "Local courses" },
  "e-learning": { nb: "E-læring først", nn: "E-læring først", en: "E-learning first" },
  "nothing-yet": { nb: "Ikke avtalt noe ennå", nn: "Ikkje avtalt noko enno", en: "Nothing agreed yet" },
  "not-reached": { nb: "Ikke svar", nn: "Ikkje svar", en: "No answer" },
};

/** What people read in the roll-out, by code. */
export const rolloutTexts = { missing, seat, with: contactWith, way, agreed } as const;

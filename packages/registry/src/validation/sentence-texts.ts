import type { InWords } from "@prehosp/norms";
import { words } from "../texts.ts";
import { EVENT, TODAY } from "./condition.ts";

/** What joins the parts of a rule's sentence, and units of time. */
export const joints = {
  and: words("og", "og", "and"),
  or: words("eller", "eller", "or"),
  but: words("men", "men", "but"),
  day: words("dag", "dag", "day"),
  days: words("dager", "dagar", "days"),
  hour: words("time", "time", "hour"),
  hours: words("timer", "timar", "hours"),
  minutes: words("minutter", "minutt", "minutes"),
} as const satisfies Record<string, InWords>;

/** The moments that are no element. */
export const moments = {
  [EVENT]: words("hendelsen", "hendinga", "the event"),
  [TODAY]: words("i dag", "i dag", "today"),
} as const;

type Phrase = Readonly<Record<keyof InWords, (a: string, b?: string, c?: string) => string>>;

const phrase = (nb: string, nn: string, en: string): Phrase => {
  const fill =
    (text: string) =>
    (a: string, b = "", c = ""): string =>
      text.replace(/[ABC]/g, (letter) => ({ A: a, B: b, C: c })[letter] ?? letter);
  return { nb: fill(nb), nn: fill(nn), en: fill(en) };
};

/** How each atom is said, true and false; the letters stand for labels, values and spans. */
export const phrases = {
  known: phrase("A er ført", "A er ført", "A is recorded"),
  unknown: phrase("A har ingen verdi", "A har ingen verdi", "A has no value"),
  notRecorded: phrase("A er ikke ført", "A er ikkje ført", "A is not recorded"),
  notApplicable: phrase("A er ført som ikke aktuelt", "A er ført som ikkje aktuelt", "A is not applicable"),
  is: phrase("A er B", "A er B", "A is B"),
  isNot: phrase("A er ikke B", "A er ikkje B", "A is not B"),
  has: phrase("A har B", "A har B", "A includes B"),
  hasNot: phrase("A har ikke B", "A har ikkje B", "A does not include B"),
  between: phrase("A er B", "A er B", "A is B"),
  outside: phrase("A er utenfor B", "A er utanfor B", "A is outside B"),
  before: phrase("A er før B", "A er før B", "A is before B"),
  notBefore: phrase("A er ikke før B", "A er ikkje før B", "A is not before B"),
  longer: phrase("A er mer enn C etter B", "A er meir enn C etter B", "A is more than C after B"),
  notLonger: phrase("A er ikke mer enn C etter B", "A er ikkje meir enn C etter B", "A is not more than C after B"),
} as const;

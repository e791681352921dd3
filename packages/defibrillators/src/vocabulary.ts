import { OpenTo } from "@prehosp/model";
import { Day, DayPeriod } from "@prehosp/model/time";
import { criteriaOver } from "@prehosp/rules";
import * as z from "zod";

/** The package and version that goes into every finding; a test holds it to package.json. */
export const code = "@prehosp/defibrillators@0.1.0";

const yes = z.boolean();
const words = z.string();

/** Who asks: anybody, or the emergency agencies through the centre. */
export const Asker = z.enum(["public", "emergency"]).meta({
  norsk: "hvem som spør",
  means: "Anybody (public), or the emergency agencies through the AMK centre (emergency)",
});
export type Asker = z.output<typeof Asker>;

/** The facts that the criteria of this room may speak of. */
export const vocabulary = {
  /** The day in Norway that is asked about. */
  on: Day,
  by: Asker,
  active: yes,
  manufacturer: words,
  model: words,
  name: words,
  street: words,
  postCode: words,
  postArea: words,
  /** Whether the questions of when it can be reached are answered, or only said in words. */
  hoursAnswered: z.enum(["answers", "words"]),
  /** Whether the user profile of the one responsible can be written to. */
  profile: z.enum(["complete", "incomplete"]),
  /** The last check by the owner; in `usable` only one that is not too old to say anything. */
  lastConfirmed: Day,
  batteryOk: yes,
  batteryUntil: z.union([Day, z.literal("no-expiry")]),
  electrodesUntil: Day,
  season: z.union([z.literal("all-year"), DayPeriod]),
  /** Open at the instant asked about; absent where words or silence leave it unknown. */
  open: z.enum(["open", "closed"]),
  /** Reported since the last confirmation. */
  usedSince: yes,
  faultSince: yes,
  missingSince: yes,
  mobile: yes,
  /** Whether somebody knows that a mobile one is at its registered position now. */
  atItsPlace: yes,
  locked: yes,
  /** Whether the asker has the code or key. */
  hasWayIn: yes,
  /** Who may take it, where the registration settles it: "private" does not say who belongs there, and is no answer here. */
  openTo: OpenTo.exclude(["private"]),
} as const;

/** The name of a fact that this room judges by. */
export type FactName = keyof typeof vocabulary;

export const criterion = criteriaOver(vocabulary, { code });

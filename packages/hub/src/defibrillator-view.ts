import { type KeptDefibrillator, lifeOfKept, shownOf } from "@prehosp/chain";
import { LocalFlag, Reminded, Stage, usableOutcome } from "@prehosp/defibrillators";
import { Defibrillator, type Language } from "@prehosp/model";
import { known, recorded } from "@prehosp/model/absence";
import { Day, type Instant, osloDay } from "@prehosp/model/time";
import { FindingData, Outcome } from "@prehosp/rules";
import * as z from "zod";
import { PublicOne, publicOne } from "./public/public-one.ts";

/** One in the list of those who are signed in: as the public sees it, and whether they do, and why not. */
export const DefibrillatorLine = PublicOne.extend({
  source: z.enum(["own", "other"]),
  standing: z.enum(["there", "withdrawn", "removed"]),
  verified: z.boolean(),
  shown: z.object({ outcome: Outcome, why: z.array(z.string()).readonly() }),
  /** Where an own one stands in its life; not there = another register looks after it. */
  stage: Stage.optional(),
  flags: z.array(LocalFlag).readonly(),
  /** Whether the way in was registered; what it says is opened one at a time, for the emergency agencies with AMK. */
  hasAccess: z.boolean(),
  remarks: z.array(z.string()).readonly(),
});
export type DefibrillatorLine = z.output<typeof DefibrillatorLine>;

/** The line of one at an instant. */
export const lineOf = (kept: KeptDefibrillator, at: Instant, language: Language): DefibrillatorLine => {
  const on = osloDay(at);
  const shown = shownOf(kept, on);
  const stage = lifeOfKept(kept, on)?.stage;
  const { source, standing, verified, flags, remarks } = kept;
  return {
    ...publicOne(kept, at, language),
    source,
    standing,
    verified,
    shown: { outcome: shown.outcome, why: shown.because.filter((f) => f.outcome !== "met").map((f) => f.rule) },
    ...(stage === undefined ? {} : { stage }),
    flags,
    hasAccess: known(kept.registration.access),
    remarks,
  };
};

/** One whole, for those who are signed in; contacts are for nobody, the way in only where it was asked for. */
export const DefibrillatorView = z.object({
  line: DefibrillatorLine,
  is: Defibrillator,
  usable: FindingData,
  shown: FindingData,
  due: z.array(z.object({ kind: z.string(), to: z.string() })).readonly(),
  said: z.array(Reminded).readonly(),
  /** Which contacts are recorded; who they are is shared with nobody. */
  contacts: z.object({ responsible: z.boolean(), alternate: z.boolean() }),
  begun: Day,
  access: recorded(z.string()).optional(),
  words: z
    .array(LocalFlag.extend({ words: z.string() }))
    .readonly()
    .optional(),
});

/** Which of them somebody asks for. */
export const Wanted = z.enum(["all", "usable", "unclear", "not-usable", "hidden", "reported"]);
export type Wanted = z.output<typeof Wanted>;

const OUTCOMES: Readonly<Partial<Record<Wanted, Outcome>>> = {
  usable: "met",
  unclear: "unclear",
  "not-usable": "not-met",
};

/** Whether one belongs in a list. Those that are hidden are in no list of what is usable, and in one of their own. */
export const isWanted = (kept: KeptDefibrillator, wanted: Wanted, at: Instant, isShown: boolean): boolean => {
  if (wanted === "all") return true;
  if (wanted === "reported") return kept.flags.length > 0;
  if (wanted === "hidden") return !isShown;
  return isShown && usableOutcome(kept.registration.is, at, kept.flags) === OUTCOMES[wanted];
};

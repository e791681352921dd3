import { Defibrillator, Position } from "@prehosp/model";
import { recorded } from "@prehosp/model/absence";
import { Day, Instant } from "@prehosp/model/time";
import { FindingData, Outcome } from "@prehosp/rules";
import * as z from "zod";

/** A judgement in short: its outcome and the rules that settle it. */
const Judged = z.looseObject({ outcome: Outcome, why: z.array(z.string()).readonly() });

const One = z.looseObject({
  id: z.string(),
  name: z.string(),
  position: Position,
  street: z.string().optional(),
  postCode: z.string().optional(),
  postArea: z.string().optional(),
  whereInside: z.string().optional(),
  usable: Judged,
  confirmedDaysAgo: z.number().optional(),
  /** Whether the way in was registered; what it says is opened one at a time. */
  hasAccess: z.boolean(),
});

/** One of the list, as those who work with them see it. */
export const LineSeen = One.extend({
  source: z.string(),
  standing: z.string(),
  verified: z.boolean(),
  shown: Judged,
  stage: z.string().optional(),
  flags: z.array(z.looseObject({ about: z.string(), at: Instant })).readonly(),
});
export type LineSeen = z.output<typeof LineSeen>;

/** A page of the list; the hub may still be reading, and there may be more. */
export const LinesSeen = z.looseObject({
  caughtUp: z.boolean(),
  total: z.number(),
  defibrillators: z.array(LineSeen).readonly(),
  next: z.string().optional(),
});
export type LinesSeen = z.output<typeof LinesSeen>;

/** One whole, with every judgement; the way in only where it was asked for with a purpose. */
export const DefibrillatorSeen = z.looseObject({
  line: LineSeen,
  is: Defibrillator,
  usable: FindingData,
  shown: FindingData,
  due: z.array(z.looseObject({ kind: z.string(), to: z.string() })).readonly(),
  said: z.array(z.looseObject({ kind: z.string(), to: z.string(), on: Day })).readonly(),
  contacts: z.looseObject({ responsible: z.boolean(), alternate: z.boolean() }),
  begun: Day,
  access: recorded(z.string()).optional(),
});
export type DefibrillatorSeen = z.output<typeof DefibrillatorSeen>;

const Span = z.looseObject({ seconds: z.number(), low: z.number(), high: z.number() });

/** One that a second person can fetch; a time that is not there is unknown. */
export const FetchedSeen = One.extend({ there: Span.optional(), back: Span.optional(), whole: Span.optional() });
export type FetchedSeen = z.output<typeof FetchedSeen>;

/** The nearest to an incident, and how many nearer ones cannot be used; none where nobody knows the place. */
export const FetchSeen = z.looseObject({
  at: Instant,
  placeKnown: z.boolean(),
  caughtUp: z.boolean(),
  defibrillators: z.array(FetchedSeen).readonly(),
  passedBy: z.number(),
});
export type FetchSeen = z.output<typeof FetchSeen>;

/** What became of a report, and whether the owner is told. */
export const ToldSeen = z.looseObject({ id: z.string(), was: z.string(), owner: z.string().optional() });
export type ToldSeen = z.output<typeof ToldSeen>;

import { Text } from "@prehosp/model";
import { recorded } from "@prehosp/model/absence";
import { Day } from "@prehosp/model/time";
import * as z from "zod";

// What the web reads of packs of requirements as the hub tells it, open to what came later.

const list = <S extends z.ZodType>(schema: S) => z.array(schema).readonly();
const Head = z.looseObject({ id: z.string(), edition: z.string(), layer: z.string() });

const Asked = z.looseObject({ id: z.string(), title: Text, cites: list(z.string()) });

/** The packs in force, and those that stand in place of some of their requirements, and those ahead with the day they begin. */
export const PacksSeen = z.looseObject({
  packs: list(Head.extend({ requirements: list(Asked) })),
  local: list(Head),
  ahead: list(z.looseObject({ from: Day, pack: Head.extend({ requirements: list(Asked).optional() }) })),
});
export type PacksSeen = z.output<typeof PacksSeen>;

/** What a pack says of itself, where it stands beside the national ones or in place of some of their requirements. */
export const PackHead = Head.extend({
  owner: z.string().optional(),
  decided: z.looseObject({ by: z.string(), on: Day, source: z.string() }).optional(),
  requirements: list(z.looseObject({ id: z.string(), title: Text.optional() })).optional(),
  competence: list(z.looseObject({ requirement: z.string() })).optional(),
});
export type PackHead = z.output<typeof PackHead>;

/** Somebody made up whom a pack would let in: the proofs and the facts of the service, seen on a day. */
export const Example = z.looseObject({
  on: Day,
  evidence: list(
    z.looseObject({
      competence: z.string(),
      kind: z.string(),
      on: Day,
      outcome: z.string(),
      documented: recorded(z.boolean()),
      source: z.looseObject({ ref: z.string() }),
    }),
  ),
  facts: z.record(z.string(), z.unknown()),
});

const Fault = z.looseObject({
  problem: z.string(),
  path: z.string(),
  cites: list(z.string()),
  means: z.string(),
  counterexample: z.unknown().optional(),
});
export type FaultSeen = z.output<typeof Fault>;

const Impact = z.looseObject({
  people: z.number(),
  changed: z.number(),
  shifts: list(z.looseObject({ requirement: z.string(), from: z.string(), to: z.string(), people: z.number() })),
});
export type ImpactSeen = z.output<typeof Impact>;

/** A pack that was tried: what stops it, what to look at, what its dates become, and how many change status. */
export const PackReviewSeen = z.looseObject({
  problems: list(Fault),
  remarks: list(Fault),
  dates: list(
    z.looseObject({
      requirement: z.string(),
      done: Day,
      warned: Day.optional(),
      until: Day,
      graceUntil: Day.optional(),
    }),
  ),
  impact: Impact,
});
export type PackReviewSeen = z.output<typeof PackReviewSeen>;

export const PackPublishedSeen = z.looseObject({ from: Day, impact: Impact });

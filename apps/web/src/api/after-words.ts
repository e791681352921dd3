import { Settlement } from "@prehosp/agreements";
import { LineReason } from "@prehosp/dispatch";
import { Agreement, Decided, Status, Text } from "@prehosp/model";
import { recorded } from "@prehosp/model/absence";
import { Day, Instant } from "@prehosp/model/time";
import * as z from "zod";

// What the web reads of what comes after the alarm; the chain's own words, which the web may not import, open to what came later.

const list = <S extends z.ZodType>(schema: S) => z.array(schema).readonly();
const when = recorded(Instant);
const cites = list(z.string());

/** One thing that is still to be documented. */
export const WorkItemSeen = z.looseObject({
  incident: z.string(),
  status: Status.optional(),
  code: z.string(),
  element: z.string(),
  cites,
  unit: z.string().optional(),
  responsible: z.string(),
  since: when,
  decision: z.string().optional(),
});
export type WorkItemSeen = z.output<typeof WorkItemSeen>;

export const FollowUpSeen = z.looseObject({
  id: z.string(),
  status: Status.optional(),
  measure: z.string(),
  responsible: z.string(),
  units: list(z.string()),
  day: Day,
  cites,
  state: z.string(),
});
export type FollowUpSeen = z.output<typeof FollowUpSeen>;

/** What is documented of one akutthjelper mission. */
export const MissionSeen = z.looseObject({
  unit: z.string(),
  alarmed: when,
  atScene: when,
  atPatient: when,
  until: when,
  free: when,
  report: z.looseObject({ to: recorded(z.string()), arrived: when, words: z.boolean() }).optional(),
  recordedBy: z.string().optional(),
  crew: recorded(z.string()),
  operativelyClosed: z.boolean(),
  complete: z.boolean(),
});
export type MissionSeen = z.output<typeof MissionSeen>;

const Reading = z.looseObject({
  at: Instant,
  exactness: z.string(),
  source: z.looseObject({ system: z.string() }),
});
const Difference = z.looseObject({ seconds: z.number(), clocks: z.string() }).optional();

/** One moment of the time ladder, each clock by itself. */
export const RungSeen = z.looseObject({
  name: z.string(),
  unit: z.string().optional(),
  readings: list(Reading),
  state: z.string(),
  sinceStart: Difference,
  sincePrevious: Difference,
});
export type RungSeen = z.output<typeof RungSeen>;

export const PresentSeen = z.looseObject({ window: z.string(), by: z.string(), since: Instant });
export type PresentSeen = z.output<typeof PresentSeen>;

/** What a screen says of itself; `n` counts up with each thing it says. */
export interface PresenceSaying {
  readonly window: string;
  readonly n: number;
  readonly leaving: boolean;
}

const Reviewed = z.looseObject({
  incident: z.string(),
  at: Instant,
  municipality: recorded(z.string()),
  condition: recorded(z.string()),
  unit: z.string(),
  name: z.string(),
  list: z.string(),
  reason: LineReason.or(z.string()),
  edition: z.string(),
  rules: list(z.looseObject({ rule: z.string(), outcome: z.string(), cites, missing: list(z.string()) })),
  deviation: z.string().optional(),
});

/** The Monday list; it names rules, never operators. */
export const ReviewSeen = z.looseObject({
  period: z.looseObject({ from: Day, to: Day }),
  review: z.looseObject({
    incidents: z.number(),
    leftOut: z.number(),
    notComparable: z.number(),
    couldBeEarlier: list(Reviewed.extend({ earlierBySeconds: z.number(), others: z.number() })),
    alarmedInVain: list(Reviewed.extend({ because: z.string(), lateBySeconds: z.number().optional() })),
  }),
});
export type Reviewed = z.output<typeof Reviewed>;

const Gained = z.looseObject({
  n: z.number(),
  unknown: z.number(),
  median: z.number().optional(),
  p10: z.number().optional(),
  p90: z.number().optional(),
});
const First = z.looseObject({
  arisen: z.number(),
  lost: z.number(),
  other: z.number(),
  estimated: Gained,
  recorded: Gained,
});

/** A replay as far as it has come. */
export const ReplaySeen = z.looseObject({
  id: z.string(),
  state: z.string(),
  progress: z.looseObject({ done: z.number(), of: z.number() }),
  problems: list(z.looseObject({ path: z.string(), message: z.string() })).optional(),
  report: z
    .looseObject({
      incidents: z.number(),
      replayed: z.number(),
      different: z.number(),
      reproduced: z.looseObject({ identical: z.number(), otherCode: z.number(), broken: list(z.string()) }),
      moves: list(z.looseObject({ from: z.string(), to: z.string(), units: z.number(), incidents: z.number() })),
      first: First,
      callOuts: z.record(z.string(), z.number()),
      units: list(z.looseObject({ unit: z.string(), name: z.string(), more: z.number(), fewer: z.number() })),
      /** Which tables lack rows that rest on too few. */
      withheld: list(z.string()).optional(),
    })
    .optional(),
});
export type Gained = z.output<typeof Gained>;
export type ReplaySeen = z.output<typeof ReplaySeen>;

/** An agreement whole, also with what came later: a draft cites the hash of it. */
const AgreementSeen = Agreement.loose();
export type AgreementSeen = z.output<typeof AgreementSeen>;
export const Agreements = list(AgreementSeen);

/** What the settlement of each agreement rests on, over a period. */
export const SettlementsSeen = z.looseObject({
  period: z.looseObject({ from: Day, to: Day }),
  settlements: list(z.looseObject({ agreement: z.string(), settlement: Settlement })),
});
export type SettlementsSeen = z.output<typeof SettlementsSeen>;

const Side = z.enum(["commissioner", "provider"]);

/** A draft of an agreement: its state, its effect, what is in its way, the document that would be signed. */
export const DraftSeen = z.looseObject({
  draft: z.looseObject({
    id: z.string(),
    base: z.looseObject({ agreement: z.string() }).optional(),
    decided: Decided.optional(),
    author: z.looseObject({ role: z.string(), organisation: z.string() }),
    created: Day,
    replay: z.looseObject({ hash: z.string(), summary: z.string() }).optional(),
    signatures: list(z.looseObject({ side: Side, organisation: z.string(), role: z.string(), on: Day })),
  }),
  state: z.string(),
  document: z.string().optional(),
  problems: list(z.looseObject({ problem: z.string(), path: z.string(), means: z.string(), text: Text })),
  effect: z
    .looseObject({
      agreement: AgreementSeen,
      added: list(z.string()),
      removed: list(z.string()),
      units: z.looseObject({ added: list(z.string()), removed: list(z.string()) }),
      gains: z.number(),
      losses: z.number(),
    })
    .optional(),
});
export type DraftSeen = z.output<typeof DraftSeen>;

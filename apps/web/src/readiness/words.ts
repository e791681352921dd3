import { StockKind } from "@prehosp/competence";
import { MissionRole, Status } from "@prehosp/model";
import { recorded } from "@prehosp/model/absence";
import { Day, Instant } from "@prehosp/model/time";
import { FindingData } from "@prehosp/rules";
import * as z from "zod";

// What the web reads of the hub's answers about readiness; open to fields that came later.

const Colour = z.enum(["green", "yellow", "red"]);
export type Colour = z.output<typeof Colour>;

const WhySeen = z.looseObject({
  colour: Colour,
  code: z.string(),
  finding: FindingData.optional(),
  person: z.string().optional(),
});
export type WhySeen = z.output<typeof WhySeen>;

/** One unit on the board of its station. */
export const LineSeen = z.looseObject({
  unit: z.string(),
  colour: Colour,
  why: z.array(WhySeen).readonly(),
  until: Day.optional(),
  returns: Instant.optional(),
  members: z.number(),
  overdue: z.number(),
});
export type LineSeen = z.output<typeof LineSeen>;

/** One station with its units. */
export const StationSeen = z.looseObject({
  station: z.string(),
  name: z.string(),
  organisation: z.string(),
  colour: Colour,
  units: z.array(LineSeen).readonly(),
});
export type StationSeen = z.output<typeof StationSeen>;

const Item = z.looseObject({ item: z.string(), stock: StockKind });

/** One unit as its own organisation sees it. */
export const UnitSeen = z.looseObject({
  line: LineSeen,
  service: z.looseObject({
    state: z.enum(["in", "out", "not-recorded"]),
    reasons: z.array(z.string()).readonly().optional(),
    since: Instant.optional(),
    returns: Instant.optional(),
  }),
  stock: z.looseObject({
    items: z.array(Item.extend({ expires: recorded(Day) })).readonly(),
    refill: z.array(Item).readonly(),
  }),
  crew: z.looseObject({
    members: z.array(z.string()).readonly(),
    findings: z.array(FindingData).readonly(),
  }),
});
export type UnitSeen = z.output<typeof UnitSeen>;

/** How everybody of a unit stands on every requirement, by opaque key. */
export const StatusesSeen = z.looseObject({
  people: z
    .array(
      z.looseObject({
        person: z.string(),
        statuses: z
          .array(z.looseObject({ requirement: z.string(), status: z.string(), until: Day.optional() }))
          .readonly(),
      }),
    )
    .readonly(),
});
export type StatusesSeen = z.output<typeof StatusesSeen>;

/** Who serves an organisation, by opaque key; a name only where it was asked for and may be read. */
export const PersonSeen = z.looseObject({ person: z.string(), name: z.string().optional() });

/** An agreement that ends before long, with what it lacks. */
export const EndingSeen = z.looseObject({
  agreement: z.string(),
  ends: Day,
  inDays: z.number(),
  missing: z.array(z.string()).readonly(),
});

/** What became of each thing that was sent. */
export const TakenSeen = z.looseObject({
  taken: z
    .array(
      z.looseObject({
        id: z.string().optional(),
        was: z.enum(["new", "known", "refused"]),
        why: z.string().optional(),
      }),
    )
    .readonly(),
});
export type TakenSeen = z.output<typeof TakenSeen>;

/** When a unit was out in a period, for its coordinator. */
export const CallsSeen = z.looseObject({
  period: z.looseObject({ from: Day, to: Day }),
  missions: z
    .array(
      z.looseObject({
        role: recorded(MissionRole),
        status: Status,
        alarmed: recorded(Instant),
        free: recorded(Instant),
        settled: z.boolean(),
      }),
    )
    .readonly(),
});
export type CallsSeen = z.output<typeof CallsSeen>;

import * as z from "zod";
import { recorded } from "./absence/index.ts";
import { IncidentId, UnitId } from "./ids.ts";
import { Instant } from "./time/index.ts";

export const TimeRole = z
  .enum([
    "call-ringing",
    "call-answered",
    "registered",
    "arrest-recognised",
    "telephone-cpr-started",
    "alarmed",
    "acknowledged",
    "under-way",
    "at-scene",
    "at-patient",
    "first-compression",
    "first-shock",
    "rosc",
    "handover",
    "left-scene",
    "at-destination",
    "unit-free",
    "stood-down",
    "incident-closed",
  ])
  .meta({ norsk: "tidspunkttype", means: "Which moment of the chain a time belongs to" });
export type TimeRole = z.output<typeof TimeRole>;

export const Exactness = z
  .enum(["exact", "minute", "day", "derived"])
  .meta({ norsk: "nøyaktighet", means: "nøyaktig · til minuttet · til dagen · utledet" });
export type Exactness = z.output<typeof Exactness>;

export const SourceRef = z
  .object({
    system: z.string().min(1).meta({ norsk: "system", means: "The system that said it" }),
    ref: z
      .string()
      .min(1)
      .meta({ norsk: "referanse", means: "What that system calls the record; the key of idempotence" }),
  })
  .meta({ norsk: "kilde", means: "Where a datum comes from" });
export type SourceRef = z.output<typeof SourceRef>;

/** One moment with its clock: unknown times stay empty with a reason, and are never estimated. */
export const TimePoint = z
  .object({
    role: TimeRole,
    unit: UnitId.optional(),
    at: recorded(Instant).meta({ norsk: "tidspunkt", means: "When, or why there is no time" }),
    exactness: Exactness,
    source: SourceRef,
  })
  .meta({
    norsk: "tidspunkt i forløpet",
    means: "One moment of an incident, of one unit or of the incident as a whole",
  });
export type TimePoint = z.output<typeof TimePoint>;

/** All moments known of one incident, in the order they were recorded; corrections come later and do not remove. */
export const Timeline = z
  .object({
    incident: IncidentId,
    points: z.array(TimePoint).readonly().meta({ norsk: "tidspunkter", means: "Every moment with its source" }),
  })
  .meta({ norsk: "forløp", means: "The moments of one incident" });
export type Timeline = z.output<typeof Timeline>;

/** The last recorded point of a role, of one unit where given; undefined where none is recorded. */
export const pointOf = (timeline: Timeline, role: TimeRole, unit?: UnitId): TimePoint | undefined =>
  timeline.points.findLast((p) => p.role === role && (unit === undefined || p.unit === unit));

import { Exactness, SourceRef, TimeRole, UnitId } from "@prehosp/model";
import { Instant } from "@prehosp/model/time";
import * as z from "zod";

export const RungName = z
  .enum([
    "ring",
    "answer",
    "recognised",
    "telephone-cpr",
    "ordinary-alarmed",
    "told-110",
    "unit-alarmed",
    "unit-under-way",
    "at-scene",
    "at-patient",
    "first-compression",
    "first-shock",
    "handover",
  ])
  .meta({ norsk: "trinn", means: "Which step of the way, in the order they are climbed" });
export type RungName = z.output<typeof RungName>;

/** What one clock says. */
export const Reading = z
  .object({
    at: Instant.meta({ norsk: "tidspunkt", means: "What the clock says" }),
    exactness: Exactness,
    source: SourceRef,
  })
  .meta({ norsk: "avlesning", means: "What one clock says of one moment" });
export type Reading = z.output<typeof Reading>;

const difference = (norsk: string, means: string) =>
  z
    .object({
      seconds: z.number().meta({ norsk: "sekunder", means: "Seconds between the two; negative = out of order" }),
      exactness: Exactness,
      clocks: z.enum(["one", "two"]).meta({ norsk: "klokker", means: "Whether both were read off the same system" }),
    })
    .optional()
    .meta({ norsk, means });

/** One moment: each clock that says something of it, none of them merged. */
export const Rung = z
  .object({
    name: RungName,
    role: TimeRole.optional(),
    unit: UnitId.optional(),
    readings: z
      .array(Reading)
      .readonly()
      .meta({ norsk: "avlesninger", means: "Every clock that says something of it" }),
    state: z.enum(["known", "conflict", "not-recorded"]).meta({
      norsk: "status",
      means: "kjent · klokkene er uenige · ikke registrert; a conflict is shown and never merged",
    }),
    sinceStart: difference("siden start", "From the first rung; only where both are known and undisputed"),
    sincePrevious: difference("siden forrige", "From the rung before; only where both are known and undisputed"),
  })
  .meta({ norsk: "trinn i tidsstigen", means: "One moment of an incident with the clocks behind it" });
export type Rung = z.output<typeof Rung>;

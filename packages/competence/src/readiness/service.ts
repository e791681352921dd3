import * as z from "zod";
import { UnitId } from "@prehosp/model";
import { compareInstants, Instant } from "@prehosp/model/time";
import { factHead } from "../training/fact-head.ts";
import { merged } from "../training/merged.ts";

const head = { ...factHead, unit: UnitId };

export const OutReason = z
  .enum(["equipment", "crew", "vehicle", "exercise", "other"])
  .meta({ norsk: "årsak", means: "utstyr · mannskap · kjøretøy · øvelse · annet; never anything of a person" });
export type OutReason = z.output<typeof OutReason>;

/** A unit was taken out of service, or put back, by its own organisation. */
export const ServiceFact = z
  .discriminatedUnion("kind", [
    z
      .strictObject({
        ...head,
        kind: z.literal("out").meta({ norsk: "ute av beredskap", means: "It can't be alarmed" }),
        reason: OutReason,
        returns: Instant.optional().meta({
          norsk: "tilbake",
          means: "When it is back by itself; absent = when somebody says so",
        }),
      })
      .refine((f) => f.returns === undefined || compareInstants(f.returns, f.at) > 0, {
        path: ["returns"],
        message: "returns-before-it-is-out",
      }),
    z.strictObject({
      ...head,
      kind: z
        .literal("in")
        .meta({ norsk: "i beredskap", means: "It can be alarmed; ends all that took it out before" }),
    }),
  ])
  .meta({ norsk: "beredskapsmelding", means: "A unit was taken out of service or put back" });
export type ServiceFact = z.output<typeof ServiceFact>;

type Out = Extract<ServiceFact, { kind: "out" }>;

/** In or out at an instant. `returns` is when the last reason that stands ends by itself; absent where somebody must say so. */
export type ServiceState =
  | { readonly state: "not-recorded" }
  | { readonly state: "in" }
  | {
      readonly state: "out";
      readonly reasons: readonly OutReason[];
      readonly since: Instant;
      readonly returns?: Instant;
    };

/**
 * Whether a unit is in service at an instant. Each reason stands until its own time or until somebody puts the unit back, so an
 * early return for one reason never ends another that lasts longer. In and out in the same moment is out.
 */
export const statusAt = (unit: UnitId, facts: readonly ServiceFact[], at: Instant): ServiceState => {
  const then = merged(facts).facts.filter((f) => f.unit === unit && compareInstants(f.at, at) <= 0);
  if (then.length === 0) return { state: "not-recorded" };
  const backAfter = (out: Out): boolean => then.some((f) => f.kind === "in" && compareInstants(f.at, out.at) > 0);
  const standing = then
    .filter((f): f is Out => f.kind === "out")
    .filter((f) => (f.returns === undefined || compareInstants(f.returns, at) > 0) && !backAfter(f))
    .toSorted((a, b) => compareInstants(a.at, b.at));
  const [first] = standing;
  if (first === undefined) return { state: "in" };
  const ends = standing.flatMap((f) => f.returns ?? []);
  const returns = ends.length === standing.length ? ends.toSorted(compareInstants).at(-1) : undefined;
  return {
    state: "out",
    reasons: [...new Set(standing.map((f) => f.reason))],
    since: first.at,
    ...(returns === undefined ? {} : { returns }),
  };
};

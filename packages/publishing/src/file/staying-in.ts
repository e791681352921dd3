import type { Group, SmallNumbers } from "@prehosp/indicators";
import type { PublishingProblem } from "../problem.ts";
import { problem } from "../problem.ts";
import { familiesOf } from "./groups.ts";
import type { LeftOut } from "./left-out.ts";
import type { Told } from "./read-input.ts";
import type { PublishingUnit } from "./unit.ts";
import { withhold } from "./withhold.ts";

/** The groups of indicators that are no unit. */
export const outsideUnits: ReadonlySet<string> = new Set(["unplaced", "unclear"] satisfies Group["standing"][]);

/** Which measurements of one indicator and year become rows, and why the others do not; sums are neither. */
export interface StayingIn {
  readonly inside: readonly Told[];
  readonly left: readonly LeftOut[];
  readonly problems: readonly PublishingProblem[];
}

const leftOut = ({ definition, year, key }: Told, because: LeftOut["because"]): LeftOut => ({
  indicator: definition.id,
  year,
  ...(key === "" ? {} : { unit: key }),
  because,
});

const hasProblems = ({ measurement: one }: Told): boolean => one.belowMinimum && (one.problems?.length ?? 0) > 0;

const hasAnybody = ({ counts = [] }: Told): boolean => counts.some((n) => n > 0);

/** Measurements of one indicator and year, held to the policy for small numbers; of those `beside` the file nothing is told. */
export const stayingIn = (
  figure: readonly Told[],
  units: ReadonlyMap<string, PublishingUnit>,
  policy: SmallNumbers,
  beside: ReadonlySet<string> = new Set(),
): StayingIn => {
  const isTold = ({ key }: Told): boolean => !outsideUnits.has(key) && !beside.has(key);
  if (figure[0]?.definition.kind === "rate")
    return {
      inside: [],
      left: figure.filter(({ key }) => !beside.has(key)).map((one) => leftOut(one, "no-type")),
      problems: [],
    };
  const faulty = figure.filter(hasProblems);
  const { families, problems } = familiesOf(
    figure.filter((one) => !hasProblems(one)),
    units,
  );
  const held = families.map(({ members, sum }) => ({ members, ...withhold(members, sum, policy) }));
  return {
    inside: held.flatMap(({ members, out }) =>
      members.filter((one) => !out.has(one.key) && units.has(one.key) && hasAnybody(one)),
    ),
    left: [
      ...faulty.filter(isTold).map((one) => leftOut(one, "not-measured")),
      ...figure.filter(({ key }) => outsideUnits.has(key)).map((one) => leftOut(one, "no-number")),
      ...held.flatMap(({ members, out }) =>
        members.flatMap((one) => {
          if (!isTold(one)) return [];
          if (one.key === "") return [leftOut(one, "no-number")];
          if (out.has(one.key)) return [leftOut(one, "withheld")];
          return hasAnybody(one) ? [] : [leftOut(one, "nobody")];
        }),
      ),
    ],
    problems: [
      ...problems,
      // What the sums alone give back is no row's to hide: they must be withheld first.
      ...held.flatMap(({ members, isHeld }) =>
        isHeld ? [] : [problem("totals-give-back", "measurements", members[0]?.at ?? 0)],
      ),
    ],
  };
};

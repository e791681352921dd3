import type { Instant } from "@prehosp/model/time";
import type { Basis } from "./basis.ts";
import type { Answer } from "./cases/filters.ts";
import type { Member, ShareIndicator } from "./indicator.ts";
import { indicator } from "./indicator.ts";

type Told<T, R extends string> = Omit<ShareIndicator<R>, "kind" | "members" | "outside"> & {
  readonly subjects: (basis: Basis) => readonly T[];
  readonly at: (one: T) => Instant | undefined;
  /** The listed reason for leaving it out, before anything else is asked. */
  readonly leftOut: (one: T) => R | undefined;
  readonly inDenominator: (one: T) => Answer;
  readonly inNumerator: (one: T) => Answer;
  /** The listed reason that stands for being outside the denominator. */
  readonly outsideAs: R;
};

/**
 * A share whose numerator and denominator are told apart from each other, as published definitions often do. Whatever is in the
 * numerator and known to be outside the denominator is a fault of the definition: `measure` gives no figure of it.
 */
export const shareFrom = <T, const R extends string>({
  subjects,
  at,
  leftOut,
  inDenominator,
  inNumerator,
  outsideAs,
  ...definition
}: Told<T, R>): ShareIndicator<R> => {
  const verdictOf = (one: T): Member<R>["verdict"] => {
    const reason = leftOut(one) ?? (inDenominator(one) === false ? outsideAs : undefined);
    if (reason !== undefined) return { excluded: reason };
    const hit = inNumerator(one);
    if (inDenominator(one) === undefined || hit === undefined) return "missing";
    return hit ? "yes" : "no";
  };
  return indicator<R>({
    ...definition,
    kind: "share",
    members: (basis) => subjects(basis).map((one) => ({ at: at(one), verdict: verdictOf(one) })),
    outside: (basis) =>
      subjects(basis).filter(
        (one) => leftOut(one) === undefined && inDenominator(one) === false && inNumerator(one) === true,
      ).length,
  });
};

import { factsOfGuard, guardOutcome } from "../guard.ts";
import type { Facts, Guard } from "../guard.ts";

/** More than any written guard asks for; what can't be gone through is refused. */
const MOST = 5000;
const OTHER = "noe annet";

const valuesOf = (guard: Guard, name: string): readonly string[] =>
  "allOf" in guard
    ? guard.allOf.flatMap((g) => valuesOf(g, name))
    : "anyOf" in guard
      ? guard.anyOf.flatMap((g) => valuesOf(g, name))
      : "not" in guard
        ? valuesOf(guard.not, name)
        : guard.fact === name
          ? guard.is
          : [];

/** Every set of facts that some guards can tell apart: each value they name, another, and not known; undefined = too many. */
export const factsFor = (guards: readonly Guard[]): readonly Facts[] | undefined => {
  let sets: readonly Facts[] = [{}];
  for (const name of new Set(guards.flatMap(factsOfGuard))) {
    const values = [...new Set([...guards.flatMap((g) => valuesOf(g, name)), OTHER])];
    sets = sets.flatMap((facts) => [...values.map((v) => ({ ...facts, [name]: v })), facts]);
    if (sets.length > MOST) return undefined;
  }
  return sets;
};

/** Facts of somebody whom the base is for, and the child isn't, or not for certain; undefined where there is nobody. */
export const leftOut = (child: Guard, base: Guard | undefined, sets: readonly Facts[]): Facts | undefined =>
  sets.find((facts) => {
    const above = base === undefined ? "met" : guardOutcome(base, facts);
    const here = guardOutcome(child, facts);
    return (above === "met" && here !== "met") || (above === "unclear" && here === "not-met");
  });

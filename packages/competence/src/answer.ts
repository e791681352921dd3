import type { PersonId } from "@prehosp/model";
import type { Outcome } from "@prehosp/rules";
import type { FactIs, Has } from "./atom.ts";
import type { Requirement } from "./pack.ts";
import { withVia } from "./via.ts";
import type { Via } from "./via.ts";
import type { Weighed } from "./weigh.ts";

/** What an answer is made of: what was held against what, part by part. */
export type Shown =
  | { readonly has: Has; readonly weighed: readonly Weighed[] }
  | { readonly fact: FactIs }
  | { readonly requirement: Requirement; readonly part: Answer }
  /** So many of the parts: every one of an `all`, one of an `any`. */
  | { readonly need: number; readonly parts: readonly Answer[] }
  | { readonly need: number; readonly meets: string; readonly members: readonly (readonly [PersonId, Answer])[] }
  | { readonly nothing: true };

/** An outcome with the names of what would have settled it, and how it was met where not in the ordinary way. */
export interface Answer {
  readonly outcome: Outcome;
  readonly missing: readonly string[];
  readonly via: readonly Via[];
  readonly shown: Shown;
}

/** An answer that nothing was held against. */
export const bare = (outcome: Outcome, missing: readonly string[] = []): Answer => ({
  outcome,
  missing,
  via: [],
  shown: { nothing: true },
});

// Grace weighs more than any number of decisions: it is told only where nothing else would do.
const told = (via: readonly Via[]): number => via.length + (via.some((v) => v.by === "grace") ? 100 : 0);

/** Of those that are met, so many with the fewest words about how. */
export const plainest = <T extends Pick<Answer, "outcome" | "via">>(parts: readonly T[], count: number): readonly T[] =>
  parts
    .filter((p) => p.outcome === "met")
    .toSorted((a, b) => told(a.via) - told(b.via))
    .slice(0, count);

export type Part = Pick<Answer, "outcome" | "missing" | "via">;

/** The answer that parts come to; `met` are those of them it is met by. What is unclear is settled by what its unclear parts lack. */
export const put = (outcome: Outcome, parts: readonly Part[], met: readonly Part[], shown: Shown): Answer =>
  outcome === "met"
    ? { outcome, missing: [], via: met.reduce<readonly Via[]>((via, p) => withVia(via, p.via), []), shown }
    : {
        outcome,
        missing: [
          ...new Set(parts.filter((p) => p.outcome === outcome || p.outcome === "unclear").flatMap((p) => p.missing)),
        ],
        via: [],
        shown,
      };

/** At least so many met; unclear while the unclear ones could fill up. */
export const counted = (parts: readonly Answer[], need: number, shown: Shown): Answer => {
  const met = parts.filter((p) => p.outcome === "met").length;
  const open = parts.filter((p) => p.outcome === "unclear").length;
  const outcome = met >= need ? "met" : met + open >= need ? "unclear" : "not-met";
  return put(outcome, parts, plainest(parts, need), shown);
};

/** So many of a crew meet what is asked of a person; a crew of nobody, or a need of none, shows nothing. */
export const countedMembers = (
  members: readonly PersonId[],
  need: number,
  meets: string,
  judged: (person: PersonId) => Answer,
): Answer => {
  if (members.length === 0 || need < 1) return bare("unclear", ["crew"]);
  const parts = members.map((p) => [p, judged(p)] as const);
  return counted(
    parts.map(([, a]) => a),
    need,
    { need, meets, members: parts },
  );
};

import { norm } from "../../packages/norms/src/index.ts";
import type { Effect } from "../../packages/norms/src/index.ts";
import { checkExamples, coverageOf } from "../../packages/rules/src/index.ts";
import type { AnyCriterion } from "../../packages/rules/src/index.ts";
import type { RoomRules } from "./rooms.ts";

const fallback = { from: "1900-01-01", until: "9999-12-31" } as const;

/** What the rules of each room decide on, and so the effects that the norms behind them may have. */
const decidesOn: Readonly<Record<string, readonly Effect[]>> = {
  agreements: ["eligibility", "agreement", "status"],
  chain: ["step"],
  competence: ["eligibility", "training", "record"],
  criteria: ["consider"],
  defibrillators: ["record"],
  disclosure: ["privacy"],
  dispatch: ["status", "consider", "eligibility", "privacy", "record"],
  registry: ["record"],
};

/** Rules that act outside the effect of a norm they rest on: a duty to record can't make a unit ineligible. */
const outsideEffect = ({ room, criteria }: RoomRules): readonly string[] =>
  criteria.flatMap((c) =>
    c.cites
      .filter((id) => decidesOn[room]?.includes(norm(id).effect) !== true)
      .map((id) => `${c.id} ${c.version}: ${id} is of ${norm(id).effect}, which ${room} does not decide on`),
  );

/** What is wrong with the rules of all rooms together: examples that don't hold, norms of another effect, versions that leave or share days. */
export const problemsIn = (rooms: readonly RoomRules[]): readonly string[] => {
  const criteria = rooms.flatMap((r) => r.criteria);
  const examples = checkExamples(criteria).map(
    (p) =>
      `${p.rule} ${p.version}${p.example === undefined ? "" : `, example ${String(p.example + 1)}`}: ${p.problem} (${p.detail})`,
  );
  const days = [...new Set(criteria.map((c) => c.id))].flatMap((id) =>
    daysOf(
      id,
      criteria.filter((c) => c.id === id),
    ),
  );
  return [...examples, ...rooms.flatMap(outsideEffect), ...days];
};

const daysOf = (id: string, versions: readonly AnyCriterion[]): readonly string[] => {
  // A rule has no days before its first version and after its last; between them it must hold every day, once.
  const from = versions.map((v) => v.from ?? fallback.from).toSorted()[0] ?? fallback.from;
  const until =
    versions
      .map((v) => v.until ?? fallback.until)
      .toSorted()
      .at(-1) ?? fallback.until;
  const { gaps, overlaps } = coverageOf(versions, from, until);
  return [
    ...gaps.map((g) => `${id}: no version holds from ${g.from} to ${g.until}`),
    ...overlaps.map((o) => `${id}: two versions hold from ${o.from} to ${o.until}`),
  ];
};

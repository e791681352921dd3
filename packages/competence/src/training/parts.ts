import { compareInstants, osloDay } from "@prehosp/model/time";
import type { Day } from "@prehosp/model/time";
import type { Refusal } from "./attested.ts";
import type { CheckItem, Course } from "./course.ts";
import type { CheckOff } from "./training-fact.ts";

/** One item, on one terminal type where it is checked per type, with every check-off that counts. */
export interface Part {
  readonly item: CheckItem;
  readonly terminalType?: string;
  readonly outcome: "passed" | "failed" | "conflicting" | "not-done";
  /** The check-offs that decide; where they disagree, all of them. */
  readonly decided: readonly CheckOff[];
  readonly checks: readonly CheckOff[];
}

/** Why a check-off belongs to no part of the course, if so. */
export const misplaced = (course: Course, { item, terminalType }: CheckOff): Refusal | undefined => {
  const found = course.items.find((i) => i.id === item);
  if (found === undefined) return "no-such-item";
  if (!found.perTerminalType) return undefined;
  if (terminalType === undefined) return "terminal-type-missing";
  return course.terminalTypes.includes(terminalType) ? undefined : "no-such-terminal-type";
};

const latestDay = (checks: readonly CheckOff[]): Day | undefined =>
  checks
    .map((c) => osloDay(c.at))
    .toSorted()
    .at(-1);

/**
 * The check-offs that decide: those of the last day that no other settles, the last of each instructor on each device. The clock
 * of one device orders its own checks; two devices' clocks do not order each other, so a disagreement between them is shown.
 */
const deciding = (checks: readonly CheckOff[]): readonly CheckOff[] => {
  const settled = new Set(checks.flatMap((c) => c.settles ?? []).filter((id) => checks.some((c) => c.id === id)));
  // A check-off that settles itself, or two that settle each other, would leave nothing: then none of them is settled.
  const open = checks.filter((c) => !settled.has(c.id));
  const left = open.length > 0 ? open : checks;
  const last = latestDay(left);
  const ofDay = left.filter((c) => osloDay(c.at) === last);
  return ofDay.filter(
    (c) => !ofDay.some((o) => o.device === c.device && o.by === c.by && compareInstants(o.at, c.at) > 0),
  );
};

const partOf = (item: CheckItem, terminalType: string | undefined, all: readonly CheckOff[]): Part => {
  const checks = all.filter(
    (c) => c.item === item.id && (terminalType === undefined || c.terminalType === terminalType),
  );
  const decided = deciding(checks);
  const outcomes = new Set(decided.map((c) => c.outcome));
  const [only] = outcomes;
  return {
    item,
    ...(terminalType === undefined ? {} : { terminalType }),
    outcome: outcomes.size > 1 ? "conflicting" : (only ?? "not-done"),
    decided,
    checks,
  };
};

/** Every part of the course with how it stands, in the order of the course; `checks` are those that count. */
export const partsOf = (course: Course, checks: readonly CheckOff[]): readonly Part[] =>
  course.items.flatMap((item) =>
    (item.perTerminalType ? course.terminalTypes : [undefined]).map((type) => partOf(item, type, checks)),
  );

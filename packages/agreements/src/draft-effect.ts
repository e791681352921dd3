import { AgreementContent } from "@prehosp/model";
import type { Agreement, AlarmRoute, Condition, UnitId } from "@prehosp/model";
import { isAbsent } from "@prehosp/model/absence";
import type { Recorded } from "@prehosp/model/absence";
import type { Day } from "@prehosp/model/time";
import { contentHash } from "@prehosp/rules";
import { prepare } from "./book.ts";
import type { Book } from "./book.ts";
import type { Draft } from "./draft.ts";
import { baseOf, draftedFrom, joined } from "./drafted.ts";
import type { NotAnAgreement } from "./drafted.ts";
import { coverChanges, isLoss, turningDays } from "./narrowing.ts";
import type { CoverChange } from "./narrowing.ts";
import type { RouteConflict } from "./problem.ts";

/** Before and after; `before` is not there for a new agreement. */
export interface Change<T> {
  readonly before?: T;
  readonly after: T;
}

/** What a draft would change, structurally. What past missions would have been is a replay's to say. */
export interface DraftEffect {
  readonly agreement: Agreement;
  readonly conditions: Change<Recorded<readonly Condition[]>> & {
    readonly added: readonly Condition[];
    readonly removed: readonly Condition[];
  };
  readonly units: { readonly added: readonly UnitId[]; readonly removed: readonly UnitId[] };
  readonly route: Change<AlarmRoute | "main-rule">;
  readonly from: Change<Day>;
  readonly until: Change<Agreement["until"]>;
  /** The contents whose terms, or whose being held, are other than before. */
  readonly terms: readonly AgreementContent[];
  /** Covers that the book as a whole would give and take, on the first day and on the day it ends. */
  readonly gains: readonly CoverChange[];
  readonly losses: readonly CoverChange[];
  /** Overlaps with different routes that were not there before. */
  readonly conflicts: readonly RouteConflict[];
}

const minus = <T>(a: readonly T[], b: readonly T[]): readonly T[] => a.filter((x) => !b.includes(x));
const listed = <T>(list: Recorded<readonly T[]> | undefined): readonly T[] =>
  list === undefined || isAbsent(list) ? [] : list;
const change = <T>(before: T | undefined, after: T): Change<T> => ({
  ...(before === undefined ? {} : { before }),
  after,
});

const said = (a: Agreement | undefined, content: AgreementContent): unknown => [
  a?.contents[content] ?? null,
  content === "alarm-conditions" ? null : (a?.terms?.[content] ?? null),
];

const conflictsOf = (agreements: readonly Agreement[]): readonly RouteConflict[] =>
  prepare(agreements).problems.filter((p) => p.problem === "overlap-with-other-route");

/** What a draft would change in a book, whoever has signed; or why it isn't an agreement yet. */
export const effectOf = (draft: Draft, book: Book): DraftEffect | { readonly problems: readonly NotAnAgreement[] } => {
  const base = baseOf(draft, book.agreements);
  const made = draftedFrom(draft, base);
  if ("problems" in made) return made;
  const { agreement } = made;
  const after = joined(book.agreements, agreement);
  const units = [...(base?.units ?? []), ...agreement.units];
  const changes = coverChanges(book.agreements, after, units, turningDays(agreement));
  const [was, is] = [listed(base?.conditions), listed(agreement.conditions)];
  return {
    agreement,
    conditions: {
      ...change(base?.conditions, agreement.conditions),
      added: minus(is, was),
      removed: isAbsent(agreement.conditions) ? [] : minus(was, is),
    },
    units: {
      added: minus(agreement.units, base?.units ?? []),
      removed: minus(base?.units ?? [], agreement.units),
    },
    route: change(base && (base.route ?? "main-rule"), agreement.route ?? "main-rule"),
    from: change(base?.from, agreement.from),
    until: change(base?.until, agreement.until),
    terms: AgreementContent.options.filter((c) => contentHash(said(base, c)) !== contentHash(said(agreement, c))),
    gains: changes.filter((c) => !isLoss(c)),
    losses: changes.filter(isLoss),
    conflicts: conflictsOf(after).filter((c) => c.routes.some((r) => r.agreement === agreement.id)),
  };
};

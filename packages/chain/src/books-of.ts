import { type Draft, type RefusedDraft, agreementsOn, prepare as prepareAgreements } from "@prehosp/agreements";
import { CriteriaIndex, type Trust, prepare as prepareCriteria } from "@prehosp/criteria";
import type { PolicySpec } from "@prehosp/dispatch";
import type { ActorRef } from "@prehosp/model";
import type { Day } from "@prehosp/model/time";
import type { Books } from "./books.ts";
import { problemsOfDays } from "./days-of-region.ts";
import type { Region } from "./region.ts";
import { type RegionProblem, rulesOn } from "./rules-on.ts";

const strangers = (region: Region): readonly RegionProblem[] => {
  const units = new Set(region.units.map((u) => u.id));
  const organisations = new Set(region.organisations.map((o) => o.id));
  return [
    ...region.units.flatMap((u, i) =>
      organisations.has(u.organisation)
        ? []
        : [{ path: `/units/${i}/organisation`, message: `there is no organisation ${u.organisation}` }],
    ),
    ...region.units.flatMap((u, i) =>
      region.units.findIndex((v) => v.id === u.id) === i
        ? []
        : [{ path: `/units/${i}/id`, message: `the unit ${u.id} stands twice` }],
    ),
    ...region.availability.flatMap((a, i) =>
      units.has(a.unit) ? [] : [{ path: `/availability/${i}/unit`, message: `there is no unit ${a.unit}` }],
    ),
    ...region.agreements.flatMap((a, i) =>
      a.units.flatMap((u, j) =>
        units.has(u) ? [] : [{ path: `/agreements/${i}/units/${j}`, message: `there is no unit ${u}` }],
      ),
    ),
    ...(region.areas?.of ?? []).flatMap(({ number }, i, all) =>
      all.findIndex((other) => other.number === number) === i
        ? []
        : [{ path: `/areas/of/${i}/number`, message: `the municipality ${number} stands twice` }],
    ),
  ];
};

/** What planners should look at in the agreements: it stops nothing. */
export interface AgreementConcerns {
  readonly problems: Books["Service"]["agreements"]["problems"];
  /** Drafts that both parties have signed and that do not hold all the same. */
  readonly refused: readonly RefusedDraft[];
}

// A signed draft carries its own first day and `covers` asks by day, so one loading serves every day to come.
const EVER = "9999-12-31" as Day;

/** The agreements of a region with every draft that both parties have signed, and what planners should look at in them. */
export const agreementsWith = (
  region: Region,
  drafts: readonly Draft[],
): { readonly agreements: Books["Service"]["agreements"]; readonly concerns: AgreementConcerns } => {
  const standing = agreementsOn(region.agreements, drafts, EVER);
  const agreements = prepareAgreements(standing.agreements, { units: new Set(region.units.map((u) => u.id)) });
  return { agreements, concerns: { problems: agreements.problems, refused: standing.refused } };
};

/**
 * Loads a region: every structural problem at once, or the books. Drafts that both parties have signed are in force from their day.
 * What planners should look at in the agreements is under `concerns` and stops nothing. With `trust` the bridge of the index must be signed
 * by a key in it; what its users should know stands under the book's own `remarks`.
 */
export const booksOf = (
  region: Region,
  spec: PolicySpec,
  self: ActorRef,
  drafts: readonly Draft[] = [],
  trust?: Trust,
):
  | { readonly books: Books["Service"]; readonly concerns: AgreementConcerns }
  | { readonly problems: readonly RegionProblem[] } => {
  const rules = rulesOn(region, spec);
  const problems: RegionProblem[] = [
    ...strangers(region),
    ...problemsOfDays(region),
    ...("problems" in rules ? rules.problems : []),
  ];
  const parsed = region.index === undefined ? undefined : CriteriaIndex.safeParse(region.index);
  if (parsed && !parsed.success)
    problems.push(
      ...parsed.error.issues.map((i) => ({ path: `/index/${i.path.map(String).join("/")}`, message: i.message })),
    );
  const criteria = parsed?.success ? prepareCriteria(parsed.data, { trust }) : undefined;
  if (criteria && "problems" in criteria)
    problems.push(...criteria.problems.map((p) => ({ path: `/index${p.path}`, message: p.means })));
  if (problems.length > 0 || "problems" in rules) return { problems };
  const { agreements, concerns } = agreementsWith(region, drafts);
  return {
    concerns,
    books: {
      ...rules,
      region,
      agreements,
      criteria: criteria && "book" in criteria ? criteria.book : undefined,
      self,
    },
  };
};

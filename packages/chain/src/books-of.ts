import { type Draft, type RefusedDraft, agreementsOn, prepare as prepareAgreements } from "@prehosp/agreements";
import { CriteriaIndex, type Trust, prepare as prepareCriteria } from "@prehosp/criteria";
import { nationalDisclosure, withChannels } from "@prehosp/disclosure";
import { type PolicySpec, policyOf } from "@prehosp/dispatch";
import type { ActorRef } from "@prehosp/model";
import type { Day } from "@prehosp/model/time";
import type { Books } from "./books.ts";
import { checkRegionPacks, disclosureOn, dispatchPart } from "./local/check-region-packs.ts";
import type { Region } from "./region.ts";

/** What is wrong with a region's data, with the place of it. */
export interface RegionProblem {
  readonly path: string;
  readonly message: string;
}

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
  const problems: RegionProblem[] = [...strangers(region)];
  const disclosure = withChannels(nationalDisclosure, region.channels);
  const { packs = [], on, edition } = spec;
  const base = { edition, agreements: region.agreements, disclosure };
  const local = packs.length === 0 || on === undefined ? { packs: [] } : checkRegionPacks(base, packs, on);
  if ("problems" in local)
    problems.push(
      ...local.problems.map((p) => ({
        path: `/packs/${p.pack}${p.path}`,
        message: `${p.problem}${p.cites.length === 0 ? "" : ` (${p.cites.join(", ")})`}: ${p.means}`,
      })),
    );
  const accepted = "packs" in local ? local.packs : [];
  const made = policyOf({
    ...spec,
    packs: on === undefined ? packs : accepted.map(dispatchPart),
    agreements: region.agreements,
  });
  if ("problems" in made) problems.push(...made.problems.map((p) => ({ path: "/layers", message: JSON.stringify(p) })));
  const parsed = region.index === undefined ? undefined : CriteriaIndex.safeParse(region.index);
  if (parsed && !parsed.success)
    problems.push(
      ...parsed.error.issues.map((i) => ({ path: `/index/${i.path.map(String).join("/")}`, message: i.message })),
    );
  const criteria = parsed?.success ? prepareCriteria(parsed.data, { trust }) : undefined;
  if (criteria && "problems" in criteria)
    problems.push(...criteria.problems.map((p) => ({ path: `/index${p.path}`, message: p.means })));
  if (problems.length > 0 || "problems" in made) return { problems };
  const { agreements, concerns } = agreementsWith(region, drafts);
  return {
    concerns,
    books: {
      region,
      policy: made.policy,
      agreements,
      criteria: criteria && "book" in criteria ? criteria.book : undefined,
      disclosure: on === undefined ? disclosure : disclosureOn(disclosure, accepted, on),
      self,
    },
  };
};

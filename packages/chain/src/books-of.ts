import { prepare as prepareAgreements } from "@prehosp/agreements";
import { CriteriaIndex, prepare as prepareCriteria } from "@prehosp/criteria";
import { nationalDisclosure, withChannels } from "@prehosp/disclosure";
import { type PolicySpec, policyOf } from "@prehosp/dispatch";
import type { ActorRef, Channel } from "@prehosp/model";
import type { Books } from "./books.ts";
import type { Region } from "./region.ts";

/** What is wrong with a region's data, with the place of it. */
export interface RegionProblem {
  readonly path: string;
  readonly message: string;
}

/** Nødnett is heard by everyone in the talk group; the national policy says who that is. */
const heardBy = (channel: Channel) =>
  nationalDisclosure.channels.find((c) => c.channel.kind === channel.kind)?.heardBy ?? [];

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

/** Loads a region: every structural problem at once, or the books. Agreements' own remarks are for planners and stop nothing. */
export const booksOf = (
  region: Region,
  spec: PolicySpec,
  self: ActorRef,
): { readonly books: Books["Service"] } | { readonly problems: readonly RegionProblem[] } => {
  const problems: RegionProblem[] = [...strangers(region)];
  const made = policyOf(spec);
  if ("problems" in made) problems.push(...made.problems.map((p) => ({ path: "/layers", message: JSON.stringify(p) })));
  const parsed = region.index === undefined ? undefined : CriteriaIndex.safeParse(region.index);
  if (parsed && !parsed.success)
    problems.push(
      ...parsed.error.issues.map((i) => ({ path: `/index/${i.path.map(String).join("/")}`, message: i.message })),
    );
  const criteria = parsed?.success ? prepareCriteria(parsed.data) : undefined;
  if (criteria && "problems" in criteria)
    problems.push(...criteria.problems.map((p) => ({ path: `/index${p.path}`, message: p.means })));
  if (problems.length > 0 || "problems" in made) return { problems };
  return {
    books: {
      region,
      policy: made.policy,
      agreements: prepareAgreements(region.agreements),
      criteria: criteria && "book" in criteria ? criteria.book : undefined,
      disclosure: withChannels(
        nationalDisclosure,
        region.channels.map((channel) => ({ channel, heardBy: heardBy(channel) })),
      ),
      self,
    },
  };
};

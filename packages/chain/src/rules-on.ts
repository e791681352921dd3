import { type DisclosurePolicy, nationalDisclosure, withChannels } from "@prehosp/disclosure";
import { type Policy, type PolicySpec, policyOf } from "@prehosp/dispatch";
import { turningDays } from "@prehosp/rules";
import { checkRegionPacks, disclosureOn, dispatchPart } from "./local/check-region-packs.ts";
import type { Region } from "./region.ts";

/** What is wrong with a region's data, with the place of it. */
export interface RegionProblem {
  readonly path: string;
  readonly message: string;
}

/** What follows the day of all that a region has loaded: by which rules it proposes, and who may be told what. */
export interface RulesOfDay {
  readonly policy: Policy;
  readonly disclosure: DisclosurePolicy;
}

/**
 * The rules of a region on the day of the specification, or every problem on that day or a later one where something begins or
 * ends: nothing is found wrong only when its day comes.
 */
export const rulesOn = (
  region: Region,
  spec: PolicySpec,
): RulesOfDay | { readonly problems: readonly RegionProblem[] } => {
  const { packs = [], layers = [], on, edition } = spec;
  const { agreements } = region;
  const disclosure = withChannels(nationalDisclosure, region.channels);
  const local =
    packs.length === 0 || on === undefined
      ? { packs: [] }
      : checkRegionPacks({ edition, agreements, disclosure }, packs, on);
  const problems: RegionProblem[] = [];
  if ("problems" in local)
    problems.push(
      ...local.problems.map((p) => ({
        path: `/packs/${p.pack}${p.path}`,
        message: `${p.problem}${p.cites.length === 0 ? "" : ` (${p.cites.join(", ")})`}: ${p.means}`,
      })),
    );
  const accepted = "packs" in local ? local.packs : [];
  const policyOn = (day: typeof on) =>
    policyOf({
      ...spec,
      packs: day === undefined ? packs : accepted.map(dispatchPart),
      agreements,
      ...(day && { on: day }),
    });
  const made = policyOn(on);
  // Packs have been checked on every day to come; what they and the single choices come to together has not.
  const later = on === undefined || layers.length === 0 ? [] : turningDays([...layers, ...accepted], on).slice(1);
  for (const one of [made, ...later.map(policyOn)])
    if ("problems" in one) {
      problems.push(...one.problems.map((p) => ({ path: "/layers", message: JSON.stringify(p) })));
      break;
    }
  if (problems.length > 0 || "problems" in made) return { problems };
  return { policy: made.policy, disclosure: on === undefined ? disclosure : disclosureOn(disclosure, accepted, on) };
};

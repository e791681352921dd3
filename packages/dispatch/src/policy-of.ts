import { Condition } from "@prehosp/model";
import type { Day } from "@prehosp/model/time";
import { contentHash, packsOn, resolve } from "@prehosp/rules";
import type { LayerEntry, NotJson, ParameterProblem } from "@prehosp/rules";
import { editionOf, provisions } from "./editions.ts";
import type { LayersBase } from "./layers/base.ts";
import { checkPacks } from "./layers/check-packs.ts";
import { entriesOf } from "./layers/gain.ts";
import type { LayerProblem } from "./layers/problem.ts";
import { rulesOf } from "./layers/rules-of.ts";
import { minimumGain, parameters as known } from "./parameters.ts";
import type { Policy, PolicyEdition, PolicyParameters } from "./policy.ts";

/** Why no policy can be made: a layer does what it may not, speaks of an unknown parameter, or its day is not given. */
export type PolicyProblem =
  | ParameterProblem
  | NotJson
  | { readonly problem: "unknown-parameter"; readonly parameter: string; readonly known: readonly string[] }
  | LayerProblem
  | { readonly problem: "unknown-edition"; readonly edition: string; readonly known: readonly string[] }
  | { readonly problem: "no-day"; readonly because: string };

export interface PolicySpec {
  readonly edition: PolicyEdition["id"];
  /** The choices laid over the national values; absent = none. */
  readonly layers?: readonly LayerEntry[];
  /** Local packs as they were written, in any order; absent = none. */
  readonly packs?: readonly unknown[];
  /** The agreements whose conditions a pack may narrow; absent = none are known. */
  readonly agreements?: LayersBase["agreements"];
  /** The day the policy is for; needed where there are layers, since each choice has its days. */
  readonly on?: Day;
}

/** Makes a policy from an edition and layers, or says what is wrong with them; nothing is skipped silently. */
export const policyOf = (
  spec: PolicySpec,
): { readonly policy: Policy } | { readonly problems: readonly PolicyProblem[] } => {
  // Nothing can be checked against an edition that is not here.
  if (!Object.hasOwn(provisions, spec.edition))
    return {
      problems: [{ problem: "unknown-edition", edition: String(spec.edition), known: Object.keys(provisions) }],
    };
  const layers = spec.layers ?? [];
  const written = spec.packs ?? [];
  const names = known.map((p) => p.id);
  const problems: PolicyProblem[] = layers
    .filter((l) => !names.includes(l.parameter))
    .map((l) => ({ problem: "unknown-parameter", parameter: l.parameter, known: names }));
  if (layers.length + written.length > 0 && spec.on === undefined)
    problems.push({ problem: "no-day", because: "layers hold from and until certain days, so the day must be given" });
  // Without layers every day gives the national value, so any day in the period of the source will do.
  const on = spec.on ?? ("2019-06-19" as Day);
  const { edition, agreements } = spec;
  const checked = checkPacks({ edition, ...(agreements && { agreements }) }, written, on);
  if ("problems" in checked) problems.push(...checked.problems);
  const packs = "packs" in checked ? packsOn(checked.packs, on) : [];
  const chosen = [...layers, ...packs.flatMap(entriesOf)];
  const seconds: Partial<Record<Condition, number>> = {};
  for (const condition of Condition.options) {
    const r = resolve(minimumGain(condition), chosen, on);
    if (r.ok) seconds[condition] = r.resolved.value;
    else problems.push(r.problem);
  }
  if (problems.length > 0) return { problems };
  const parameters: PolicyParameters = { minimumGainSeconds: seconds as Record<Condition, number> };
  const local = packs.length === 0 ? {} : { packs, local: rulesOf(packs, edition) };
  const content = { edition: editionOf(edition), layers, ...local, parameters };
  const hash = contentHash(content);
  return typeof hash === "string" ? { policy: { ...content, hash } } : { problems: [hash] };
};

import { Condition } from "@prehosp/model";
import type { Agreement } from "@prehosp/model";
import type { InWords } from "@prehosp/norms";
import { exampleTexts } from "../texts-layer-examples.ts";
import { followedBy, layerTexts as t } from "../texts-layers.ts";
import type { LocalPack } from "./local-pack.ts";
import { problemOf } from "./problem.ts";
import type { LayerProblem } from "./problem.ts";

/** The conditions that count above a pack, for each agreement; undefined = the agreement doesn't say which. */
export type ConditionsAbove = ReadonlyMap<string, readonly Condition[] | undefined>;

export const conditionsOf = (agreements: readonly Pick<Agreement, "id" | "conditions">[]): ConditionsAbove =>
  new Map(agreements.map(({ id, conditions }) => [id, Array.isArray(conditions) ? conditions : undefined]));

/** The same after a pack. */
export const narrowedBy = (pack: LocalPack, above: ConditionsAbove): ConditionsAbove =>
  new Map([...above, ...(pack.agreements ?? []).map((a) => [a.agreement, a.conditions] as const)]);

/** Narrowing is the agreement's, and asks for a replay; nothing is added to an agreement here. */
export const conditionProblems = (pack: LocalPack, above: ConditionsAbove): readonly LayerProblem[] =>
  (pack.agreements ?? []).flatMap(({ agreement, conditions, replay }, i): readonly LayerProblem[] => {
    const path = `/agreements/${i}`;
    if (pack.agreements?.findIndex((a) => a.agreement === agreement) !== i)
      return [problemOf(pack, "two-packs", path, ["AH-6.2-a"], t.agreementTwice(agreement))];
    if (!above.has(agreement))
      return [
        problemOf(pack, "unknown-agreement", `${path}/agreement`, ["AH-6.2-a"], t.noSuchAgreement(agreement), {
          said: agreement,
          under: [...above.keys()],
        }),
      ];
    const under = above.get(agreement);
    if (under === undefined && replay !== undefined) return [];
    const more = under === undefined ? undefined : conditions.find((c) => !under.includes(c));
    const less = (under ?? Condition.options).find((c) => !conditions.includes(c));
    const example = (condition: Condition, text: InWords) => ({
      said: conditions,
      under,
      counterexample: { about: "agreement", agreement, condition, text } as const,
    });
    if (more !== undefined) {
      const shown = exampleTexts.covered(agreement, more);
      return [
        problemOf(
          pack,
          "loosens",
          `${path}/conditions`,
          ["AH-2.8-a", "AH-6.2-a"],
          followedBy(t.agreementWidened, shown),
          example(more, shown),
        ),
      ];
    }
    if (less === undefined || replay !== undefined) return [];
    const shown = exampleTexts.notCovered(agreement, less);
    return [
      problemOf(
        pack,
        "narrows-without-replay",
        `${path}/replay`,
        ["AH-2.5-a", "AH-6.2-a"],
        followedBy(t.agreementNarrowed, shown),
        example(less, shown),
      ),
    ];
  });

import { Condition } from "@prehosp/model";
import type { Agreement } from "@prehosp/model";
import type { LocalPack } from "./local-pack.ts";
import { problemOf } from "./problem.ts";
import type { LayerProblem } from "./problem.ts";
import { conditionWords } from "./words.ts";

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
      return [problemOf(pack, "two-packs", path, ["AH-6.2-a"], `Pakken sier to ting om avtalen ${agreement}.`)];
    if (!above.has(agreement))
      return [
        problemOf(
          pack,
          "unknown-agreement",
          `${path}/agreement`,
          ["AH-6.2-a"],
          `Det finnes ingen avtale ${agreement}.`,
          {
            said: agreement,
            under: [...above.keys()],
          },
        ),
      ];
    const under = above.get(agreement);
    if (under === undefined && replay !== undefined) return [];
    const more = under === undefined ? undefined : conditions.find((c) => !under.includes(c));
    const less = (under ?? Condition.options).find((c) => !conditions.includes(c));
    const example = (condition: Condition, norsk: string) => ({
      said: conditions,
      under,
      counterexample: { about: "agreement", agreement, condition, norsk } as const,
    });
    if (more !== undefined) {
      const norsk = `En enhet under avtalen ${agreement} ville blitt regnet som dekket ved ${conditionWords[more]}.`;
      return [
        problemOf(
          pack,
          "loosens",
          `${path}/conditions`,
          ["AH-2.8-a", "AH-6.2-a"],
          `Bare avtalen selv kan utvide vilkårene. ${norsk}`,
          example(more, norsk),
        ),
      ];
    }
    if (less === undefined || replay !== undefined) return [];
    const norsk = `En enhet under avtalen ${agreement} ville falt utenfor ved ${conditionWords[less]}.`;
    return [
      problemOf(
        pack,
        "narrows-without-replay",
        `${path}/replay`,
        ["AH-2.5-a", "AH-6.2-a"],
        `Å snevre inn avtalevilkår krever en gjennomkjøring av tidligere oppdrag. ${norsk}`,
        example(less, norsk),
      ),
    ];
  });

import { StockKind, nationalPacks, stockTexts } from "@prehosp/competence";
import type { Text } from "@prehosp/model";

const requirements = new Map(nationalPacks.flatMap((p) => p.requirements.map((r) => [r.id, r.title] as const)));
const READINESS = "readiness.";

/** What a judgement is about, in words: a requirement or a kind of equipment; undefined where it is a region's own. */
export const ruleTitle = (rule: string): Text | undefined => {
  const stock = rule.startsWith(READINESS) ? StockKind.safeParse(rule.slice(READINESS.length)) : undefined;
  return stock?.success === true ? stockTexts[stock.data] : requirements.get(rule);
};

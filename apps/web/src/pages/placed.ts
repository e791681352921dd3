import type { Problem } from "../api/problem.ts";
import { wrongTexts } from "../texts/agreement.ts";
import { type Full, shellTexts } from "../texts/area.ts";
import { CONFLICT } from "../way/use-sending.ts";

const AT = {
  "/body/id": wrongTexts.id,
  "/body/changes/commissioner": wrongTexts.party,
  "/body/changes/provider": wrongTexts.party,
  "/body/changes/from": shellTexts.badDay,
  "/body/changes/until": shellTexts.badDay,
  "/body/author/organisation": wrongTexts.party,
  "/body/author/role": wrongTexts.needed,
  "/body/decided/by": wrongTexts.id,
  "/body/decided/on": shellTexts.badDay,
  "/body/decided/source": wrongTexts.needed,
} as const satisfies Readonly<Record<string, Full>>;

/** Where in a draft the hub found something wrong, as far as the form has a field there. */
export type Place = keyof typeof AT;
const places = Object.keys(AT) as readonly Place[];
const placeOf = (path: string) => places.find((place) => path === place || path.startsWith(`${place}/`));

/** What the hub did not take of a draft, in the words of the field it stands at; what stands at no field is left in `rest`. */
export const placed = (
  problem: Problem | undefined,
): { readonly wrong: (place: Place) => Full | undefined; readonly rest: Problem | undefined } => {
  if (problem?.status === CONFLICT)
    return { wrong: (place) => (place === "/body/id" ? wrongTexts.taken : undefined), rest: undefined };
  const named = new Set(problem?.issues.map(({ path }) => placeOf(path)));
  return {
    wrong: (place) => (named.has(place) ? AT[place] : undefined),
    rest: problem && { ...problem, issues: problem.issues.filter(({ path }) => placeOf(path) === undefined) },
  };
};

import type { Day } from "@prehosp/model/time";
import type { MunicipalityChange, MunicipalityChanges } from "./municipality-changes.ts";

/** Where an old number lies on a day: in one municipality, in one of several that nobody can choose between, or a fault. */
export type MunicipalityThen =
  | { readonly code: string }
  | { readonly unclear: readonly string[] }
  | { readonly problem: "municipality-unknown" | "municipality-cycle" };

type Ends = ReadonlySet<string> | "open" | "cycle";

const firstDay = (changes: readonly MunicipalityChange[]): Day | undefined => changes.map(({ from }) => from).sort()[0];

/** The next steps of a number that is in force since a day; where a boundary moved the number also goes on. */
const stepsOf = (changes: readonly MunicipalityChange[], code: string, since: Day | undefined) => {
  const own = changes.filter((one) => one.old === code && (since === undefined || since <= one.from));
  const ending = own.filter(({ kind }) => kind !== "boundary");
  const last = firstDay(ending);
  const steps = own.filter(({ kind, from }) =>
    kind === "boundary" ? last === undefined || from < last : from === last,
  );
  return { steps, goesOn: ending.length === 0 };
};

const endsOf = (
  changes: readonly MunicipalityChange[],
  code: string,
  since: Day | undefined,
  met: Map<string, Ends>,
): Ends => {
  const key = `${code} ${since ?? ""}`;
  const had = met.get(key);
  if (had !== undefined) return had === "open" ? "cycle" : had;
  met.set(key, "open");
  const { steps, goesOn } = stepsOf(changes, code, since);
  const ends = new Set<string>(goesOn ? [code] : []);
  let isCycle = false;
  for (const step of steps) {
    const found = endsOf(changes, step.new, step.from, met);
    if (typeof found === "string") isCycle = true;
    else for (const one of found) ends.add(one);
  }
  const found: Ends = isCycle ? "cycle" : ends;
  met.set(key, found);
  return found;
};

/**
 * The municipality on a day that a number of that day or any day before it lies in. Never guessed: where a municipality was split,
 * or a part of it moved, the number alone does not tell, and neither does a number that came into use again for another.
 */
export const municipalityOn = (code: string, day: Day, { changes, codes }: MunicipalityChanges): MunicipalityThen => {
  const before = changes.filter(({ from }) => from <= day);
  const isNamed = changes.some((one) => one.old === code || one.new === code);
  if (codes !== undefined && !isNamed && !codes.includes(code)) return { problem: "municipality-unknown" };
  const ends = endsOf(before, code, undefined, new Map());
  if (typeof ends === "string") return { problem: "municipality-cycle" };
  const ended = firstDay(before.filter((one) => one.old === code && one.kind !== "boundary"));
  const isAgain = ended !== undefined && before.some((one) => one.new === code && one.from > ended);
  const all = [...new Set([...ends, ...(isAgain ? [code] : [])])].sort();
  const [only] = all;
  return all.length === 1 && only !== undefined ? { code: only } : { unclear: all };
};

import type { CriteriaIndex } from "../criteria-index.ts";
import { problem, repeated } from "./problem.ts";
import type { Placed, Problem } from "./problem.ts";

/** The bridge speaks of criteria that are there, of each once. */
export const bridgeProblems = (index: CriteriaIndex, placed: readonly Placed[]): readonly Problem[] => {
  const codes = new Set(placed.map((p) => p.entry.code));
  const entries = index.bridge?.entries ?? [];
  return [
    ...entries.flatMap((e, i) =>
      codes.has(e.code)
        ? []
        : [problem("bridge-from-nothing", `/bridge/entries/${i}/code`, `${e.code} finnes ikke i denne utgaven.`)],
    ),
    ...repeated(entries.map((e) => e.code)).map((i) =>
      problem("bridged-twice", `/bridge/entries/${i}/code`, "Kriteriet er koblet to ganger."),
    ),
  ];
};

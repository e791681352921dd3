import type { CriteriaIndex } from "../criteria-index.ts";
import { hashOf } from "../seal.ts";
import { problem, repeated } from "./problem.ts";
import type { Problem } from "./problem.ts";

export const LEVEL = { national: 0, regional: 1, local: 2 } as const;

/** The envelope: the content is what the hash says, and the chain beneath climbs from national towards this index. */
export const envelopeProblems = (index: CriteriaIndex): readonly Problem[] => {
  const chain = [...index.overlays.map((o) => o.level), index.level];
  return [
    ...(hashOf(index) === index.hash
      ? []
      : [problem("hash-mismatch", "/hash", "Innholdet er ikke det avtrykket sier.")]),
    ...chain.flatMap((level, i) => {
      const above = chain[i + 1];
      return above === undefined || LEVEL[level] < LEVEL[above]
        ? []
        : [
            problem(
              "overlay-out-of-order",
              `/overlays/${i}/level`,
              `En indeks på nivå ${above} kan ikke ligge over ${level}.`,
            ),
          ];
    }),
    ...repeated(index.overlays.map((o) => o.hash)).map((i) =>
      problem("overlay-twice", `/overlays/${i}/hash`, "Indeksen ligger over samme indeks to ganger."),
    ),
    ...(index.replaced !== undefined && index.overlays.length === 0
      ? [problem("replaces-nothing", "/replaced", "En indeks uten noe under seg har ingen oppslag å erstatte.")]
      : []),
  ];
};

import type { CodeVersion, Cites, Finding } from "@prehosp/rules";

/** The ways of being met that must always be told: by a decision, by an opening, or only because proofs count a while longer. */
export type ViaKind = "equivalence" | "door" | "grace";

/** One such way, with the norms that allow it. */
export interface Via {
  readonly by: ViaKind;
  readonly cites: Cites;
}

const RULE = "competence.via-";

/** Two lists as one, each way once for each set of norms. */
export const withVia = (a: readonly Via[], b: readonly Via[]): readonly Via[] =>
  b.length === 0 ? a : [...a, ...b.filter((v) => !a.some((w) => w.by === v.by && w.cites.join() === v.cites.join()))];

/** A way as a finding of its own, so that it follows the finding it stands under over every wire. */
export const viaFinding = ({ by, cites }: Via, code: CodeVersion): Finding => ({
  rule: `${RULE}${by}`,
  version: "1.0",
  code,
  outcome: "met",
  cites,
  read: ["evidence"],
  missing: [],
  because: [],
});

/** How a finding came to be met where it wasn't in the ordinary way, from all that stands under it. */
export const viaOf = (finding: Finding): readonly ViaKind[] => [
  ...new Set([
    ...(finding.rule.startsWith(RULE) ? [finding.rule.slice(RULE.length) as ViaKind] : []),
    ...finding.because.flatMap(viaOf),
  ]),
];

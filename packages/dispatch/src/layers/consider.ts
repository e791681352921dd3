import { Condition, VitalFailure } from "@prehosp/model";
import type { Situation } from "@prehosp/model";
import { atomsOf, evaluate } from "@prehosp/rules";
import type { Expr, Outcome } from "@prehosp/rules";
import { exampleTexts } from "../texts-layer-examples.ts";
import { followedBy, layerTexts } from "../texts-layers.ts";
import type { ConsiderAtom, LocalPack } from "./local-pack.ts";
import { problemOf } from "./problem.ts";
import type { LayerProblem } from "./problem.ts";

/** What the duty to consider is judged by. */
export type World = Pick<Situation["indication"], "vital" | "condition"> & Pick<Situation, "flags">;

/** When akutthjelper shall be considered nationally (AH-2.5-a, AH-2.5-f); a test holds it to the criterion that judges it. */
export const nationalConsider: Expr<ConsiderAtom> = {
  any: [{ vital: "manifest" }, { vital: "potential" }, { vital: "unclear" }],
};

/** Whether a situation gives the duty; an unknown condition is unclear, a flag that nobody told is not told. */
export const considers = (expr: Expr<ConsiderAtom>, { vital, condition, flags }: World): Outcome =>
  evaluate(expr, (atom) => {
    if ("vital" in atom) return atom.vital === vital ? "met" : "not-met";
    if ("flag" in atom) return flags.includes(atom.flag) ? "met" : "not-met";
    return typeof condition !== "string" ? "unclear" : atom.condition === condition ? "met" : "not-met";
  });

const unknown: World["condition"] = { absent: "unknown" };

/** Every situation that the two expressions can tell apart, the plainest first: few values, so all of them are tried. */
function* worlds(exprs: readonly Expr<ConsiderAtom>[]): Generator<World, void> {
  const flags = [...new Set(exprs.flatMap(atomsOf).flatMap((a) => ("flag" in a ? [a.flag] : [])))];
  for (let set = 0; set < 2 ** flags.length; set++)
    for (const vital of VitalFailure.options)
      for (const condition of [...Condition.options, unknown])
        yield { vital, condition, flags: flags.filter((_, i) => (set & (2 ** i)) !== 0) };
}

const RANK: Readonly<Record<Outcome, number>> = { met: 2, unclear: 1, "not-met": 0, "not-applicable": 0 };

/** A pack under which a situation that gives the duty above no longer does, or less surely. */
export const considerProblem = (pack: LocalPack, above: Expr<ConsiderAtom>): LayerProblem | undefined => {
  const { consider } = pack;
  if (consider === undefined) return undefined;
  for (const world of worlds([above, consider])) {
    const before = considers(above, world);
    const after = considers(consider, world);
    if (RANK[after] >= RANK[before]) continue;
    const { vital, condition, flags } = world;
    const shown = { vital, ...(typeof condition === "string" ? { condition } : {}), flags };
    const text = exampleTexts.dutyLost(shown, after === "unclear");
    return problemOf(pack, "narrows", "/consider", ["AH-2.5-a"], followedBy(layerTexts.dutyNarrower, text), {
      said: consider,
      under: above,
      counterexample: { about: "situation", ...shown, text },
    });
  }
  return undefined;
};

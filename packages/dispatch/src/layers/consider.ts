import { Condition, VitalFailure, say } from "@prehosp/model";
import type { SceneFlag, Situation } from "@prehosp/model";
import { atomsOf, evaluate } from "@prehosp/rules";
import type { Expr, Outcome } from "@prehosp/rules";
import { flagTexts } from "../texts-steps.ts";
import type { ConsiderAtom, LocalPack } from "./local-pack.ts";
import { conditionWords, vitalWords } from "./words.ts";
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

const told = ({ vital, condition, flags }: World): string =>
  [
    `vital svikt: ${vitalWords[vital]}`,
    `tilstand: ${typeof condition === "string" ? conditionWords[condition] : "ikke kjent"}`,
    ...flags.map((f: SceneFlag) => say(flagTexts[f], "nb").toLowerCase()),
  ].join(", ");

/** A pack under which a situation that gives the duty above no longer does, or less surely. */
export const considerProblem = (pack: LocalPack, above: Expr<ConsiderAtom>): LayerProblem | undefined => {
  const { consider } = pack;
  if (consider === undefined) return undefined;
  for (const world of worlds([above, consider])) {
    const before = considers(above, world);
    const after = considers(consider, world);
    if (RANK[after] >= RANK[before]) continue;
    const { vital, condition, flags } = world;
    const norsk = `Ved ${told(world)} skal akutthjelper vurderes, men ${after === "unclear" ? "det ville vært uavklart" : "det ville falt bort"} under pakken.`;
    return problemOf(
      pack,
      "narrows",
      "/consider",
      ["AH-2.5-a"],
      `Plikten til å vurdere akutthjelper blir snevrere enn nivået over. ${norsk}`,
      {
        said: consider,
        under: above,
        counterexample: {
          about: "situation",
          vital,
          ...(typeof condition === "string" ? { condition } : {}),
          flags,
          norsk,
        },
      },
    );
  }
  return undefined;
};

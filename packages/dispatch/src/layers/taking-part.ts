import { say } from "@prehosp/model";
import type { UnitKind } from "@prehosp/model";
import { kindTexts } from "../texts-lines.ts";
import type { LocalPack } from "./local-pack.ts";
import { problemOf } from "./problem.ts";
import type { LayerProblem } from "./problem.ts";
import { nationalMinimum } from "./equipment.ts";
import { atomsOf } from "@prehosp/rules";

/** Each kind that a pack lets take part and the layer above doesn't, with a fully equipped unit of that kind. */
export const takingPartProblems = (pack: LocalPack, above: readonly UnitKind[]): readonly LayerProblem[] =>
  (pack.takingPart ?? []).flatMap((kind, i) => {
    if (above.includes(kind)) return [];
    const norsk = `En enhet (${say(kindTexts[kind], "nb")}) ville blitt regnet som akutthjelper.`;
    return [
      problemOf(
        pack,
        "loosens",
        `/takingPart/${i}`,
        [kind === "police" ? "AH-2.4-a" : "AH-2.3-a"],
        `Enhetstypen inngår ikke etter nivået over. ${norsk}`,
        {
          said: kind,
          under: above,
          counterexample: { about: "unit", kind, carries: atomsOf(nationalMinimum).map((a) => a.carries), norsk },
        },
      ),
    ];
  });

import type { UnitKind } from "@prehosp/model";
import { exampleTexts } from "../texts-layer-examples.ts";
import { followedBy, layerTexts } from "../texts-layers.ts";
import type { LocalPack } from "./local-pack.ts";
import { problemOf } from "./problem.ts";
import type { LayerProblem } from "./problem.ts";
import { nationalMinimum } from "./equipment.ts";
import { atomsOf } from "@prehosp/rules";

/** Each kind that a pack lets take part and the layer above doesn't, with a fully equipped unit of that kind. */
export const takingPartProblems = (pack: LocalPack, above: readonly UnitKind[]): readonly LayerProblem[] =>
  (pack.takingPart ?? []).flatMap((kind, i) => {
    if (above.includes(kind)) return [];
    const text = exampleTexts.takesPart(kind);
    return [
      problemOf(
        pack,
        "loosens",
        `/takingPart/${i}`,
        [kind === "police" ? "AH-2.4-a" : "AH-2.3-a"],
        followedBy(layerTexts.kindNotAbove, text),
        {
          said: kind,
          under: above,
          counterexample: { about: "unit", kind, carries: atomsOf(nationalMinimum).map((a) => a.carries), text },
        },
      ),
    ];
  });

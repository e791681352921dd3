import type { Condition } from "@prehosp/model";
import type { LayerEntry } from "@prehosp/rules";
import { minimumGain } from "../parameters.ts";
import { exampleTexts } from "../texts-layer-examples.ts";
import { followedBy, layerTexts } from "../texts-layers.ts";
import type { LocalPack } from "./local-pack.ts";
import { problemOf } from "./problem.ts";
import type { LayerProblem } from "./problem.ts";

const gainsOf = (pack: LocalPack): readonly (readonly [Condition, number])[] =>
  Object.entries(pack.minimumGain ?? {}) as [Condition, number][];

/** The minimum gains of a pack as the choices that a parameter is resolved from. */
export const entriesOf = (pack: LocalPack): readonly LayerEntry[] =>
  gainsOf(pack).map(([condition, value]) => ({
    layer: pack.layer,
    parameter: minimumGain(condition).id,
    value,
    from: pack.from,
    ...(pack.until === undefined ? {} : { until: pack.until }),
    decidedBy: pack.decided.by,
    decidedOn: pack.decided.on,
    source: pack.decided.source,
  }));

/** Each minimum gain above the national maximum, with a gain that would no longer be enough. */
export const gainProblems = (pack: LocalPack): readonly LayerProblem[] =>
  gainsOf(pack).flatMap(([condition, value]) => {
    const max = minimumGain(condition).nationalMaximum;
    if (max === undefined || value <= max) return [];
    const text = exampleTexts.notProposed(condition, value);
    return [
      problemOf(
        pack,
        "above-national-maximum",
        `/minimumGain/${condition}`,
        ["AH-2.5-a", "AH-2.5-g"],
        followedBy(layerTexts.gainAboveMaximum(max), text),
        { said: value, under: max, counterexample: { about: "gain", condition, seconds: value, text } },
      ),
    ];
  });

import type { AgreementId, Condition, EquipmentKind, Indication, SceneFlag, UnitKind } from "@prehosp/model";
import type { InWords, NormId } from "@prehosp/norms";
import type { PackProblem, PackProblemCode } from "@prehosp/rules";
import type { LocalPack } from "./local-pack.ts";

/** An example that shows why a pack is refused: it can be built as a unit or situation and judged under both. */
export type LayerExample =
  /** Counted as akutthjelper under the pack and not above it. */
  | {
      readonly about: "unit";
      readonly kind: UnitKind;
      readonly carries: readonly EquipmentKind[];
      readonly text: InWords;
    }
  /** Weighed above the pack and not under it. */
  | {
      readonly about: "situation";
      readonly vital: Indication["vital"];
      /** Absent = not known. */
      readonly condition?: Condition;
      readonly flags: readonly SceneFlag[];
      readonly text: InWords;
    }
  /** So many seconds ahead: enough by the national maximum, too little under the pack. */
  | { readonly about: "gain"; readonly condition: Condition; readonly seconds: number; readonly text: InWords }
  /** Covered on one side only. */
  | {
      readonly about: "agreement";
      readonly agreement: AgreementId;
      readonly condition: Condition;
      readonly text: InWords;
    };

/** What is wrong with a pack of dispatch. */
export type LayerProblem = PackProblem<LayerExample>;

/** A problem of one pack; what is known more is added. */
export const problemOf = (
  pack: Pick<LocalPack, "id">,
  problem: PackProblemCode,
  path: string,
  cites: readonly NormId[],
  text: InWords,
  rest: Partial<LayerProblem> = {},
): LayerProblem => ({ problem, pack: pack.id, path, cites, means: text.nb, text, ...rest });

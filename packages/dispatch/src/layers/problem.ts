import type { AgreementId, Condition, EquipmentKind, Indication, SceneFlag, UnitKind } from "@prehosp/model";
import type { NormId } from "@prehosp/norms";
import type { PackProblem, PackProblemCode } from "@prehosp/rules";
import type { LocalPack } from "./local-pack.ts";

/** An example that shows why a pack is refused: it can be built as a unit or situation and judged under both. */
export type LayerExample =
  /** Counted as akutthjelper under the pack and not above it. */
  | {
      readonly about: "unit";
      readonly kind: UnitKind;
      readonly carries: readonly EquipmentKind[];
      readonly norsk: string;
    }
  /** Weighed above the pack and not under it. */
  | {
      readonly about: "situation";
      readonly vital: Indication["vital"];
      /** Absent = not known. */
      readonly condition?: Condition;
      readonly flags: readonly SceneFlag[];
      readonly norsk: string;
    }
  /** So many seconds ahead: enough by the national maximum, too little under the pack. */
  | { readonly about: "gain"; readonly condition: Condition; readonly seconds: number; readonly norsk: string }
  /** Covered on one side only. */
  | {
      readonly about: "agreement";
      readonly agreement: AgreementId;
      readonly condition: Condition;
      readonly norsk: string;
    };

/** What is wrong with a pack of dispatch. */
export type LayerProblem = PackProblem<LayerExample>;

/** A problem of one pack; what is known more is added. */
export const problemOf = (
  pack: LocalPack,
  problem: PackProblemCode,
  path: string,
  cites: readonly NormId[],
  means: string,
  rest: Partial<LayerProblem> = {},
): LayerProblem => ({ problem, pack: pack.id, path, cites, means, ...rest });

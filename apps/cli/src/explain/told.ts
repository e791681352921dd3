import type { Obligation, Way } from "@prehosp/chain";
import type { PolicyEdition, Proposal } from "@prehosp/dispatch";
import type { Gap, Handover, Incident, Remark, Situation, Timeline, UnitId } from "@prehosp/model";
import type { Case } from "@prehosp/registry";
import type { FindingData } from "@prehosp/rules";

/** What of a stored fact is told: its payload, when it held and who did it. */
export type Fact<K extends "decisions" | "alarms" | "failures" | "deliveries"> = Pick<
  Way[K][number],
  Exclude<keyof Way[K][number], "fact" | "recorded">
>;

/** Everything that is told of one incident, wherever it was read. Nothing in it lies in the vault. */
export interface Told {
  readonly region: { readonly name: string; readonly demonstration: boolean };
  /** What operators call each unit; a unit that the region does not know is called by its id. */
  readonly units: Readonly<Record<string, string>>;
  readonly edition: PolicyEdition;
  readonly incident: Incident;
  readonly indication: { readonly findings: readonly FindingData[]; readonly remarks: readonly Remark[] };
  /** What the proposal was made from; absent where the source does not hand it out. */
  readonly situation?: Situation;
  readonly situationHash?: string;
  readonly policyHash?: string;
  readonly proposal?: Proposal;
  readonly noProposal?: "defect" | "timeout" | "unreachable";
  readonly decisions: readonly Fact<"decisions">[];
  readonly alarms: readonly Fact<"alarms">[];
  readonly failures: readonly Fact<"failures">[];
  readonly timeline: Timeline;
  readonly obligations: readonly Obligation[];
  readonly handover?: Omit<Handover, "circumstances">;
  readonly inclusion: FindingData;
  readonly case?: Case;
  readonly gaps: readonly Gap[];
  readonly deliveries: readonly Fact<"deliveries">[];
}

/** What a unit is called. */
export const nameIn =
  ({ units }: Pick<Told, "units">) =>
  (unit: UnitId | string): string =>
    units[unit] ?? unit;

import type { Obligation, Way } from "@prehosp/chain";
import type { PolicyEdition, Proposal } from "@prehosp/dispatch";
import type { ReachSeen } from "@prehosp/hub";
import type { Gap, Handover, Incident, Indication, Remark, Timeline, UnitId } from "@prehosp/model";
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
  /** What the call points at; `made` as the proposal was made for it, absent where there is none. */
  readonly indication: {
    readonly made?: Indication | undefined;
    readonly findings: readonly FindingData[];
    readonly remarks: readonly Remark[];
  };
  /** What each estimate of the proposal is the sum of, and where it comes from. */
  readonly reaches: readonly ReachSeen[];
  readonly situationHash?: string | undefined;
  readonly policyHash?: string | undefined;
  readonly proposal?: Proposal | undefined;
  readonly noProposal?: "defect" | "timeout" | "unreachable" | undefined;
  readonly decisions: readonly Fact<"decisions">[];
  readonly alarms: readonly Fact<"alarms">[];
  readonly failures: readonly Fact<"failures">[];
  readonly timeline: Timeline;
  readonly obligations: readonly Obligation[];
  readonly handover?: Omit<Handover, "circumstances"> | undefined;
  readonly inclusion: FindingData;
  readonly case?: Case | undefined;
  readonly gaps: readonly Gap[];
  readonly deliveries: readonly Fact<"deliveries">[];
}

/** Facts as they are told: without what is the ledger's own. */
export const plain = <F extends { readonly fact: unknown; readonly recorded: unknown }>(facts: readonly F[]) =>
  facts.map(({ fact: _f, recorded: _r, ...said }) => said);

/** What a unit is called. */
export const nameIn =
  ({ units }: Pick<Told, "units">) =>
  (unit: UnitId | string): string =>
    units[unit] ?? unit;

import type { Finding, Outcome } from "@prehosp/rules";
import { criteria, type Facts } from "./verdict-boards.ts";

/** The parts of a finding that no unit changes. */
const heads = criteria.map((c) => ({ ...c, read: [...new Set([...c.whenNeeds, ...c.needs])] }));
const none: readonly never[] = [];
const found = (k: number, outcome: Outcome, missing: readonly string[] = none, read?: readonly string[]): Finding => {
  const h = heads[k] as (typeof heads)[number];
  const { id: rule, version, code, cites } = h;
  return { rule, version, code, outcome, cites, read: read ?? h.read, missing, because: none };
};
const not = (k: number): Finding => found(k, "not-applicable", none, heads[k]?.whenNeeds);
const yes = (k: number, x: unknown, name: string): Finding =>
  x === undefined ? found(k, "unclear", [name]) : found(k, x === true ? "met" : "not-met");
const both = (k: number, x: unknown, y: unknown, a: string, b: string): Finding =>
  x === undefined || y === undefined
    ? found(k, "unclear", [...(x === undefined ? [a] : []), ...(y === undefined ? [b] : [])])
    : found(k, x === true && y === true ? "met" : "not-met");

/** By hand, in one piece: the same findings, as anyone would write it who wants nothing but speed. */
export const fused = (f: Facts): readonly Finding[] => {
  const police = f["unitKind"] === "police";
  const away = f["available"] === "no" || f["available"] === "away";
  const reasons = f["alarmReasons"] as { readonly only: boolean; readonly conditions: readonly unknown[] };
  const gain = (f["ordinaryArrival"] as number) - (f["arrival"] as number);
  return [
    found(0, f["initiator"] === "AMK" || f["initiator"] === "LVS" ? "met" : "not-met"),
    found(1, (f["missionPurposes"] as readonly unknown[]).includes(f["purpose"]) ? "met" : "not-met"),
    found(2, f["vital"] === "none" ? "not-met" : "met"),
    !reasons.only ? not(3) : found(3, reasons.conditions.includes(f["condition"]) ? "met" : "not-met"),
    police ? not(4) : found(4, (f["takingPart"] as readonly unknown[]).includes(f["unitKind"]) ? "met" : "not-met"),
    police ? found(5, "not-met") : not(5),
    police ? not(6) : yes(6, f["agreementInForce"], "agreementInForce"),
    police ? not(7) : yes(7, f["conditionCovered"], "conditionCovered"),
    police ? not(8) : yes(8, f["aed"], "aed"),
    police ? not(9) : yes(9, f["ventilationMask"], "ventilationMask"),
    police ? not(10) : both(10, f["bleedingControl"], f["tourniquet"], "bleedingControl", "tourniquet"),
    police ? not(11) : yes(11, f["thermalBlanket"], "thermalBlanket"),
    police ? not(12) : yes(12, f["nodnett"], "nodnett"),
    police ? not(13) : found(13, away ? "not-met" : "met"),
    found(14, gain > (f["minimumGain"] as number) ? "met" : "not-met"),
    yes(15, f["secureChannel"], "secureChannel"),
    f["oxygen"] === true ? both(16, f["spo2Meter"], f["oxygenProcedure"], "spo2Meter", "oxygenProcedure") : not(16),
  ];
};

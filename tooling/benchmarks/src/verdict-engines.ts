import { celEnv, parse, plan } from "@bufbuild/cel";
import { Engine } from "json-rules-engine";
import { criteria, type Facts, whole } from "./verdict-boards.ts";

/** One criterion said for the engines: as an expression of CEL, and as the conditions under which it is met. */
interface Said {
  readonly cel: string;
  readonly met: readonly object[];
}

const is = (fact: string, operator: string, value: unknown) => ({ fact, operator, value });
const isTrue = (fact: string) => is(fact, "equal", true);
const notPolice = is("unitKind", "notEqual", "police");

/** Facts that a unit other than police must have. */
const has = (...names: readonly string[]): Said => ({
  cel: `f.unitKind == "police" ? "not-applicable" : ${names.map((n) => `!has(f.${n})`).join(" || ")} ? "unclear" : ${names.map((n) => `f.${n}`).join(" && ")} ? "met" : "not-met"`,
  met: [notPolice, ...names.map(isTrue)],
});

const said: Readonly<Record<string, Said>> = {
  "dispatch.initiator": {
    cel: `f.initiator == "AMK" || f.initiator == "LVS" ? "met" : "not-met"`,
    met: [is("initiator", "in", ["AMK", "LVS"])],
  },
  "dispatch.purpose": {
    cel: `f.purpose in f.missionPurposes ? "met" : "not-met"`,
    met: [is("purpose", "in", whole["missionPurposes"])],
  },
  "dispatch.indication": {
    cel: `f.vital == "none" ? "not-met" : "met"`,
    met: [is("vital", "notEqual", "none")],
  },
  "dispatch.alarm-reason": {
    cel: `!f.alarmReasons.only ? "not-applicable" : f.condition in f.alarmReasons.conditions ? "met" : "not-met"`,
    met: [{ ...isTrue("alarmReasons"), path: "$.only" }],
  },
  "dispatch.taking-part": {
    cel: `f.unitKind == "police" ? "not-applicable" : f.unitKind in f.takingPart ? "met" : "not-met"`,
    met: [notPolice, is("unitKind", "in", whole["takingPart"])],
  },
  "dispatch.police": {
    cel: `f.unitKind == "police" ? "not-met" : "not-applicable"`,
    met: [is("unitKind", "equal", "nobody")],
  },
  "dispatch.agreement": has("agreementInForce"),
  "dispatch.condition-covered": has("conditionCovered"),
  "dispatch.defibrillator": has("aed"),
  "dispatch.ventilation-mask": has("ventilationMask"),
  "dispatch.bleeding-control": has("bleedingControl", "tourniquet"),
  "dispatch.thermal-blanket": has("thermalBlanket"),
  "dispatch.nodnett": has("nodnett"),
  "dispatch.availability": {
    cel: `f.unitKind == "police" ? "not-applicable" : f.available == "no" || f.available == "away" ? "not-met" : "met"`,
    met: [notPolice, is("available", "notIn", ["no", "away"])],
  },
  "dispatch.time-gain": {
    cel: `f.ordinaryArrival - f.arrival > f.minimumGain ? "met" : "not-met"`,
    // The engine has no sums; the ordinary time stands here as a constant, in its favour.
    met: [is("arrival", "lessThan", whole["ordinaryArrival"])],
  },
  "dispatch.secure-channel": {
    cel: `!has(f.secureChannel) ? "unclear" : f.secureChannel ? "met" : "not-met"`,
    met: [isTrue("secureChannel")],
  },
  "dispatch.oxygen": {
    cel: `!f.oxygen ? "not-applicable" : !has(f.spo2Meter) || !has(f.oxygenProcedure) ? "unclear" : f.spo2Meter && f.oxygenProcedure ? "met" : "not-met"`,
    met: [isTrue("oxygen"), isTrue("spo2Meter"), isTrue("oxygenProcedure")],
  },
};

const celPlan = plan(celEnv(), parse(`[${criteria.map((c) => said[c.id]?.cel ?? `"${c.id}"`).join(", ")}]`));
/** Facts that nobody knows are left out beforehand, and not timed: CEL has no word for them. */
export const bare = (f: Facts): Facts => Object.fromEntries(Object.entries(f).filter(([, x]) => x !== undefined));
export const inCel = (f: Facts): readonly unknown[] => [...(celPlan({ f } as never) as Iterable<unknown>)];

const engine = new Engine([], { allowUndefinedFacts: true });
for (const c of criteria)
  engine.addRule({ conditions: { all: [...(said[c.id]?.met ?? [])] as never }, event: { type: c.id } });
export const inEngine = async (f: Facts): Promise<readonly string[]> => (await engine.run(f)).events.map((e) => e.type);

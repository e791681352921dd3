import { isOrdinary } from "@prehosp/model";
import type { Candidate, Situation, UnitKind } from "@prehosp/model";
import { criteria, policyOf, propose } from "@prehosp/dispatch";
import type { Policy } from "@prehosp/dispatch";
import type { Finding } from "@prehosp/rules";
import { deepStrictEqual } from "node:assert";
import { argv } from "node:process";

/** The gate: a whole proposal may cost at most this many times a hand-written function that builds the same findings. */
const LIMIT = 8;
const UNITS = 30;

const kinds: readonly UnitKind[] = ["fire", "voluntary", "fire", "primary-care", "fire", "rescue-vessel", "police"];

/** A board of 30 helpers and four ordinary resources, some facts missing, some speaking against; synthetic. */
export const situationOf = (): Situation => {
  const unit = (i: number, kind: UnitKind): Candidate => {
    const id = `${kind}-${i}` as Candidate["unit"]["id"];
    const seconds = isOrdinary(kind) ? 700 + i * 60 : 300 + ((i * 37) % 600);
    return {
      unit: {
        id,
        kind,
        name: id,
        organisation: "org" as Candidate["unit"]["organisation"],
        turnOutSeconds: 90,
        nodnett: i % 11 !== 0,
        equipment: {
          ...(i % 7 === 0 ? {} : { aed: true }),
          "ventilation-mask": true,
          "bleeding-control": true,
          tourniquet: true,
          "thermal-blanket": i % 13 !== 0,
          oxygen: i % 5 === 0,
          "spo2-meter": i % 10 === 0,
          "oxygen-procedure": true,
        },
      },
      reach: {
        unit: id,
        eta: { seconds, low: seconds, high: seconds },
        parts: [],
        positionAgeSeconds: 0,
        source: "crow-flight",
      },
      state: isOrdinary(kind) && i % 2 === 0 ? "under-way" : "free",
      ...(i % 5 === 4
        ? {}
        : {
            cover: {
              unit: id,
              inForce: true,
              condition: true,
              judged: { outcome: "met", rules: [], cites: [], missing: [] },
            },
          }),
      crew: {
        available: {
          outcome: i % 3 === 0 ? "with-remark" : "yes",
          said: "2026-11-22T12:00:00.000Z" as Situation["at"],
        },
      },
      secureChannel: i % 4 !== 0,
    };
  };
  return {
    incident: "hendelse-1" as Situation["incident"],
    at: "2026-11-22T13:07:00.000Z" as Situation["at"],
    initiator: "AMK",
    purpose: "life-saving-first-aid",
    indication: { vital: "manifest", condition: "unconscious", basis: ["observed"], cites: [] },
    flags: [],
    candidates: [
      ...Array.from({ length: UNITS }, (_, i) => unit(i, kinds[i % kinds.length] as UnitKind)),
      ...(["ambulance", "ambulance", "air-ambulance", "legevakt-doctor"] as const).map((k, i) => unit(i, k)),
    ],
  };
};

const heads = criteria.map((c) => ({
  rule: c.id,
  version: c.version,
  code: c.code,
  cites: c.cites,
  when: c.whenNeeds,
  needs: c.needs,
  read: [...new Set([...c.whenNeeds, ...c.needs])],
}));
const none: readonly never[] = [];

/** One finding, as anyone would write it who wants nothing but speed. */
const found = (
  k: number,
  outcome: Finding["outcome"],
  read: readonly string[],
  missing: readonly string[],
): Finding => {
  const h = heads[k] as (typeof heads)[number];
  return { rule: h.rule, version: h.version, code: h.code, outcome, cites: h.cites, read, missing, because: none };
};
const readOf = (k: number): readonly string[] => (heads[k] as (typeof heads)[number]).read;
const whenOf = (k: number): readonly string[] => (heads[k] as (typeof heads)[number]).when;
const yes = (k: number, name: string, x: unknown): Finding =>
  x === true
    ? found(k, "met", readOf(k), none)
    : x === false
      ? found(k, "not-met", readOf(k), none)
      : found(k, "unclear", readOf(k), [name]);

const at = (id: string): number => heads.findIndex((h) => h.rule === `dispatch.${id}`);
const INITIATOR = at("initiator");
const PURPOSE = at("purpose");
const INDICATION = at("indication");
const REASON = at("alarm-reason");
const TAKING_PART = at("taking-part");
const POLICE = at("police");
const AGREEMENT = at("agreement");
const COVERED = at("condition-covered");
const AED = at("defibrillator");
const MASK = at("ventilation-mask");
const BLEEDING = at("bleeding-control");
const BLANKET = at("thermal-blanket");
const NODNETT = at("nodnett");
const AVAILABLE = at("availability");
const GAIN = at("time-gain");
const CHANNEL = at("secure-channel");
const OXYGEN = at("oxygen");

const no = (k: number): Finding => found(k, "not-applicable", whenOf(k), none);

/** The hand-written twin: the same findings for every helper, without vocabulary, criteria or lists. */
const twin = (policy: Policy, s: Situation): ReadonlyMap<string, readonly Finding[]> => {
  let coming = Infinity;
  let notYet = Infinity;
  for (const { unit, reach, state } of s.candidates) {
    if (!isOrdinary(unit.kind) || !("seconds" in reach.eta)) continue;
    if (state === "under-way") coming = Math.min(coming, reach.eta.seconds);
    else notYet = Math.min(notYet, reach.eta.seconds);
  }
  const minimum = policy.parameters.minimumGainSeconds.unconscious;
  const mission = [
    found(INITIATOR, s.initiator === "AMK" || s.initiator === "LVS" ? "met" : "not-met", readOf(INITIATOR), none),
    found(PURPOSE, s.purpose === "life-saving-first-aid" ? "met" : "not-met", readOf(PURPOSE), none),
    found(INDICATION, s.indication.vital === "none" ? "not-met" : "met", readOf(INDICATION), none),
    no(REASON),
  ];
  const all = new Map<string, readonly Finding[]>();
  for (const c of s.candidates) {
    const { unit, cover, crew, reach } = c;
    if (isOrdinary(unit.kind) || !("seconds" in reach.eta)) continue;
    const e = unit.equipment;
    const bleeding = e["bleeding-control"] === true && e.tourniquet === true;
    const ready = "outcome" in crew.available && crew.available.outcome !== "no";
    const fs: Finding[] = [...mission];
    if (unit.kind === "police") {
      fs.push(no(TAKING_PART), found(POLICE, "not-met", readOf(POLICE), none));
      fs.push(no(AGREEMENT), no(COVERED), no(AED), no(MASK), no(BLEEDING), no(BLANKET), no(NODNETT), no(AVAILABLE));
    } else {
      fs.push(
        found(TAKING_PART, "met", readOf(TAKING_PART), none),
        no(POLICE),
        yes(AGREEMENT, "agreementInForce", cover?.inForce),
        yes(COVERED, "conditionCovered", cover?.condition),
        yes(AED, "aed", e.aed),
        yes(MASK, "ventilationMask", e["ventilation-mask"]),
        found(BLEEDING, bleeding ? "met" : "not-met", readOf(BLEEDING), none),
        yes(BLANKET, "thermalBlanket", e["thermal-blanket"]),
        yes(NODNETT, "nodnett", unit.nodnett),
        found(AVAILABLE, ready ? "met" : "not-met", readOf(AVAILABLE), none),
      );
    }
    const arrival = reach.eta.seconds;
    const company = e["spo2-meter"] === true && e["oxygen-procedure"] === true;
    fs.push(
      coming - arrival <= minimum
        ? found(GAIN, "not-met", readOf(GAIN), none)
        : notYet - arrival <= minimum
          ? found(GAIN, "unclear", readOf(GAIN), ["ordinaryAcknowledged"])
          : found(GAIN, "met", readOf(GAIN), none),
      yes(CHANNEL, "secureChannel", c.secureChannel),
      e.oxygen === true ? found(OXYGEN, company ? "met" : "not-met", readOf(OXYGEN), none) : no(OXYGEN),
    );
    all.set(unit.id, fs);
  }
  return all;
};

const median = (xs: readonly number[]): number => xs.toSorted((a, b) => a - b)[Math.floor(xs.length / 2)] ?? Number.NaN;

/** Microseconds of one call, over `calls` calls; the sum keeps the work from being left out. */
const micros = (calls: number, work: () => number): number => {
  let sum = 0;
  const t = process.hrtime.bigint();
  for (let i = 0; i < calls; i++) sum += work();
  const us = Number(process.hrtime.bigint() - t) / 1000 / calls;
  return sum > 0 ? us : Number.NaN;
};

export interface ProposeResult {
  /** Findings of one unit. */
  readonly findings: number;
  readonly proposeMicros: number;
  readonly twinMicros: number;
  readonly ratio: number;
  readonly limit: number;
  readonly ok: boolean;
}

/** Measures propose against its twin in one run: warmed up, rounds interleaved, medians. Throws where the findings differ. */
export const measurePropose = ({ rounds = 41, calls = 400 } = {}): ProposeResult => {
  const made = policyOf({ edition: "2019-06-19-horing" });
  if (!("policy" in made)) throw new Error("no policy");
  const { policy } = made;
  const situation = situationOf();
  const p = propose(policy, situation);
  const lines = [...p.proposed, ...p.possible, ...p.outside];
  deepStrictEqual(new Map(lines.map((l) => [l.unit as string, l.findings] as const)), twin(policy, situation));
  if (lines.length !== UNITS || p.proposed.length === 0 || p.possible.length === 0)
    throw new Error("not the board meant");
  const ours = (): number => propose(policy, situation).outside.length + 1;
  const theirs = (): number => twin(policy, situation).size;
  micros(calls * 10, ours);
  micros(calls * 10, theirs);
  const a: number[] = [];
  const b: number[] = [];
  for (let r = 0; r < rounds; r++) {
    a.push(micros(calls, ours));
    b.push(micros(calls, theirs));
  }
  const proposeMicros = median(a);
  const twinMicros = median(b);
  const ratio = proposeMicros / twinMicros;
  return {
    findings: lines[0]?.findings.length ?? 0,
    proposeMicros,
    twinMicros,
    ratio,
    limit: LIMIT,
    ok: ratio <= LIMIT,
  };
};

if (argv[1]?.endsWith("propose.ts") === true) {
  const { findings, proposeMicros, twinMicros, ratio, limit, ok } = measurePropose();
  console.log(
    `propose, ${UNITS} units × ${findings} findings: ${proposeMicros.toFixed(1)} µs; hand-written twin ${twinMicros.toFixed(1)} µs; ratio ${ratio.toFixed(2)} (limit ${limit})`,
  );
  process.exitCode = ok ? 0 : 1;
}

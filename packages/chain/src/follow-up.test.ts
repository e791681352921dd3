import { it } from "@effect/vitest";
import { norm, norms } from "@prehosp/norms";
import { CareRecord } from "@prehosp/model";
import { memoryRecordStore } from "@prehosp/ports/memory";
import { checkExamples } from "@prehosp/rules";
import { Effect, Layer } from "effect";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { criteria, followUpsOf, handOver, notCoded, recordFollowUp, strainOf } from "./index.ts";
import { code } from "./strain.ts";
import { OPERATOR, begun, call, decided, doors, now, record, region, told } from "./test/one-call.ts";

const tasks = Effect.map(now, (w) => followUpsOf(w, region.units));
const calm = { ...call(), times: call().times.filter((t) => t.role !== "arrest-recognised") };
const withRecord = (...said: readonly object[]) =>
  Layer.mergeAll(doors(), memoryRecordStore({ records: said.map((s) => CareRecord.parse({ ...record, ...s })) }));

describe("follow-up after strain", () => {
  it.effect("is opened by an arrest, for each organisation in its own way, and jointly where they met", () =>
    Effect.gen(function* () {
      yield* begun();
      yield* decided(["fire-1", "110"], ["rk-1", "direct"]);
      yield* told("fire-1", "at-patient", 400);
      yield* told("amb-1", "at-patient", 700);
      const open = yield* tasks;
      expect(open.map((t) => [t.measure, t.responsible, t.units])).toEqual([
        ["employer", "brann", ["fire-1"]],
        ["own-arrangement", "rk", ["rk-1"]],
        ["joint-debrief", "amk", ["amb-1", "fire-1"]],
      ]);
      expect(JSON.stringify(open)).not.toMatch(/call-1|arrest|hjertestans|akutt/);
      const said = (step: "offered" | "declined") =>
        Effect.flatMap(now, (w) => recordFollowUp(w, region.units, { task: open[0]!.id, step }, OPERATOR));
      yield* said("offered");
      const many = (yield* now).facts.length;
      yield* said("offered");
      expect((yield* now).facts).toHaveLength(many);
      yield* said("declined");
      expect((yield* tasks).map((t) => t.state)).toEqual(["declined", "open", "open"]);
      const strange = recordFollowUp(yield* now, region.units, { task: "follow-up:x", step: "held" }, OPERATOR);
      expect((yield* Effect.flip(strange)).reason).toBe("Refused");
    }).pipe(Effect.provide(doors())),
  );

  const cases = [
    ["a child", [{ ageYears: 7, arrestConfirmed: false, statusAtHandover: "rosc" }], "met"],
    [
      "a child among others of unknown age",
      [{ ageYears: 7 }, { patient: "b", ageYears: { absent: "unknown" } }],
      "met",
    ],
    ["a death", [{ arrestConfirmed: false, statusAtHandover: "dead" }], "met"],
    ["none of them", [{ arrestConfirmed: false, statusAtHandover: "rosc" }], "not-met"],
    ["an age nobody knows", [{ arrestConfirmed: false, ageYears: { absent: "unknown" } }], "unclear"],
  ] as const;
  for (const [name, said, outcome] of cases)
    it.effect(`of ${name} is ${outcome}, and only what is met opens anything`, () =>
      Effect.gen(function* () {
        yield* begun(calm);
        yield* decided(["fire-1", "110"]);
        yield* handOver(yield* now, OPERATOR);
        expect(strainOf(yield* now).outcome).toBe(outcome);
        expect((yield* tasks).length > 0).toBe(outcome === "met");
      }).pipe(Effect.provide(withRecord(...said.map((s, i) => ({ ...s, source: { system: "epj", ref: `r${i}` } }))))),
    );

  it.effect("is for nobody who was stood down on the way, and unclear before there is a record", () =>
    Effect.gen(function* () {
      yield* begun(calm);
      expect(strainOf(yield* now).outcome).toBe("unclear");
      yield* decided(["fire-1", "110"]);
      yield* told("fire-1", "stood-down", 90);
      yield* told("amb-1", "arrest-recognised", 100);
      expect(strainOf(yield* now).outcome).toBe("met");
      expect(yield* tasks).toEqual([]);
    }).pipe(Effect.provide(doors())),
  );
});

describe("the rules of the chain", () => {
  test("say what their examples say, as this version of the package, within the effect of their norm", () => {
    expect(checkExamples(criteria)).toEqual([]);
    for (const c of criteria) {
      for (const e of c.examples) expect(c.judge(e.given as never).outcome).toBe(e.then);
      expect(c.code).toBe(code);
      expect(c.cites.map((n) => norm(n).effect)).toEqual(["step"]);
    }
    const { name, version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as Record<
      string,
      string
    >;
    expect(code).toBe(`${name}@${version}`);
  });

  test("and the norms said not to be coded are all the norms of the chain, each once", () => {
    const cited = criteria.flatMap((c) => [...c.cites] as string[]);
    const said = notCoded.map((n) => n.norm as string);
    const own = norms.filter((n) => n.rooms.includes("chain")).map((n) => n.id as string);
    expect([...new Set([...cited, ...said])].sort()).toEqual(own.toSorted());
    expect(said.filter((id) => cited.includes(id))).toEqual([]);
  });
});

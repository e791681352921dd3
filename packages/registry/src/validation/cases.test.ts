import type { Day } from "@prehosp/model/time";
import { describe, expect, it } from "vitest";
import { caseFrom } from "../case-from.ts";
import type { AnyCase } from "../case.ts";
import { elementsOf, ihca, ohca } from "../dataset.ts";
import { eventOf } from "../event-of.ts";
import { readCase } from "../read-case.ts";
import { incident, record, timeline, units } from "../test/arrest.ts";
import { compileRules, compiled } from "./compile.ts";
import { clock } from "./draft.ts";
import { exampleCase } from "./example.ts";
import { inHospitalCases, outOfHospitalCases } from "./fixtures/clean-cases.ts";
import { worst, worstFires, worstInHospital, worstInHospitalFires } from "./fixtures/worst-case.ts";
import { interpretRules } from "./interpret.ts";
import type { Example } from "./rule.ts";
import { judges, rulesOf } from "./rules.ts";
import { validate } from "./validate.ts";

const today = "2026-11-22" as Day;
const later = "2028-01-01" as Day;
const codes = (one: AnyCase, on?: Day) => validate(one, on).map(({ rule }) => rule.slice(5));
const outside = (example: Example, on?: Day) => codes(exampleCase(ohca, example), on);

const clean = [
  ...Object.entries(outOfHospitalCases).map(([name, example]) => [name, ohca, example] as const),
  ...Object.entries(inHospitalCases).map(([name, example]) => [name, ihca, example] as const),
];

describe("validate", () => {
  it.each(clean)("says nothing of a case that fits together: %s", (_name, dataset, example) => {
    const one = exampleCase(dataset, example);
    expect(readCase(one)).toEqual({ case: one });
    expect(elementsOf(dataset).filter(({ id }) => example[id] === undefined)).toEqual([]);
    expect(validate(one, later)).toEqual([]);
  });

  it.each([
    ["outside hospital", ohca, worst, worstFires, 100],
    ["in hospital", ihca, worstInHospital, worstInHospitalFires, 30],
  ] as const)("says all it can of the worst case %s", (_where, dataset, example, fires, least) => {
    const one = exampleCase(dataset, example);
    expect(readCase(one)).toEqual({ case: one });
    expect(codes(one, today)).toEqual(fires.split(" "));
    expect(fires.split(" ").length).toBeGreaterThanOrEqual(least);
  });

  it("finds no error in what the chain itself fills in", () => {
    const { case: made } = caseFrom({ incident, timeline, units, records: [record()] });
    expect(validate(made as AnyCase, later).filter(({ level }) => level === "error")).toEqual([]);
  });

  it("tells in three languages which elements do not fit together", () => {
    expect(validate(exampleCase(ohca, { "first-shock-by": "nobody", shocks: 2 }))).toEqual([
      {
        rule: "ohca.e304",
        level: "error",
        elements: ["first-shock-by", "shocks"],
        message: {
          nb: "«Første sjokk gitt av» er «ingen», men «Antall sjokk» er 1–200.",
          nn: "«Første sjokk gitt av» er «ingen», men «Talet på sjokk» er 1–200.",
          en: "“First shock given by” is “nobody”, but “Number of shocks” is 1–200.",
        },
      },
    ]);
  });

  it("says so where a dataset has no rules, instead of nothing", () => {
    const one = { ...exampleCase(ohca, {}), dataset: { id: "other", version: "1.0" } };
    expect(validate(one)).toMatchObject([{ rule: "registry.e001", level: "error" }]);
    expect(compileRules({ ...ohca, id: "other" })(one)).toEqual([]);
  });
});

describe("time", () => {
  const exactly = (first: string, second: string, exactness: string) => {
    const one = exampleCase(ohca, { "time-call": first, "time-answered": second });
    const entry = { ...(one.values["time-answered"] as object), exactness } as AnyCase["values"][string];
    const said = { ...one, values: { ...one.values, "time-answered": entry } };
    expect(validate(said)).toEqual(interpretRules(ohca, said));
    return codes(said);
  };

  it("is before only where it certainly is: a time to the minute or the day is a stretch", () => {
    const call = "2026-11-22T13:00:30.000Z";
    expect(exactly(call, "2026-11-22T13:00:00.000Z", "exact")).toEqual(["w101"]);
    expect(exactly(call, "2026-11-22T13:00:00.000Z", "minute")).toEqual([]);
    expect(exactly(call, "2026-11-22T12:59:00.000Z", "minute")).toEqual(["w101"]);
    expect(exactly(call, "2026-11-22T08:00:00.000Z", "day")).toEqual([]);
    expect(exactly(call, "2026-11-21T08:00:00.000Z", "day")).toEqual(["w101", "e181"]);
    expect(exactly(call, "2026-11-22T13:00:30Z", "exact")).toEqual([]);
  });

  it("judges by the rules of the day of the event in Norway, and of no day by those that have always held", () => {
    const said = { "cpr-started-by": "first-responder", "bystander-cpr": "compressions-only" };
    expect(outside({ ...said, "time-registered": "2016-12-31T22:59:59.000Z" })).not.toContain("w220");
    expect(outside({ ...said, "time-registered": "2016-12-31T23:00:00.000Z" })).toContain("w220");
    expect(outside(said)).not.toContain("w220");
    expect(outside({ ...said, shocks: 0, "first-shock-by": "police" })).toContain("e305");
    const missing = { "resuscitation-by-ambulance": false };
    expect(outside({ ...missing, "time-call": "2020-12-31T22:59:59.000Z" })).toEqual([]);
    expect(outside({ ...missing, "time-call": "2020-12-31T23:00:00.000Z" })).toEqual(["e402"]);
  });

  it("says that no rule judges an event before the register's first day, so that a wrong year looks like no clean case", () => {
    const early = [
      exampleCase(ohca, { "age-years": 119, "time-call": "2001-12-31T22:59:59.000Z" }),
      exampleCase(ihca, { "age-years": 119, "time-arrest": "2014-12-31T12:00:00.000Z" }),
    ];
    expect(early.map((one) => validate(one, today))).toMatchObject([
      [{ rule: "registry.w002", level: "warning", elements: ["time-registered"] }],
      [{ rule: "registry.w002", level: "warning", elements: ["time-arrest"] }],
    ]);
    expect(outside({ "age-years": 119, "time-call": "2001-12-31T23:00:00.000Z" })).toEqual(["w024"]);
  });

  it("judges until the day before a rule ends, and not where the day is unknown", () => {
    const [rule] = rulesOf(ohca).filter(({ id }) => id === "ohca.w024");
    const ended = { ...rule!, until: "2020-01-01" as Day };
    const fires = (example: Example) => {
      const one = exampleCase(ohca, { "age-years": 119, ...example });
      const found = compiled(ohca, [ended])(one).length > 0;
      expect(judges(ohca, ended, eventOf(one)?.day)).toBe(found);
      return found;
    };
    expect(fires({ "time-call": "2019-12-31T22:59:59.000Z" })).toBe(true);
    expect(fires({ "time-call": "2019-12-31T23:00:00.000Z" })).toBe(false);
    expect(fires({})).toBe(false);
  });

  it("says nothing of how much time has passed without a day of judging", () => {
    const said = { "time-registered": clock(0), "alive-30-days": true };
    expect(outside(said)).toEqual([]);
    expect(outside(said, "2026-12-20" as Day)).toEqual(["e833"]);
    expect(outside(said, "2026-12-24" as Day)).toEqual([]);
  });

  it("leaves alone a death on the thirtieth day, which can be either", () => {
    const died = (day: string, alive: boolean) =>
      outside({ "time-registered": clock(0), "death-day": day, "alive-30-days": alive });
    for (const alive of [true, false]) expect(died("2026-12-22", alive)).toEqual([]);
    expect(died("2026-12-21", true)).toEqual(["e823"]);
    expect(died("2026-12-24", false)).toEqual(["e824"]);
  });
});

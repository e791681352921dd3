import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Started, ask, problem, start } from "./test/hub.ts";
import { A, B, arrestIn, registerOf } from "./test/registry.ts";

const ascending = (a: number, b: number) => a - b;

describe("forms by hand", () => {
  let hub: Started;
  let register: ReturnType<typeof registerOf>;
  beforeAll(async () => {
    hub = await start();
    register = registerOf(hub);
  });
  afterAll(() => hub.stop());
  const opened = async (key: string, dataset = "prehosp.ihca") =>
    (await register.open({ dataset, key })).json.form as string;

  test("are opened of an arrest in hospital under a key of one's own, twice as once", async () => {
    const key = "5f3f8a52-6a0e-4f0e-9a57-0b8f5f6a2c11";
    const said = await register.open({ dataset: "prehosp.ihca", key });
    expect(said).toMatchObject({ status: 201, json: { manual: true, dataset: { id: "prehosp.ihca" }, incident: key } });
    expect((await register.open({ dataset: "prehosp.ihca", key })).status).toBe(200);
    problem(await register.open({ dataset: "of-nobody", key }), 422);
  });

  test("are dismissed with a reason and opened again", async () => {
    const key = "5f3f8a52-6a0e-4f0e-9a57-0b8f5f6a2c12";
    const form = await opened(key);
    expect(await register.write(form, "dismissals", A, 1, { because: "duplicate" })).toMatchObject({
      json: { form: { standing: "dismissed" } },
    });
    expect(await register.open({ dataset: "prehosp.ihca", key })).toMatchObject({
      status: 201,
      json: { standing: "draft", revision: 3 },
    });
  });

  test("that say there was no arrest keep the incident off the list of possible ones, told of where all are asked for", async () => {
    const incident = await arrestIn(hub);
    const { form, revision } = (await register.open({ incident })).json;
    await register.write(form, "dismissals", B, revision, { because: "no-arrest" });
    expect((await ask(`${register.at}/possible`)).json.possible).toEqual([]);
    expect((await ask(`${register.at}/possible?all=true`)).json.possible).toMatchObject([
      { incident, standing: "dismissed", dismissed: { because: "no-arrest", by: "test-operator" } },
    ]);
  });

  test("saved twice at once by the same screen are saved once", async () => {
    const form = await opened("5f3f8a52-6a0e-4f0e-9a57-0b8f5f6a2c13");
    const same = () => register.write(form, "saves", A, 1, { entries: { "age-years": { value: 70 } } }, 100);
    const answers = await Promise.all([same(), same(), same()]);
    expect(answers.map(({ status }) => status).toSorted(ascending)).toEqual([200, 200, 201]);
    expect((await register.read(form)).json.revision).toBe(2);
  });

  test("saved at once by two screens: different fields both in, the same field once, the other refused with both values", async () => {
    const form = await opened("5f3f8a52-6a0e-4f0e-9a57-0b8f5f6a2c14");
    const [a, b] = await Promise.all([
      register.write(form, "saves", A, 1, { entries: { sex: { value: "male" }, "age-years": { value: 61 } } }),
      register.write(form, "saves", B, 1, { entries: { sex: { value: "male" }, "age-years": { value: 62 } } }),
    ]);
    const late = [a, b].find(({ status }) => status === 409)!;
    expect([a.status, b.status].toSorted(ascending)).toEqual([201, 409]);
    const { yours, theirs } = late.json.refused[0];
    expect([yours.value, theirs.value].toSorted(ascending)).toEqual([61, 62]);
    const { values } = (await register.read(form)).json;
    expect(values).toMatchObject({ sex: { value: "male" }, "age-years": { value: theirs.value } });
  });

  const bad: readonly (readonly [string, object, string])[] = [
    ["no such element", { shoe: { value: 1 } }, "/body/entries/shoe"],
    ["a code of another version", { sex: { value: "2" } }, "/body/entries/sex/value"],
    ["24:00", { "time-rosc": { value: "2026-11-22T24:00:00Z" } }, "/body/entries/time-rosc/value"],
    ["a local time without zone", { "time-rosc": { value: "2026-11-22T13:00" } }, "/body/entries/time-rosc/value"],
    ["a day that is not there", { "death-day": { value: "2026-02-30" } }, "/body/entries/death-day/value"],
    ["a decimal comma", { "age-years": { value: "61,5" } }, "/body/entries/age-years/value"],
    ["both a value and a reason", { sex: { value: "male", absent: "unknown" } }, "/body/entries/sex"],
    ["a code twice in a set", { drugs: { value: ["adrenaline", "adrenaline"] } }, "/body/entries/drugs/value"],
    ["not obtained without why", { sex: { absent: "not-obtained" } }, "/body/entries/sex/because"],
  ];
  test.for(bad)("take nothing of a save with %s, and say where", async ([, entries, path]) => {
    const form = await opened("5f3f8a52-6a0e-4f0e-9a57-0b8f5f6a2c15");
    const said = problem(await register.write(form, "saves", A, 1, { entries }), 422);
    expect(said.issues?.map((issue) => issue.path).join(" ")).toContain(path);
    expect((await register.read(form)).json.revision).toBe(1);
  });
});

import { type FlatLine, type Violation, ohca, readFlat, wholeFormat } from "@prehosp/registry";
import { addSeconds } from "@prehosp/model/time";
import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { csvTable } from "./csv-table.ts";
import { type Started, ask, demo, deploymentOf, problem, region, start } from "./test/hub.ts";
import { A, B, arrestIn, registerOf } from "./test/registry.ts";

const first = demo.record!;
// Two crews wrote of the same patient, and do not agree on where.
const second = { ...first, location: "home", source: { ...first.source, ref: `${first.source.ref}-2` } };
const records = { use: "memory", settings: { records: [first, second] } };

describe("a form of the register by the API", () => {
  let hub: Started;
  let register: ReturnType<typeof registerOf>;
  let incident: string;
  let form: string;
  let seen = 1;
  const write = async (path: string, more: object, window = A) => {
    const said = await register.write(form, path, window, seen, more);
    seen = said.json.form?.revision ?? seen;
    return said;
  };
  beforeAll(async () => {
    hub = await start({ deployment: deploymentOf({ doors: { records } }) });
    register = registerOf(hub);
    incident = await arrestIn(hub);
  });
  afterAll(() => hub.stop());

  test("is missed until somebody opens it", async () => {
    const before = await ask(`${register.at}/possible`);
    expect(before.json).toMatchObject({ caughtUp: true, possible: [{ incident, standing: "open", inclusion: "met" }] });
    const opened = await register.open({ incident });
    expect(opened).toMatchObject({ status: 201, json: { standing: "draft", revision: 1, incident, manual: false } });
    form = opened.json.form;
    expect(await register.open({ incident })).toMatchObject({ status: 200, json: { form, revision: 1 } });
    expect((await ask(`${register.at}/possible`)).json.possible).toEqual([]);
  });

  test("has a source for every value, and the chain's own gaps as not recorded", async () => {
    const { json } = await register.read(form);
    const values = Object.values(json.values as Record<string, { value?: unknown; source?: unknown }>);
    expect(values.filter((entry) => "value" in entry && entry.source === undefined)).toEqual([]);
    expect(json.values["cpr-started-by"]).toMatchObject({ value: "first-responder" });
    expect(json.values["cpc-discharge"]).toEqual({ absent: "not-recorded" });
    expect(json.conflicts).toMatchObject([{ element: "location", statements: [{ said: "work" }, { said: "home" }] }]);
  });

  test("is saved field by field, with the rules saying what they see", async () => {
    expect(await write("saves", { entries: { shocks: { value: 2 } } })).toMatchObject({
      status: 201,
      json: { form: { revision: 2, values: { shocks: { value: 2, source: { system: "skjema" } } } }, refused: [] },
    });
    const wrong = await write("saves", { entries: { "death-day": { value: "2020-01-01" } } });
    expect(wrong.json.form.violations.filter(({ level }: Violation) => level === "error")).not.toEqual([]);
    const refused = problem(await write("signatures", {}), 422);
    expect(refused.type).toBe("conflicts-open");
    expect(refused.issues).toMatchObject([{ path: "/values/location" }]);
  });

  test("waits with the signature for conflicts, errors and warnings, in that order", async () => {
    expect(problem(await write("settlements", { element: "location", choice: 9, because: "other" }), 422).type).toBe(
      "no-such-conflict",
    );
    expect(await write("settlements", { element: "location", choice: 1, because: "nearer-the-event" })).toMatchObject({
      status: 201,
      json: { form: { conflicts: [], values: { location: { value: "home" } } } },
    });
    const errors = problem(await write("signatures", {}), 422);
    expect(errors.type).toBe("errors-stand");
    expect(errors.issues?.some(({ path }) => path === "/values/death-day")).toBe(true);
    // The alarm was sent when the test ran; the registrar knows when it was, and that their own clock is ahead.
    const scene = (await register.read(form)).json.values["time-first-responder-at-scene"];
    const value = addSeconds(scene.value, 120);
    const alarmed = { value, exactness: "minute" };
    const right = await write("saves", {
      entries: { "death-day": { absent: "not-applicable" }, "time-first-responder-alarmed": alarmed },
    });
    expect(right.json.form.chain["time-first-responder-alarmed"].value).not.toBe(value);
    const levels = new Set(right.json.form.violations.map(({ level }: Violation) => level));
    expect(levels.has("error")).toBe(false);
    const confirmed = right.json.form.violations.map(({ rule }: Violation) => rule);
    expect(problem(await write("signatures", {}), 422).type).toBe("warnings-unconfirmed");
    expect(await write("signatures", { confirmed })).toMatchObject({
      status: 201,
      json: { form: { standing: "signed" } },
    });
    expect(problem(await write("saves", { entries: { shocks: { value: 9 } } }), 409).type).toBe("wrong-standing");
  });

  test("is put right only with a reason, and keeps what was", async () => {
    problem(await write("corrections", { entries: { shocks: { value: 3 } } }), 422);
    const corrected = await write("corrections", { entries: { shocks: { value: 3 } }, because: "mistyped" });
    expect(corrected).toMatchObject({ status: 201, json: { form: { standing: "signed" } } });
    expect(corrected.json.form.history.at(-1)).toMatchObject({
      type: "corrected",
      because: "mistyped",
      changes: [{ element: "shocks", was: { value: 2 }, is: { value: 3 } }],
    });
  });

  test("is followed up where nothing was known", async () => {
    const followed = await write("follow-ups", {
      entries: { "alive-24-hours": { value: true }, sex: { value: "female" } },
    });
    expect(followed).toMatchObject({
      status: 409,
      json: {
        form: { values: { "alive-24-hours": { value: true } } },
        refused: [{ element: "sex", why: "needs-correction", yours: { value: "female" }, theirs: { value: "male" } }],
      },
    });
  });

  test("is delivered, and again after a change", async () => {
    const waiting = async () =>
      (await register.list("?undelivered=true")).json.map(({ form: one }: { readonly form: string }) => one);
    expect(await waiting()).toEqual([form]);
    const delivered = await ask(`${register.at}/forms/${form}/deliveries`, { json: {} });
    expect(delivered).toMatchObject({
      status: 201,
      json: { deliveries: [{ receipt: "accepted", current: true }], issues: [] },
    });
    expect(await waiting()).toEqual([]);
    await write("corrections", { entries: { shocks: { value: 4 } }, because: "new-information" });
    expect((await register.read(form)).json.deliveries).toMatchObject([{ current: false }]);
    expect(await waiting()).toEqual([form]);
  });

  test("is in the list, with who wrote last and which day the event was", async () => {
    const [row] = (await register.list("?standing=signed&dataset=prehosp.ohca")).json;
    expect(row).toMatchObject({ form, standing: "signed", day: "2026-11-20", last: { by: "test-operator" } });
    expect((await register.list("?standing=draft")).json).toEqual([]);
    problem(await register.list("?standing=lost"), 422);
  });

  test("counts in coverage, in the quality of the register, and is taken out with a manifest", async () => {
    const days = "from=2026-11-01&to=2026-12-01";
    expect((await ask(`${register.at}/coverage?${days}`)).json).toMatchObject({
      registered: 1,
      found: 0,
      unclear: 0,
      share: 1,
      drafts: 0,
      timeToForm: { n: 1, missing: 0 },
      months: [{ month: "2026-11", n: 1 }],
    });
    expect((await ask(`${register.at}/coverage?from=2026-10-01&to=2026-11-01`)).json.registered).toBe(0);
    const quality = (await ask(`${register.at}/quality?${days}`)).json;
    expect(quality.datasets).toMatchObject([
      { dataset: "prehosp.ohca", all: { cases: 1 }, units: [{ unit: region.id }] },
    ]);
    const { manifest, csv } = (await ask(`${register.at}/exports?${days}`)).json;
    expect(manifest).toMatchObject({ format: "prehosp-flat-1", cases: 1, drafts: 0, by: "test-operator" });
    expect(createHash("sha256").update(csv).digest("hex")).toBe(manifest.sha256);
    const rows = csvTable(new TextEncoder().encode(csv), { encoding: "utf-8", delimiter: ";" });
    const { cases, remarks } = readFlat(wholeFormat(ohca), rows as readonly FlatLine[]);
    expect(remarks).toEqual([]);
    expect(cases).toMatchObject([{ incident, values: { location: { value: "home" } } }]);
    problem(await ask(`${register.at}/exports?${days}&dataset=of-nobody`), 404);
    problem(await ask(`${register.at}/exports?from=yesterday&to=2026-12-01`), 422);
  });

  test("of an incident that is not here, or by a path that is no form, is not found", async () => {
    expect(problem(await register.open({ incident: "nowhere" }), 404).type).toBe("not-found");
    problem(await register.read("nothing-here"), 404);
    problem(await ask(`${register.at}/forms/${"9".repeat(11)}`), 404);
    problem(await register.write("nothing-here", "saves", A, 1, { entries: {} }), 404);
  });

  test("shows who has it open", async () => {
    const said = await ask(`${register.at}/forms/${form}/presence`, { json: { window: B } });
    expect(said.json.here).toMatchObject([{ window: B, by: "test-operator" }]);
  });

  test("leaves nothing of health in the log", () => {
    expect(hub.logs.join("\n")).not.toMatch(/alive-24-hours|first-responder|location|shocks/);
  });
});

describe("the registers", () => {
  const actors = [
    { credential: "officer", by: "officer-1", owner: region.id, roles: ["registry-officer"] },
    { credential: "operator", by: "operator-1", owner: region.id, roles: ["operator"] },
    { credential: "elsewhere", by: "officer-2", owner: "another-region", roles: ["registry-officer"] },
  ];
  let hub: Started;
  let register: ReturnType<typeof registerOf>;
  beforeAll(async () => {
    hub = await start({ deployment: deploymentOf({ doors: { access: { use: "memory", settings: { actors } } } }) });
    register = registerOf(hub);
  });
  afterAll(() => hub.stop());

  test("are for their officers; others are refused, and that is logged by key", async () => {
    const asked = { dataset: "prehosp.ihca", key: "5f3f8a52-6a0e-4f0e-9a57-0b8f5f6a2c16" };
    expect((await register.open(asked, "officer")).status).toBe(201);
    expect(problem(await register.open(asked, "operator"), 403).type).toBe("access-WrongRole");
    expect(problem(await register.open(asked, "elsewhere"), 403).type).toBe("access-WrongOrganisation");
    expect(problem(await register.open(asked), 401).type).toBe("access-NoIdentity");
    const as = { headers: { authorization: "Bearer operator" } };
    for (const path of [
      "forms",
      `forms/${asked.key}`,
      "possible",
      "coverage",
      "quality",
      "exports?from=2026-01-01&to=2026-12-31",
    ])
      expect([path, (await ask(`${register.at}/${path}`, as)).status]).toEqual([path, 403]);
    expect(hub.logs.join("\n")).toMatch(/refused to operator-1/);
  });
});

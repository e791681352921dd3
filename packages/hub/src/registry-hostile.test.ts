import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Started, ask, deploymentOf, problem, start } from "./test/hub.ts";
import { A, B, registerOf } from "./test/registry.ts";

// A form met by bodies that no screen of ours sends: each is a problem with its place, and nothing of it is kept.
let hub: Started;
let register: ReturnType<typeof registerOf>;
let form: string;
beforeAll(async () => {
  hub = await start({ deployment: deploymentOf() });
  register = registerOf(hub);
  form = (await register.open({ dataset: "prehosp.ohca", key: "5f3f8a52-6a0e-4f0e-9a57-0b8f5f6a2d01" })).json.form;
});
afterAll(() => hub.stop());

const post = (path: string, body: string) =>
  ask(`${register.at}/forms/${form}/${path}`, {
    method: "POST",
    body,
    headers: { "content-type": "application/json" },
  });
const save = (entries: string, n = "1", seen = "1") =>
  post("saves", `{"window":"${A}","n":${n},"seen":${seen},"entries":${entries}}`);
const nested = (depth: number) => `${"[".repeat(depth)}${"]".repeat(depth)}`;

describe("a save", () => {
  test.for([
    ["a key that no object keeps", '{"__proto__":{"value":1}}', "/body/entries"],
    ["such a key within a value", '{"shocks":{"value":1,"__proto__":{"value":2}}}', "/body/entries/shocks"],
    ["an element by the name of every object's", '{"constructor":{"value":1}}', "/body/entries/constructor"],
    ["a number larger than any", '{"shocks":{"value":1e400}}', "/body/entries/shocks"],
    ["a number as text", '{"shocks":{"value":"NaN"}}', "/body/entries/shocks/value"],
    ["an age below zero", '{"age-years":{"value":-1}}', "/body/entries/age-years/value"],
    ["the year 202", '{"death-day":{"value":"0202-01-01"}}', "/body/entries/death-day/value"],
    ["the year 20261", '{"death-day":{"value":"20261-01-01"}}', "/body/entries/death-day/value"],
    ["24:30", '{"time-rosc":{"value":"2026-11-22T24:30:00Z"}}', "/body/entries/time-rosc/value"],
    ["half a character", '{"cause-of-death":{"value":"\\ud800"}}', "/body/entries/cause-of-death/value"],
    ["lists within lists", `{"shocks":{"value":${nested(200_000)}}}`, "/body/entries/shocks"],
  ])("with %s is refused with its place", { timeout: 20_000 }, async ([, entries, path]) => {
    const said = problem(await save(entries!), 422);
    expect(said.issues?.map((issue) => issue.path).join(" ")).toContain(path);
    expect((await register.read(form)).json.revision).toBe(1);
  });

  test.for(["1e400", "1.5", "0", "-1", "9007199254740993", '"1"'])("counted %s is refused", async (n) => {
    expect(problem(await save('{"shocks":{"value":1}}', n), 422).issues).toMatchObject([{ path: "/body/n" }]);
  });

  test("of five megabytes, of nothing and of no JSON is refused", async () => {
    problem(await save(`{"shocks":{"value":"${"x".repeat(5_000_000)}"}}`), 413);
    problem(await post("saves", ""), 422);
    problem(await post("saves", "{"), 400);
    expect((await register.read(form)).json.revision).toBe(1);
  });

  test("that says it saw more than there is overwrites nobody; minus zero is zero", async () => {
    expect((await save('{"shocks":{"value":-0}}')).status).toBe(201);
    const ahead = await register.write(form, "saves", B, 99, { entries: { shocks: { value: 4 } } });
    expect(ahead).toMatchObject({ status: 409, json: { refused: [{ element: "shocks", why: "changed-since" }] } });
    expect((await register.read(form)).json.values.shocks.value).toBe(0);
  });

  test("twice at once under one number with different content: one is in, the other is told, and neither is lost unseen", async () => {
    const { revision } = (await register.read(form)).json;
    const one = (value: number) =>
      register.write(form, "saves", B, revision, { entries: { "age-years": { value } } }, 40);
    const [a, b] = await Promise.all([one(50), one(51)]);
    const [first, second] = a.status === 201 ? [a, b] : [b, a];
    expect([first.status, problem(second, 409).type]).toEqual([201, "same-key-other-content"]);
  });
});

test("a period that ends before it begins is told, and is no report of nothing", async () => {
  for (const path of ["coverage", "quality", "exports"]) {
    const said = problem(await ask(`${register.at}/${path}?from=2026-02-01&to=2026-01-01`), 422);
    expect([path, said.issues?.[0]?.path]).toEqual([path, "/query/to"]);
  }
});

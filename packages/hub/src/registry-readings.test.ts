import { describe, expect, test } from "vitest";
import { ask, problem } from "./test/hub.ts";
import { A } from "./test/registry.ts";
import { KEYS, SOUTH, officersHub } from "./test/registry-officers.ts";

const hub = officersHub();
const { get, post, readings, byHand, as, rows } = hub;

/** Writes what makes a form of an arrest outside hospital a signed one of a day, and signs it. */
const signed = async (key: string): Promise<string> => {
  const form = await byHand(key, "region", "prehosp.ohca");
  const one = (path: string, seen: number, n: number, more: object) =>
    post(`forms/${form}/${path}`, { window: A, n, seen, ...more });
  const entries = {
    "time-call": { value: "2026-11-01T10:00:00Z", exactness: "exact" },
    sex: { value: "male" },
    "age-years": { value: 61 },
  };
  const saved = await one("saves", 1, 1, { entries });
  expect([saved.status, saved.json.issues]).toEqual([201, undefined]);
  const confirmed = saved.json.form.violations.map(({ rule }: { readonly rule: string }) => rule);
  const done = await one("signatures", saved.json.form.revision, 2, { confirmed });
  expect([done.status, done.json.form?.standing]).toEqual([201, "signed"]);
  return form;
};

describe("who has read a form", () => {
  test("is nobody where it was opened and written only", async () => {
    const form = await byHand(KEYS[0]!, "region");
    const save = { window: A, n: 1, seen: 1, entries: { sex: { value: "male" } } };
    expect((await post(`forms/${form}/saves`, save)).status).toBe(201);
    expect((await post(`forms/${form}/presence`, { window: A }, "colleague")).status).toBe(200);
    await get("forms", "colleague");
    expect(await readings(form)).toEqual([]);
  });

  test("is one line per person and hour, newest first, however often a screen asks", async () => {
    const form = await byHand(KEYS[1]!, "region");
    const many = Array.from({ length: 20 }, () => get(`forms/${form}`, "colleague"));
    expect((await Promise.all(many)).every(({ status }) => status === 200)).toBe(true);
    await get(`forms/${form}`, "region");
    const said = await readings(form);
    // The hour may turn between two of the twenty.
    expect(said.length).toBeLessThanOrEqual(4);
    expect([...new Set(said.map(({ by }) => by))]).toEqual(["officer:region", "officer:colleague"]);
    expect(said.every(({ act }) => act === "form")).toBe(true);
    expect(said.map(({ at }) => at)).toEqual(said.map(({ at }) => at).toSorted((a, b) => (a < b ? 1 : -1)));
    expect(Object.keys(said[0]!).toSorted()).toEqual(["act", "at", "by"]);
  });

  test("is also whoever opens one that is there, or sends a write that comes to nothing", async () => {
    const form = await byHand(KEYS[2]!, "region");
    await byHand(KEYS[2]!, "colleague");
    const save = { window: A, n: 1, seen: 1, entries: { sex: { value: "male" } } };
    await post(`forms/${form}/saves`, save, "region");
    expect((await readings(form)).map(({ by }) => by)).toEqual(["officer:colleague"]);
    await post(`forms/${form}/saves`, save, "region");
    expect((await readings(form)).map(({ by }) => by).toSorted()).toEqual(["officer:colleague", "officer:region"]);
  });

  test("is told to nobody on the stream, so that no screen reads anew because another has read", async () => {
    const form = await byHand(KEYS[7]!, "region");
    const stop = new AbortController();
    const stream = await fetch(`${hub.url()}/api/v1/stream`, { ...as("region"), signal: stop.signal });
    const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
    let text = (await reader.read()).value ?? "";
    await get(`forms/${form}`, "colleague");
    await post(`forms/${form}/saves`, { window: A, n: 1, seen: 1, entries: { sex: { value: "male" } } });
    while (!text.includes("form.saved")) text += (await reader.read()).value ?? "";
    stop.abort();
    expect(await readings(form)).toHaveLength(1);
    expect(text).not.toContain("form.read");
  });

  test("is whoever took it out in a file, and no form that was not in it", async () => {
    const [inside, outside] = [await signed(KEYS[3]!), await byHand(KEYS[4]!, "region", "prehosp.ohca")];
    const days = "from=2026-11-01&to=2026-12-01";
    expect((await get(`exports?${days}`, "colleague")).json.manifest.cases).toBe(1);
    await get("exports?from=2026-10-01&to=2026-11-01", "region");
    expect(await readings(inside)).toMatchObject([{ by: "officer:colleague", act: "export" }]);
    expect(await readings(outside)).toEqual([]);
  });

  test("is whoever saw it named as a possible duplicate, and not in counts alone", async () => {
    const days = "from=2026-11-01&to=2026-12-01";
    const one = await signed(KEYS[5]!);
    const before = (await get(`quality?${days}`, "south")).json;
    expect(before.datasets).toEqual([]);
    const seen = (await get(`quality?${days}`, "colleague")).json.datasets[0].all.duplicates;
    expect(seen.length).toBeGreaterThan(0);
    expect(await readings(one)).toMatchObject([{ by: "officer:colleague", act: "quality" }]);
  });

  test("is told to registry officers who may see the form", async () => {
    const form = await byHand(KEYS[1]!, "region");
    expect(problem(await ask(`${hub.url()}/api/v1/registry/forms/${form}/readings`), 403).type).toBe(
      "access-WrongRole",
    );
    expect(problem(await get(`forms/${form}/readings`, "south"), 403).type).toBe("access-WrongOrganisation");
    problem(await get("forms/nothing-here/readings"), 404);
  });
});

test("a hub that comes up again knows who has read, writes nobody twice, and who may", async () => {
  const form = await byHand(KEYS[8]!, "region", "prehosp.ohca");
  await post(`forms/${form}/assignments`, { to: SOUTH });
  await get(`forms/${form}`, "south");
  const before = await readings(form);
  await hub.again();
  expect(await rows("south")).toContain(form);
  await get(`forms/${form}`, "south");
  const lines = (some: typeof before) => new Set(some.map(({ by, at }) => `${by} ${at.slice(0, 13)}`));
  const after = await readings(form);
  expect(before).toHaveLength(1);
  expect(after.slice(-1)).toEqual(before);
  expect(after).toHaveLength(lines(after).size);
});

test("nothing of health is in the log", () => {
  expect(hub.logs()).not.toMatch(/age-years|"male"|"female"|time-call/);
});

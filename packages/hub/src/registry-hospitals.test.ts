import { beforeAll, describe, expect, test } from "vitest";
import { problem, region } from "./test/hub.ts";
import { A, arrestIn } from "./test/registry.ts";
import { KEYS, NORTH, SOUTH, officersHub } from "./test/registry-officers.ts";

const hub = officersHub();
const { get, post, open, readings, byHand, rows } = hub;

describe("a form of one hospital", () => {
  let form: string;
  beforeAll(async () => void (form = await byHand(KEYS[6]!, "south")));

  test("is for its own registry officers; others are refused, and that is logged by key", async () => {
    expect((await get(`forms/${form}`, "south")).status).toBe(200);
    const entries = { sex: { value: "female" } };
    const own = { window: A, n: 1, seen: 1, entries };
    expect((await post(`forms/${form}/saves`, own, "south")).status).toBe(201);
    for (const who of ["north", "region"]) {
      expect(problem(await get(`forms/${form}`, who), 403).type).toBe("access-WrongOrganisation");
      problem(await post(`forms/${form}/saves`, { ...own, n: 2 }, who), 403);
      problem(await post(`forms/${form}/presence`, { window: A }, who), 403);
      problem(await post(`forms/${form}/deliveries`, {}, who), 403);
      expect(await rows(who)).not.toContain(form);
    }
    expect(await rows("south")).toEqual([form]);
    expect(hub.logs()).toMatch(/what others registered was refused to officer:north of sykehus-nord/);
    expect((await readings(form, "south")).map(({ by }) => by)).toEqual(["officer:south"]);
  });

  test("is not opened again under its key by another, dismissed or not", async () => {
    const asked = { dataset: "prehosp.ihca", key: KEYS[6]! };
    problem(await open(asked, "north"), 403);
    const { revision } = (await get(`forms/${form}`, "south")).json;
    const dismissal = { window: A, n: 3, seen: revision, because: "duplicate" };
    expect((await post(`forms/${form}/dismissals`, dismissal, "south")).status).toBe(201);
    problem(await open(asked, "north"), 403);
    expect((await get(`forms/${form}`, "south")).json.standing).toBe("dismissed");
  });
});

describe("a form of the region", () => {
  let form: string;
  let incident: string;
  const assign = (to: string, who = "region") => post(`forms/${form}/assignments`, { to }, who);
  beforeAll(async () => {
    incident = await arrestIn({ url: hub.url() });
    form = (await open({ incident }, "region")).json.form;
  });

  test("is seen by no hospital, and neither are arrests without a form", async () => {
    expect(problem(await get(`forms/${form}`, "south"), 403).type).toBe("access-WrongOrganisation");
    expect(await rows("south")).not.toContain(form);
    problem(await open({ incident }, "south"), 403);
    for (const path of ["possible", "coverage"]) problem(await get(path, "south"), 403);
  });

  test("is given to a hospital, which then sees and writes it beside the region; the other does not", async () => {
    problem(await assign("nowhere"), 422);
    problem(await assign(region.organisations.find(({ kind }) => kind === "fire-service")!.id), 422);
    problem(await assign(SOUTH, "south"), 403);
    const given = await assign(SOUTH);
    expect(given).toMatchObject({
      status: 201,
      json: { owner: region.id, assignments: [{ to: SOUTH, by: "officer:region" }], new: true },
    });
    expect(await assign(SOUTH)).toMatchObject({ status: 200, json: { new: false } });
    for (const who of ["south", "region"]) {
      expect(await rows(who)).toContain(form);
      expect((await get(`forms/${form}`, who)).status).toBe(200);
    }
    problem(await get(`forms/${form}`, "north"), 403);
    const { revision } = (await get(`forms/${form}`, "south")).json;
    const save = { window: A, n: 50, seen: revision, entries: { "age-years": { value: 70 } } };
    expect((await post(`forms/${form}/saves`, save, "south")).status).toBe(201);
    // Whose it is stays the region's to say.
    problem(await assign(NORTH, "south"), 403);
  });

  test("moves to another hospital and is taken back, with who did so and when", async () => {
    await assign(NORTH);
    problem(await get(`forms/${form}`, "south"), 403);
    expect((await get(`forms/${form}`, "north")).status).toBe(200);
    const back = await assign(region.id);
    expect(back.json.assignments.map(({ to }: { to: string }) => to)).toEqual([SOUTH, NORTH, region.id]);
    problem(await get(`forms/${form}`, "north"), 403);
    expect(await rows("north")).not.toContain(form);
    expect([...new Set((await readings(form)).map(({ by }) => by))].toSorted()).toEqual([
      "officer:north",
      "officer:region",
      "officer:south",
    ]);
  });
});

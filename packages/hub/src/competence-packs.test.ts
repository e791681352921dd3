import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ORG, PRACTICE, asActor, codes, daysAgo, proof, startWithActors } from "./test/competence.ts";
import { type Started, problem, region } from "./test/hub.ts";

let hub: Started;
beforeAll(async () => void (hub = await startWithActors()));
afterAll(() => hub.stop());
const { get, post, record } = asActor(() => hub.url);

describe("packs", () => {
  beforeAll(async () => {
    const people = ["p-1", "p-2"].map((person) => ({ person, roles: ["akutthjelper"] }));
    await post("competence/people", { organisation: ORG, people });
    await record(proof("p-2", "good"));
  });

  const decided = { by: "role:medical-director", on: "2026-11-01", source: "vedtak 5/2026 (syntetisk)" };
  const TOMORROW = daysAgo(-1);
  const local = (months: number) => ({
    id: `halvt-${String(months)}`,
    edition: "2019-06-19-horing",
    layer: "regional",
    owner: region.id,
    decided,
    from: TOMORROW,
    competence: [
      {
        requirement: PRACTICE,
        needs: {
          has: "akutthjelper-skills",
          kinds: ["practice"],
          outcomes: ["passed", "attended"],
          fresh: { kind: "rolling", months },
          unrecorded: "not-met",
        },
      },
    ],
  });
  const own = (id: string, needs: object, more: object = {}) => ({
    id: "region-krav",
    edition: "1",
    layer: "regional",
    decided,
    requirements: [
      { id, version: "1.0", title: { nb: "Lokalt krav" }, cites: ["AH-2.6-c"], subject: "person", needs, ...more },
    ],
  });
  const has = (attestor?: string) => ({
    has: "akutthjelper-skills",
    kinds: ["practice"],
    outcomes: ["passed"],
    fresh: { kind: "none" },
    unrecorded: "not-met",
    ...(attestor ? { attestor } : {}),
  });

  test("one that loosens, goes in a circle or has unknown names is refused, and nothing is stored", async () => {
    const loosens = await post("competence/packs", { pack: local(13) }, "director");
    problem(loosens, 422);
    expect(codes(loosens)).toEqual(["/body/pack/competence/0/needs loosens"]);
    const review = (await post("competence/packs/reviews", { pack: local(13) })).json;
    expect(review.problems[0].counterexample.norsk).toContain("Øvelse i akutthjelperens ferdigheter (øvelse ");
    const circle = await post("competence/packs", { pack: own("lokal.a", has("lokal.a")) }, "director");
    expect(codes(circle)).toEqual(["/body/pack/requirements/0/needs attestor-cycle"]);
    const strange = await post("competence/packs", { pack: own("lokal.a", { meets: "ingen.slik" }) }, "director");
    expect(codes(strange)).toContain("/body/pack/requirements/0/needs unknown-requirement");
    const national = await post(
      "competence/packs",
      { pack: { ...own("lokal.a", has()), layer: "national" } },
      "director",
    );
    expect(codes(national)).toEqual(["/body/pack/layer national-comes-with-the-package"]);
    const late = await post("competence/packs", { pack: own("lokal.a", has()), from: "2020-01-01" }, "director");
    expect(codes(late)).toEqual(["/body/pack/from begins-in-the-past"]);
    const { decided: _, ...undecided } = own("lokal.a", has());
    problem(await post("competence/packs", { pack: undecided }, "director"), 422);
    problem(await post("competence/packs", { pack: own("lokal.a", has()) }), 403);
    const packs = (await get(`competence/packs?on=${daysAgo(-30)}`)).json;
    expect([packs.packs.some((p: any) => p.id === "region-krav"), packs.local]).toEqual([false, []]);
  });

  test("a stricter one is tried, told in people, published, and judges from its first day", async () => {
    expect((await post("competence/packs/reviews", { pack: local(1) })).json).toMatchObject({
      problems: [],
      impact: { people: 2, changed: 1, shifts: [{ requirement: PRACTICE, from: "met", to: "not-met", people: 1 }] },
    });
    const made = await post("competence/packs", { pack: local(1) }, "director");
    expect([made.status, made.json.from, made.json.impact.changed]).toEqual([201, TOMORROW, 1]);
    expect(made.json.hash).toMatch(/^sha256:/);
    const on = (day: string) => get(`competence/qualified?person=p-2&requirement=${PRACTICE}&on=${day}`);
    expect((await on(daysAgo(0))).json.as[0].outcome).toBe("met");
    expect((await on(daysAgo(-2))).json.as[0].outcome).toBe("not-met");
    // Until then it stands ahead with its day, and not for who asks as known before it was published.
    const { json: today } = await get("competence/packs");
    expect(today).toMatchObject({ local: [], ahead: [{ from: TOMORROW, pack: { id: "halvt-1" } }] });
    expect((await get("competence/packs?knownAt=2020-01-01T00:00:00.000Z")).json.ahead).toEqual([]);
    expect((await get(`competence/packs?on=${TOMORROW}`)).json).toMatchObject({
      local: [{ id: "halvt-1" }],
      ahead: [],
    });
  });

  test("requirements of one's own are asked beside the national ones, and an edition is never another", async () => {
    const applies = { fact: "role", is: ["akutthjelper"] };
    const pack = own("lokal.a", has(), { applies });
    expect((await post("competence/packs", { pack }, "director")).status).toBe(201);
    expect((await get("competence/qualified?person=p-2&requirement=lokal.a")).json.as[0].outcome).toBe("met");
    const other = await post("competence/packs", { pack: own("lokal.b", has(), { applies }) }, "director");
    expect(codes(other)).toEqual(["/body/pack/edition edition-in-use"]);
  });

  test("an equivalence is a decision, only where a norm leaves it to one", async () => {
    const said = { from: "nodnett-fire", to: "nodnett-user", decided, cites: ["AH-2.6-k"] };
    const fire = { competence: "nodnett-fire", kind: "course" };
    expect((await record(proof("p-2", "fire", fire))).status).toBe(201);
    const ask = async () => (await get("competence/qualified?person=p-2&requirement=nodnett.before-use")).json.as[0];
    expect((await ask()).outcome).toBe("not-met");
    const skills = { ...said, to: "akutthjelper-skills" };
    expect(codes(await post("competence/equivalences", skills, "director"))).toEqual([
      "/body/to no-norm-leaves-it-to-a-decision",
    ]);
    expect((await post("competence/equivalences", said, "director")).status).toBe(201);
    expect(await ask()).toMatchObject({ outcome: "met", requirements: [{ via: ["equivalence"] }] });
  });
});

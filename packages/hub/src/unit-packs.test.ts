import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ORG, PRACTICE, UNIT, asActor, codes, daysAgo, proof, startWithActors } from "./test/competence.ts";
import { type Started, problem, region } from "./test/hub.ts";

const decided = { by: "role:municipal-director", on: "2026-01-15", source: "vedtak 7/2026 (syntetisk)" };
/** Another crew of the same organisation. */
const NEIGHBOUR = region.units.find((u) => u.organisation === ORG && u.id !== UNIT)!.id;
const skills = {
  has: "akutthjelper-skills",
  kinds: ["course", "practice", "check-off"],
  outcomes: ["passed", "attended"],
  fresh: { kind: "rolling", months: 12 },
  unrecorded: "not-met",
};
const aed = { ...skills, has: "skill.aed-adult", kinds: ["practice", "check-off"] };
/** A municipality that asks yearly practice with the defibrillator of its own crew, beside the yearly practice of all. */
const aedPack = (over: object = {}) => ({
  id: "kommune-hjertestarter",
  edition: "2019-06-19-horing",
  layer: "local",
  owner: ORG,
  units: [UNIT],
  decided,
  from: "2026-02-01",
  competence: [{ requirement: PRACTICE, needs: { all: [skills, aed] } }],
  ...over,
});

let hub: Started;
const { get, post, record } = asActor(() => hub.url);
const crew = (unit: string, joined: readonly string[]) => {
  const fact = { id: `crew-${unit}`, by: "leader-1", unit, at: `${daysAgo(5)}T10:00:00.000Z`, joined, minimum: 1 };
  return post(`units/${unit}/crew`, { facts: [fact] });
};
const outcomeOf = async (person: string, on = daysAgo(0)) =>
  (await get(`competence/qualified?person=${person}&requirement=${PRACTICE}&on=${on}`)).json.as[0].outcome;
const statuses = async () =>
  Object.fromEntries(
    (await get(`competence/statuses?organisation=${ORG}&requirement=${PRACTICE}`)).json.people.map((p: any) => [
      p.person,
      p.statuses[0]?.status,
    ]),
  );
const lackedOn = async (unit: string) =>
  (await get(`stations/${unit}`)).json.line.why.some(
    (w: any) => w.finding?.rule === PRACTICE && w.finding.outcome === "not-met",
  );
const meet = async () => {
  const people = ["p-crew", "p-office", "p-next"];
  await post("competence/people", {
    organisation: ORG,
    people: people.map((person) => ({ person, roles: ["akutthjelper"] })),
  });
  await crew(UNIT, ["p-crew"]);
  await crew(NEIGHBOUR, ["p-next"]);
  await record(...people.map((person) => proof(person, person)));
};

describe("a pack that the deployment gives one unit", () => {
  beforeAll(async () => {
    hub = await startWithActors({ packs: [aedPack()] });
    await meet();
  });
  afterAll(() => hub.stop());

  test("is what its crew is judged by, everywhere; others are not", async () => {
    expect(await statuses()).toEqual({ "p-crew": "not-met", "p-next": "met", "p-office": "met" });
    expect(await Promise.all(["p-crew", "p-next", "p-office"].map((p) => outcomeOf(p)))).toEqual([
      "not-met",
      "met",
      "met",
    ]);
    expect([await lackedOn(UNIT), await lackedOn(NEIGHBOUR)]).toEqual([true, false]);
    const why = (await get(`competence/explanations?person=p-crew&requirement=${PRACTICE}`)).json[0];
    expect(why.lacking.map((l: any) => l.competence)).toEqual(["skill.aed-adult"]);
    const inspected = (await get(`competence/inspection?organisation=${ORG}&unit=${UNIT}`)).text.split("\r\n");
    expect(inspected.find((l) => l.includes("AH-2.6-c"))).toContain("ikke oppfylt;;Hjertestarter, voksne");
    expect((await get(`competence/qualified?unit=${UNIT}&requirement=${PRACTICE}`)).json.as[0].outcome).toBe("not-met");

    await record(proof("p-crew", "aed", { competence: "skill.aed-adult" }));
    expect([await outcomeOf("p-crew"), await lackedOn(UNIT), (await statuses())["p-crew"]]).toEqual([
      "met",
      false,
      "met",
    ]);
  });
});

describe("a pack for one unit that is published", () => {
  const TOMORROW = daysAgo(-1);
  const pack = (over: object = {}) => aedPack({ id: "kommune-ny", from: TOMORROW, ...over });
  const refused = async (over: object) => codes(await post("competence/packs", { pack: pack(over) }, "director"));
  beforeAll(async () => {
    hub = await startWithActors();
    await meet();
  });
  afterAll(() => hub.stop());

  test("is tried, published and judged by from its first day; a unit that isn't there, or two packs of one level, are refused", async () => {
    expect(await refused({ units: [UNIT, "ingen-slik"] })).toEqual(["/body/pack/units/1 unknown-unit"]);
    expect(await refused({ layer: "regional" })).toEqual(["/body/pack/units not-for-some-units"]);
    expect(await refused({ layer: "unit", units: undefined })).toEqual(["/body/pack/units needs-units"]);
    expect((await post("competence/packs/reviews", { pack: pack() })).json.impact).toMatchObject({
      people: 3,
      changed: 1,
      shifts: [{ requirement: PRACTICE, from: "met", to: "not-met", people: 1 }],
    });
    expect((await post("competence/packs", { pack: pack() }, "director")).status).toBe(201);
    expect(await refused({ id: "kommune-to" })).toEqual([`/body/pack/competence/${PRACTICE} two-packs`]);
    problem(await post("competence/packs", { pack: pack({ id: "kommune-tre" }) }), 403);
    const [today, tomorrow] = [outcomeOf("p-crew"), outcomeOf("p-crew", TOMORROW)];
    expect(await Promise.all([today, tomorrow, outcomeOf("p-next", TOMORROW)])).toEqual(["met", "not-met", "met"]);
  });
});

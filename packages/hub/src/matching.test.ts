import { beforeAll, expect, it } from "vitest";
import { problem } from "./test/hub.ts";
import { EMPLOYER, account, file, importingHub } from "./test/importing.ts";

const { get, post } = importingHub();
beforeAll(async () => {
  const { json: seen } = await post("/imports/preview", file);
  expect((await post("/imports", { ...file, plan: seen.plan })).status).toBe(201);
});

const tellPeople = (organisation: string, keys: readonly string[], who?: string) =>
  post(
    "/competence/people",
    { organisation, people: keys.map((person) => ({ person, roles: ["akutthjelper"] })) },
    who,
  );

it("matches accounts by keys or by a decision, and undoes a wrong match", async () => {
  await tellPeople(EMPLOYER, ["person-0001", "person-0002", "person-0003"]);
  await tellPeople("brann-dalene", ["person-0004"], "dalene");
  const keys = (key: string, value: string) => [{ key, value }];
  const compared = {
    accounts: [
      { account: account("1001"), keys: keys("employee-number", "k1") },
      { account: account("1002"), keys: keys("e-mail", "ola@example.org") },
    ],
    people: [
      { person: "person-0001", keys: keys("employee-number", "k1") },
      { person: "person-0002", keys: keys("e-mail", "ola@example.org") },
    ],
  };
  const { json: only } = await post("/learning/matches/compare", compared);
  expect(only.matched).toBe(0);
  expect(only.waiting).toEqual([{ account: account("1002"), because: "e-mail-only", candidates: ["person-0002"] }]);
  expect((await get("/learning/queue")).json).toHaveLength(2);
  expect((await post("/learning/matches/compare", { ...compared, apply: true })).json.matched).toBe(1);
  expect((await post("/learning/matches/compare", { ...compared, apply: true })).json.matched).toBe(0);
  expect((await get("/learning/queue")).json.map((q: any) => q.account.account)).toEqual(["1002"]);

  // A comparison too is of one's own people, or of people nobody has told of.
  const taking = {
    ...compared,
    people: [...compared.people, { person: "person-0004", keys: keys("hpr-number", "k9") }],
  };
  const refused = await post("/learning/matches/compare", { ...taking, apply: true });
  problem(refused, 422);
  expect(refused.json.issues).toEqual([{ path: "/body/people/2/person", message: "no-such-person" }]);

  const decided = { account: account("1002"), person: "person-0003" };
  // A neighbour's key and a mistyped one are refused alike: nobody learns by it whom a neighbour has.
  const [neighbours, nobodys] = await Promise.all(
    ["person-0004", "person-0099"].map((person) => post("/learning/matches", { ...decided, person })),
  );
  expect(problem(neighbours!, 422)).toEqual(problem(nobodys!, 422));
  expect(neighbours!.json.issues).toEqual([{ path: "/body/person", message: "no-such-person" }]);
  expect((await post("/learning/matches", decided)).status).toBe(201);
  expect((await post("/learning/matches", decided)).status).toBe(200);
  problem(await post("/learning/matches", { ...decided, person: "person-0002" }), 409);
  problem(await post("/learning/matches/part", { ...decided, person: "person-0002", because: "wrong-person" }), 422);
  problem(await post("/learning/matches/part", { ...decided, because: "Det var Kari" }), 422);
  expect((await post("/learning/matches/part", { ...decided, because: "wrong-person" })).status).toBe(201);
  expect((await get("/learning/queue")).json).toMatchObject([
    { account: account("1002"), because: "parted", records: 1 },
  ]);
  expect((await post("/learning/matches", { ...decided, person: "person-0002" })).status).toBe(201);
  expect((await get("/learning/queue")).json).toEqual([]);
});

it("lists the matches that stand, to their own employer; any of them is undone from the list, also after a merge", async () => {
  const standing = async (who?: string) => (await get("/learning/matches", who)).json;
  const by = "role:coordinator:lister";
  expect(await standing()).toMatchObject([
    { account: account("1001"), person: "person-0001", quality: "one-key", keys: ["employee-number"], by },
    { account: account("1002"), person: "person-0002", quality: "decided", keys: [], by },
  ]);
  expect(await standing("dalene")).toEqual([]);
  problem(await get(`/learning/matches?organisation=${EMPLOYER}`, "dalene"), 403);
  // Nobody parts what another employer has matched.
  const part = (row: any, who?: string) =>
    post("/learning/matches/part", { account: row.account, person: row.person, because: "other" }, who);
  const [first, second] = await standing();
  problem(await part(second, "dalene"), 422);

  const two = { person: "person-0001", gone: "person-0002" };
  expect((await post("/learning/merges", { ...two, because: "registered-twice" })).status).toBe(201);
  expect((await get("/learning/merges")).json).toMatchObject([{ ...two, because: "registered-twice", by }]);
  expect((await get("/learning/merges", "dalene")).json).toEqual([]);
  const [, merged] = await standing();
  expect([merged.person, merged.matched]).toEqual(["person-0001", "person-0002"]);
  expect((await part(merged)).status).toBe(201);
  expect(await standing()).toEqual([first]);
  expect((await get("/learning/queue")).json).toMatchObject([{ account: account("1002"), because: "parted" }]);
  problem(await part(merged), 422);
  expect((await post("/learning/merges/part", { ...two, because: "other" })).status).toBe(201);
  expect((await get("/learning/merges")).json).toEqual([]);
  expect((await post("/learning/matches", { account: account("1002"), person: "person-0002" })).status).toBe(201);
});

it("says that two keys are one person, and undoes it", async () => {
  const two = { person: "person-0001", gone: "person-0002" };
  const merging = { ...two, because: "registered-twice" };
  const of = (person: string) => post("/learning/matches", { account: account("1002"), person });
  expect((await post("/learning/merges", merging)).status).toBe(201);
  expect([(await post("/learning/merges", merging)).json.was, (await of("person-0001")).status]).toEqual([
    "known",
    200,
  ]);
  problem(await of("person-0002"), 409);

  const paths = async (body: object) =>
    problem(await post("/learning/merges", { ...merging, ...body }), 422).issues!.map((i) => i.path);
  expect(await paths({ gone: two.person })).toEqual(["/body/gone"]);
  expect(await paths({ gone: "person-0004" })).toEqual(["/body/gone"]);
  expect(await paths({ because: "Det er Kari" })).toEqual(["/body/because"]);
  problem(await post("/learning/merges", { ...merging, person: two.gone, gone: two.person }), 409);
  problem(await post("/learning/merges", { ...merging, person: "person-0003" }), 409);
  problem(await post("/learning/merges", { ...merging, organisation: EMPLOYER }, "dalene"), 403);

  const parting = { ...two, because: "wrong-person" };
  expect((await post("/learning/merges/part", parting)).status).toBe(201);
  problem(await post("/learning/merges/part", parting), 422);
  expect((await of("person-0002")).status).toBe(200);
  problem(await of("person-0001"), 409);
});

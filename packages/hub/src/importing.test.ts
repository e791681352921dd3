import { afterAll, beforeAll, expect, it } from "vitest";
import { type Started, ask, deploymentOf, problem, region, start } from "./test/hub.ts";

const EMPLOYER = "brann-lister";
const actors = [
  {
    credential: "lister",
    by: "role:coordinator:lister",
    owner: EMPLOYER,
    roles: ["coordinator"],
    elsewhere: [region.id],
  },
  {
    credential: "dalene",
    by: "role:coordinator:dalene",
    owner: "brann-dalene",
    roles: ["coordinator"],
    elsewhere: [region.id],
  },
];
const proof = (ref: string, account: string, over: object = {}) => ({
  says: "proof",
  account: { system: "laering", account },
  competence: "nodnett-user",
  kind: "course",
  on: "2026-02-03",
  outcome: "passed",
  attributes: {},
  attestedBy: { absent: "not-recorded" },
  documented: true,
  source: { system: "laering", ref },
  ...over,
});
/** The rows of the learning source; they may grow while the hub reads. */
const rows: unknown[] = [
  proof("r1", "x-1"),
  { says: "proof", broken: "Kari Prøvesen" },
  proof("r2", "x-2"),
  { says: "taken-back", takesBack: "r2", source: { system: "laering", ref: "r3" } },
];

let hub: Started;
beforeAll(async () => {
  process.env["TEST_EMPLOYER_KEY"] = "0123456789abcdef0123456789abcdef";
  hub = await start({
    deployment: deploymentOf({
      bodyLimitBytes: 20_000,
      employerKeyEnv: "TEST_EMPLOYER_KEY",
      doors: { access: { use: "memory", settings: { actors } }, learning: { use: "memory", settings: { rows } } },
    } as never),
  });
});
afterAll(() => hub.stop());

const as = (credential: string) => ({ headers: { authorization: `Bearer ${credential}` } });
const post = (path: string, json: unknown, who = "lister") => ask(`${hub.url}/api/v1${path}`, { ...as(who), json });
const get = (path: string, who = "lister") => ask(`${hub.url}/api/v1${path}`, as(who));

const mapping = {
  system: "gammelt-arkiv",
  who: { column: "Ansattnr", as: "account" },
  competence: { column: "Kurs", codes: { "Nødnett bruker": "nodnett-user" } },
  kind: { is: "course" },
  outcome: { column: "Resultat", codes: { Bestått: "passed" } },
  on: { column: "Dato", order: "day.month.year" },
  ignored: ["Navn"],
};
const csv = [
  "Ansattnr;Navn;Kurs;Resultat;Dato",
  "1001;Kari Prøvesen;Nødnett bruker;Bestått;3.2.2025",
  "1001;Prøvesen, Kari;Nødnett bruker;Bestått;3.2.2025",
  "1002;Ola Prøvesen;Nødnett bruker;Bestått;4.2.2025",
  "1003;Per Prøvesen;Nødnett bruker;Bestått;31.2.2025",
].join("\r\n");
const bytes = (text: string, bom = true) => Buffer.from(`${bom ? "\u{feff}" : ""}${text}`).toString("base64");
const file = { name: "arkiv-2025.csv", content: bytes(csv), mapping };
const account = (a: string) => ({ system: "gammelt-arkiv", account: a });

it("previews a file, takes it in as it was seen, once, and loses no line", async () => {
  const { json: seen, status } = await post("/imports/preview", file);
  expect(status).toBe(200);
  expect(seen.counts).toEqual({ lines: 4, whole: 2, remarked: 0, duplicate: 1, refused: 1 });
  expect(seen.lines.map((l: any) => [l.line, l.status, l.remarks[0].code])).toEqual([
    [3, "duplicate", "said-twice"],
    [5, "refused", "bad-date"],
  ]);
  expect(seen.accounts).toEqual({ known: 0, waiting: 2 });
  expect((await get("/imports")).json).toEqual([]);

  problem(await post("/imports", { ...file, plan: "sha256:another" }), 409);
  problem(await post("/imports", { ...file, content: bytes(csv.replace("4.2", "5.2")), plan: seen.plan }), 409);
  expect((await get("/imports")).json).toEqual([]);
  const first = await post("/imports", { ...file, plan: seen.plan });
  const again = await post("/imports", { ...file, plan: seen.plan });
  expect([first.status, first.json.was, again.status, again.json.was]).toEqual([201, "new", 200, "known"]);

  const [kept, ...others] = (await get("/imports")).json;
  expect(others).toEqual([]);
  expect(kept).toMatchObject({ file: seen.file, counts: seen.counts, by: "role:coordinator:lister" });
  expect(kept.remarks).toEqual([
    { line: 3, codes: ["said-twice"] },
    { line: 5, codes: ["bad-date"] },
  ]);
  expect((await get("/learning/queue")).json.map((q: any) => [q.account.account, q.because, q.records])).toEqual([
    ["1001", "nobody", 1],
    ["1002", "nobody", 1],
  ]);
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

it("follows the learning source: what is nobody's waits, what is taken back stays beside it, what cannot be read is named nowhere", async () => {
  const waiting = async () =>
    (await ask(`${hub.url}/api/v1/learning/queue?organisation=${region.id}`, as("lister"))).json;
  await expect.poll(waiting).toMatchObject([
    { account: { account: "x-1" }, records: 1 },
    { account: { account: "x-2" }, records: 2 },
  ]);
  expect(hub.logs.join("\n")).not.toContain("Prøvesen");
});

it("keeps each employer's accounts to itself", async () => {
  problem(await get(`/learning/queue?organisation=${EMPLOYER}`, "dalene"), 403);
  problem(await post("/imports/preview", { ...file, organisation: EMPLOYER }, "dalene"), 403);
  expect((await get("/imports", "dalene")).json).toEqual([]);
  problem(await ask(`${hub.url}/api/v1/imports`), 401);
});

it("turns national numbers into keys, refuses wrong check digits, and shows neither", async () => {
  const nine = "018480" + "113";
  const digit = (digits: string, weights: readonly number[]) =>
    (11 - (weights.reduce((s, w, i) => s + w * Number(digits[i]), 0) % 11)) % 11;
  const ten = `${nine}${digit(nine, [3, 7, 6, 1, 8, 9, 4, 5, 2])}`;
  const last = digit(ten, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]);
  const [right, wrong] = [`${ten}${last}`, `${ten}${(last + 1) % 10}`];
  const body = `Ansattnr;Navn;Kurs;Resultat;Dato\n${[right, wrong].map((n) => `${n};;Nødnett bruker;Bestått;3.2.2025`).join("\n")}`;
  const national = {
    name: "personer.csv",
    content: bytes(body, false),
    mapping: { ...mapping, system: "fnr-arkiv", who: { column: "Ansattnr", as: "national-number" } },
  };
  const { json: seen } = await post("/imports/preview", national);
  expect(seen.counts).toMatchObject({ whole: 1, refused: 1 });
  expect(seen.lines[0].remarks[0].code).toBe("check-digits");
  const done = await post("/imports", { ...national, plan: seen.plan });
  expect(done.status).toBe(201);
  const queue = await get("/learning/queue");
  expect(queue.json[0].account.account).toMatch(/^national-number-[0-9a-f]{40}$/);
  for (const text of [done.text, queue.text, hub.logs.join("\n")])
    for (const number of [right, wrong]) expect(text).not.toContain(number);
});

it("refuses what is no table, too large, or wrongly described, and keeps nothing of it", async () => {
  const before = (await get("/imports")).json.length;
  const unclosed = problem(
    await post("/imports/preview", { ...file, content: bytes(`${csv}\r\n"Kari Prøvesen;x`) }),
    422,
  );
  expect([unclosed.type, JSON.stringify(unclosed)]).toEqual(["no-table", expect.not.stringContaining("Prøvesen")]);
  problem(await post("/imports/preview", { ...file, content: "æ" }), 422);
  problem(await post("/imports/preview", { ...file, name: `${"018480"}11300.csv` }), 422);
  problem(await post("/imports/preview", { ...file, content: bytes("x;".repeat(20_000)) }), 413);
  const { json: misfit } = await post("/imports/preview", { ...file, content: bytes("Nr;Kari Prøvesen\n1;2") });
  expect([misfit.counts.refused, misfit.refused.length > 0]).toEqual([1, true]);
  expect(JSON.stringify(misfit)).not.toContain("Prøvesen");
  problem(await post("/imports", { ...file, content: bytes("Nr;Kari Prøvesen\n1;2"), plan: misfit.plan }), 422);
  expect((await get("/imports")).json).toHaveLength(before);
});

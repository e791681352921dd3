import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ORG, OTHER, PRACTICE, UNIT, asActor, codes, daysAgo, proof, startWithActors } from "./test/competence.ts";
import { type Started, incident, problem } from "./test/hub.ts";

let hub: Started;
beforeAll(async () => void (hub = await startWithActors()));
afterAll(() => hub.stop());
const { get, post, record } = asActor(() => hub.url);

describe("evidence over the wire", () => {
  test("is of people the organisation has told of; names are sealed and opened only for its own, with a purpose", async () => {
    const people = [
      { person: "p-1", roles: ["akutthjelper"], name: "Modig Lanterne" },
      { person: "p-2", roles: ["akutthjelper"] },
    ];
    expect((await post("competence/people", { organisation: ORG, people })).status).toBe(201);
    problem(await post("competence/people", { organisation: ORG, people }, "neighbour"), 403);
    const named = await get(`competence/people?organisation=${ORG}&names=follow-up`);
    expect(named.json).toEqual(
      [
        { person: "p-2", roles: ["akutthjelper"] },
        { person: "p-1", roles: ["akutthjelper"], name: "Modig Lanterne" },
      ].toSorted(
        (a, b) =>
          named.json.findIndex((n: any) => n.person === a.person) -
          named.json.findIndex((n: any) => n.person === b.person),
      ),
    );
    expect((await get(`competence/people?organisation=${ORG}`)).text).not.toContain("Lanterne");
    problem(await get(`competence/people?organisation=${ORG}&names=follow-up`, "director"), 403);
  });

  test("is taken once, all of it or none; each fault is named with its place", async () => {
    expect((await record(proof("p-1", "r-1"))).json).toEqual({ recorded: 1, known: 0 });
    const again = await record(proof("p-1", "r-1"));
    expect([again.status, again.json]).toEqual([200, { recorded: 0, known: 1 }]);
    const other = await record(proof("p-1", "r-1", { on: daysAgo(2) }));
    problem(other, 409);
    expect(codes(other)).toEqual(["/body/evidence/0/source same-proof-other-content"]);
    const bad = await record(
      proof("p-2", "good"),
      proof("p-2", "ahead", { on: daysAgo(-3) }),
      proof("p-2", "self", { attestedBy: "p-2" }),
      proof("nobody", "stranger"),
      proof("p-2", "twice"),
      proof("p-2", "twice", { outcome: "attended" }),
    );
    problem(bad, 422);
    expect(codes(bad)).toEqual([
      "/body/evidence/1/on from-the-future",
      "/body/evidence/2/attestedBy self-attested",
      "/body/evidence/3/person no-such-person",
      "/body/evidence/5/source same-proof-other-content",
    ]);
    // Nothing of it was kept, not the good one either.
    expect((await record(proof("p-2", "good"))).json).toEqual({ recorded: 1, known: 0 });
    problem(await record({ ...proof("p-1", "x"), knownAt: "2020-01-01T00:00:00Z" }), 422);
    problem(await post("competence/evidence", { organisation: ORG, evidence: [proof("p-1", "y")] }, "neighbour"), 403);
    // Eleven digits with wrong check digits name somebody as well as right ones.
    const misspelt = await record(proof("p-1", "z", { attributes: { terminalType: ["010203", "12345"].join("") } }));
    problem(misspelt, 422);
    expect(codes(misspelt)).toEqual(["/body/evidence/0 identity-in-proof"]);
    for (const text of ["Modig Lanterne", "modig@eksempel.no"])
      problem(await record(proof("p-1", "z", { attributes: { terminalType: text } })), 422);
  });

  test("of another organisation is out of reach, to be recorded or taken back", async () => {
    const mine = (path: string, body: object) => post(path, { organisation: OTHER, ...body }, "neighbour");
    const group = { ...proof("p-1", "g"), person: undefined };
    for (const of of [{ unit: UNIT }, { organisation: ORG }])
      expect(codes(await mine("competence/evidence", { evidence: [{ ...group, of }] }))).toEqual([
        "/body/evidence/0/of not-of-the-organisation",
      ]);
    expect((await record({ ...group, of: { unit: UNIT }, source: { system: "portal", ref: "g" } })).status).toBe(201);
    const revokes = { system: "portal", ref: "r-1" };
    const taking = { revokes, because: "other" };
    expect(codes(await mine("competence/people/p-1/corrections", taking))).toEqual(["/body/person no-such-person"]);
    const claim = { people: [{ person: "p-1", roles: ["akutthjelper"] }] };
    problem(await mine("competence/people", claim), 403);
    expect((await post("competence/people", { organisation: OTHER, ...claim }, "both")).status).toBe(201);
    expect(codes(await mine("competence/people/p-1/corrections", taking))).toEqual([
      "/body/revokes not-of-the-organisation",
    ]);
    const revocation = proof("p-1", "rev", { kind: "revocation", revokes });
    expect(codes(await mine("competence/evidence", { evidence: [revocation] }))).toEqual([
      "/body/evidence/0/revokes not-of-the-organisation",
    ]);
    await mine("competence/people", { people: [{ person: "p-1", roles: [] }] });
  });
});

describe("qualified, explained and in bulk", () => {
  const requirement = `&requirement=${PRACTICE}`;
  test("says outcome, until, norms and reasons, in the role the organisation has told", async () => {
    const met = (await get(`competence/qualified?person=p-1${requirement}`)).json.as;
    expect(met).toHaveLength(1);
    expect(met[0]).toMatchObject({ role: "akutthjelper", outcome: "met", organisation: ORG });
    expect(met[0].until > daysAgo(-300)).toBe(true);
    expect(met[0].requirements[0].cites).toEqual(["AH-2.6-c"]);
    const all = (await get("competence/qualified?person=p-1")).json.as[0];
    expect(all.outcome).toBe("not-met");
    expect(all.requirements.find((r: any) => r.requirement === "akutthjelper.basic-training")).toMatchObject({
      outcome: "not-met",
      lacking: [
        { competence: "akutthjelper-basic", reasons: [{ reason: "missing", text: { nb: "Ingenting er registrert" } }] },
      ],
    });
    const unknown = (await get(`competence/qualified?person=p-1&role=amk-operator${requirement}`)).json.as[0];
    expect(unknown.outcome).toBe("not-applicable");
    const why = (await get(`competence/explanations?person=p-1&requirement=akutthjelper.basic-training`)).json[0];
    expect(why.cures).toEqual([[{ competence: "akutthjelper-basic", kinds: ["course", "certificate"] }]]);
    problem(await get("competence/qualified?person=p-1", "neighbour"), 403);
    problem(await get("competence/qualified?person=p-1", "amk"), 403);
    expect((await get("competence/qualified")).json.as[0]).toMatchObject({ organisation: ORG });
    problem(await get("competence/qualified?person=p-9"), 404);
    problem(await get("competence/qualified?person=p-1&unit=x"), 422);
    problem(await get("competence/explanations?person=p-1&requirement=none"), 404);
  });

  test("is the same in bulk, page by page, and only for its own", async () => {
    const first = (await get(`competence/statuses?organisation=${ORG}&limit=1${requirement}`)).json;
    const second = (
      await get(`competence/statuses?organisation=${ORG}&limit=1&after=${encodeURIComponent(first.next)}${requirement}`)
    ).json;
    expect([first.people[0].person, second.people[0].person, second.next]).toEqual(["p-1", "p-2", undefined]);
    const one = (await get(`competence/qualified?person=p-1${requirement}`)).json.as[0];
    expect(first.people[0].statuses).toEqual([{ requirement: PRACTICE, status: "met", until: one.until }]);
    problem(await get(`competence/statuses?organisation=${ORG}`, "neighbour"), 403);
  });

  test("a correction changes the answer from now on, and not what was known before", async () => {
    const before = new Date().toISOString();
    await new Promise((r) => setTimeout(r, 5));
    const said = { organisation: ORG, revokes: { system: "portal", ref: "r-1" }, because: "mistyped" };
    const instead = proof("p-1", "r-1b", { on: daysAgo(500) });
    const faulty = await post("competence/people/p-1/corrections", {
      ...said,
      instead: { ...instead, attestedBy: "p-1" },
    });
    expect(codes(faulty)).toEqual(["/body/instead/attestedBy self-attested"]);
    expect((await get(`competence/qualified?person=p-1${requirement}`)).json.as[0].outcome).toBe("met");
    expect((await post("competence/people/p-1/corrections", { ...said, instead })).json).toEqual({
      recorded: 2,
      known: 0,
    });
    expect((await post("competence/people/p-1/corrections", { ...said, instead })).status).toBe(200);
    expect((await get(`competence/qualified?person=p-1${requirement}`)).json.as[0].outcome).toBe("not-met");
    expect((await get(`competence/qualified?person=p-1${requirement}&knownAt=${before}`)).json.as[0].outcome).toBe(
      "met",
    );
    expect((await get(`competence/statuses?organisation=${ORG}${requirement}`)).json.people[0].statuses[0].status).toBe(
      "not-met",
    );
    problem(
      await post("competence/people/p-2/corrections", { ...said, revokes: { system: "portal", ref: "none" } }),
      422,
    );
  });
});

describe("the employer's proof as CSV", () => {
  test("has a line per person, requirement, norm and proof; names only for its own, and forgotten for ever", async () => {
    const csv = await get(`competence/inspection?organisation=${ORG}&names=with`);
    expect([csv.status, csv.type]).toEqual([200, "text/csv; charset=utf-8"]);
    expect(csv.text).toMatch(/Person;Navn;Krav;Hjemmel;Vurdering;/);
    expect(csv.text).toMatch(/p-2;;[^\n]*AH-2\.6-c;oppfylt;[^\n]*portal good/);
    expect(csv.text).toMatch(/p-1;Modig Lanterne;[^\n]*AH-2\.6-c;ikke oppfylt;[^\n]*ingen registrert/);
    expect((await get(`competence/inspection?organisation=${ORG}`)).text).not.toContain("Lanterne");
    const english = await get(`competence/inspection?organisation=${ORG}&language=en`);
    expect(english.text).toMatch(/Person;Name;Requirement;.*\r\n/);
    expect(english.text).toMatch(/p-1;;[^\n]*not met;[^\n]*Practice of first responder skills[^\n]*none recorded/);
    // Of one unit: its crew and nobody else; a unit of another organisation is not here.
    expect((await get(`competence/inspection?organisation=${ORG}&unit=${UNIT}`)).text).not.toBe(csv.text);
    problem(await get(`competence/inspection?organisation=${OTHER}&unit=${UNIT}`, "neighbour"), 404);
    problem(await get(`competence/inspection?organisation=${ORG}&names=with`, "director"), 403);
    expect((await post("competence/people/p-1/forget", { organisation: ORG })).json).toEqual({ forgotten: true });
    const after = await get(`competence/inspection?organisation=${ORG}&names=with`);
    expect(after.text).not.toContain("Lanterne");
    expect(after.text.split("\n")).toHaveLength(csv.text.split("\n").length);
  });
});

describe("what an organisation publishes of its unit", () => {
  test("stands in the next proposal at once; AMK reads that and nothing of the people", async () => {
    const listed = async () => {
      const made = await post(
        "incidents",
        {
          ...incident(),
          id: `i-${Date.now()}`,
          missions: [],
          times: [],
          source: { system: "t", ref: `${Date.now()}` },
        },
        "amk",
      );
      const of = (list: string) => made.json.proposal[list].some((l: any) => l.unit === UNIT);
      return (["proposed", "possible", "outside"] as const).find(of);
    };
    expect((await post(`units/${UNIT}/availability`, { outcome: "yes" })).json).toMatchObject({ outcome: "yes" });
    expect(await listed()).toBe("proposed");
    expect((await post(`units/${UNIT}/availability`, { outcome: "no" })).status).toBe(201);
    expect(await listed()).not.toBe("proposed");
    problem(await post(`units/${UNIT}/availability`, { outcome: "yes" }, "neighbour"), 403);
    problem(await post(`units/${UNIT}/availability`, { outcome: "yes", until: "2020-01-01T00:00:00Z" }), 422);
    problem(await post("units/none/availability", { outcome: "yes" }), 404);
    problem(await get(`competence/qualified?unit=${UNIT}`, "amk"), 403);
  });

  test("its crew is asked as a crew: how many meet it, and never who", async () => {
    const at = new Date().toISOString();
    const crew = { id: "crew-1", unit: UNIT, at, joined: ["p-1", "p-2"], minimum: 1, terminalType: "handheld" };
    expect((await post(`units/${UNIT}/crew`, { facts: [crew] })).json.taken).toMatchObject([{ was: "new" }]);
    const asked = await get(`competence/qualified?unit=${UNIT}&requirement=${PRACTICE}`);
    expect(asked.json.as[0]).toMatchObject({
      role: "akutthjelper",
      outcome: "met",
      requirements: [{ crew: { met: 1, of: 2 } }],
    });
    expect(asked.text).not.toMatch(/p-1|p-2/);
    const people = (await get(`competence/statuses?organisation=${ORG}&unit=${UNIT}`)).json.people;
    expect(people.map((p: any) => [p.person, p.unit])).toEqual([
      ["p-1", UNIT],
      ["p-2", UNIT],
    ]);
  });

  test("two keys that turn out to be one person count once in the crew, and twice again when that was wrong", async () => {
    const at = new Date().toISOString();
    await post("competence/people", { organisation: ORG, people: [{ person: "p-3", roles: ["akutthjelper"] }] });
    const facts = [{ id: "crew-2", unit: UNIT, at, joined: ["p-3"] }];
    expect((await post(`units/${UNIT}/crew`, { facts })).json.taken).toMatchObject([{ was: "new" }]);
    const crewAsked = async () =>
      (await get(`competence/qualified?unit=${UNIT}&requirement=${PRACTICE}`)).json.as[0].requirements[0].crew;
    const before = await crewAsked();
    expect(before).toEqual({ met: 1, of: 3 });
    const outcomeOf = async (person: string) =>
      (await get(`competence/qualified?person=${person}&requirement=${PRACTICE}`)).json.as[0].outcome;
    expect([await outcomeOf("p-3"), await outcomeOf("p-1")]).toEqual(["not-met", expect.any(String)]);
    const two = { organisation: ORG, person: "p-1", gone: "p-3" };
    expect((await post("learning/merges", { ...two, because: "registered-twice" })).status).toBe(201);
    expect(await crewAsked()).toEqual({ met: 1, of: 2 });
    expect(await outcomeOf("p-3")).toBe(await outcomeOf("p-1"));
    // A portal that has not heard of it goes on using the key that is gone, and nobody attests for himself by it.
    const self = await record(proof("p-1", "self-2", { attestedBy: "p-3" }));
    expect(codes(self)).toEqual(["/body/evidence/0/attestedBy self-attested"]);
    expect((await record(proof("p-3", "late"))).json).toEqual({ recorded: 1, known: 0 });
    expect((await post("learning/merges/part", { ...two, because: "mistyped" })).status).toBe(201);
    expect(await crewAsked()).toEqual({ met: before.met + 1, of: 3 });
  });
});

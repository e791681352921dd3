import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  ALTERNATE,
  CONTACT,
  DOOR,
  type WithNotices,
  publicAt,
  registered,
  secretOf,
  startWithNotices,
  whole,
} from "./test/defibrillators.ts";
import { ask, incident, problem } from "./test/hub.ts";

let hub: WithNotices;
beforeAll(async () => void (hub = await startWithNotices()));
afterAll(() => hub.stop());
const at = (path = "") => `${hub.url}/api/v1/defibrillators${path}`;
const publicIds = async () =>
  (await ask(publicAt(hub))).json.defibrillators.map(({ id }: { readonly id: string }) => id) as string[];

describe("somebody's own", () => {
  test("is shown to nobody before its contact has answered, and is then usable with its reasons", async () => {
    const made = await ask(publicAt(hub), { json: whole() });
    expect([made.status, made.json.stage]).toEqual([201, "unfinished"]);
    const { id } = made.json;
    expect(await publicIds()).not.toContain(id);
    problem(await ask(publicAt(hub, `/${id}/reports`), { json: { about: "fault" } }), 404);
    expect(hub.sent.at(-1)).toMatchObject({ code: "defibrillator.confirm", values: { address: CONTACT.email } });

    const secret = secretOf(hub, id);
    const confirm = () => ask(publicAt(hub, `/${id}/confirmations`), { json: { secret } });
    expect((await confirm()).status).toBe(201);
    expect((await confirm()).status).toBe(200);
    const [one] = (await ask(publicAt(hub))).json.defibrillators.filter((o: { id: string }) => o.id === id);
    expect(one).toMatchObject({ usable: { outcome: "met", why: [] }, confirmedDaysAgo: 0, postArea: "Kristiansand" });
  });

  test("is opened by its own secret only: 404 for a wrong one, 410 for one that is spent", async () => {
    const first = await registered(hub, { name: "Ett" });
    const other = await registered(hub, { name: "To" });
    const with_ = (secret: string) => ask(publicAt(hub, `/${first}/confirmations`), { json: { secret } });
    const own = secretOf(hub, first);
    const wrong = [await with_("not-it"), await with_(secretOf(hub, other))];
    expect(wrong.map((answer) => problem(answer, 404).type)).toEqual(["not-found", "not-found"]);
    problem(await ask(publicAt(hub, "/nobody/confirmations"), { json: { secret: "x" } }), 404);
    expect((await ask(publicAt(hub, `/${first}/withdrawals`), { json: { secret: own } })).status).toBe(201);
    expect(problem(await with_(own), 410).type).toBe("secret-spent");
  });

  test.each([
    ["a name that nobody sees", { name: "\u200B\u2060" }, "/body/name"],
    ["a name that turns what follows it", { name: "Skolen\u202E" }, "/body/name"],
    ["a name with a control", { name: "Skolen\u0000" }, "/body/name"],
    [
      "hours that would fill every list",
      { hours: { kind: "always", closed: Array(200).fill({ from: "2027-01-01", to: "2027-01-02" }) } },
      "/body/hours",
    ],
    ["hours in endless words", { hours: { kind: "words", words: "x".repeat(5000) } }, "/body/hours"],
  ])("is not taken with %s", async (_, over, path) => {
    const { issues } = problem(await ask(publicAt(hub), { json: whole(over) }), 422);
    expect(issues?.map((issue) => issue.path)).toContain(path);
  });

  test("is put right by its owner, and what was not sent stays, sealed too", async () => {
    const id = await registered(hub, { name: "Før" });
    const answer = await ask(publicAt(hub, `/${id}/changes`), {
      json: { secret: secretOf(hub, id), name: "Etter", hours: "Mo-Fr 08:00-16:00; PH off" },
    });
    expect([answer.status, answer.json]).toEqual([201, { id, was: "new" }]);
    const { json } = await ask(at(`/${id}?purpose=pr%C3%B8ve`));
    expect(json).toMatchObject({
      is: { name: "Etter", hours: { kind: "weekly" }, model: "Modell A" },
      access: DOOR,
      contacts: { responsible: true, alternate: true },
    });
  });

  test("is confirmed once by two who do it at once", async () => {
    const made = await ask(publicAt(hub), { json: whole({ name: "Samtidig", lat: 58.4 }) });
    const { id } = made.json;
    const confirm = () => ask(publicAt(hub, `/${id}/confirmations`), { json: { secret: secretOf(hub, id) } });
    const answers = await Promise.all([confirm(), confirm(), confirm()]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 200, 201]);
  });

  test("that hangs near another is warned of and not forbidden", async () => {
    const id = await registered(hub, { name: "Etasje 1", lat: 58.2, lng: 8.1 });
    const { status, json } = await ask(publicAt(hub), { json: whole({ name: "Etasje 2", lat: 58.20001, lng: 8.1 }) });
    expect(status).toBe(201);
    expect(json.nearby).toEqual([{ id, metres: expect.any(Number) }]);
  });
});

describe("a report", () => {
  test("takes it out of use until it is back, tells the owner once, and says the same only once", async () => {
    const id = await registered(hub, { name: "Meldes" });
    const before = hub.sent.length;
    const report = (words?: string) => ask(publicAt(hub, `/${id}/reports`), { json: { about: "missing", words } });
    const first = await report();
    expect([first.status, first.json]).toEqual([201, { id, was: "new", owner: "told" }]);
    expect((await report()).json.was).toBe("known");
    expect(hub.sent.slice(before).map(({ code }) => code)).toEqual(["defibrillator.missing"]);
    const { json } = await ask(at(`/${id}`));
    expect(json.line).toMatchObject({
      usable: { outcome: "not-met", why: ["defibrillators.not-missing"] },
      flags: [{ about: "missing" }],
    });
    expect((await ask(at("?list=reported"))).json.defibrillators.map((o: { id: string }) => o.id)).toEqual([id]);
    await report("Kroken er tom");
    const open = async () => (await ask(at(`/${id}?purpose=dispatch`))).json.words as { readonly words: string }[];
    expect(await open()).toEqual([{ about: "missing", at: expect.any(String), words: "Kroken er tom" }]);
    expect((await ask(at(`/${id}/back`), { json: {} })).status).toBe(201);
    expect((await ask(at(`/${id}`))).json.line.usable.outcome).toBe("met");
    expect(await open()).toEqual([]);
  });

  test("of a use in a mission stands once for each, and of no mission that there is not", async () => {
    const id = await registered(hub, { name: "Brukes" });
    const said = incident();
    await ask(`${hub.url}/api/v1/incidents`, { json: said });
    const used = (incident: string) => ask(at(`/${id}/reports`), { json: { about: "used", incident } });
    expect((await used(said.id)).status).toBe(201);
    expect((await used(said.id)).status).toBe(200);
    problem(await used("no-such-incident"), 404);
  });
});

describe("beside an incident", () => {
  test("the nearest stand for a second person, by whole time, without contacts or the way in", async () => {
    const said = incident();
    const place = said.identifying!.position!;
    await ask(`${hub.url}/api/v1/incidents`, { json: said });
    const near = await registered(hub, { name: "Nær", lat: place.lat + 0.001, lng: place.lng });
    const far = await registered(hub, { name: "Lenger unna", lat: place.lat + 0.004, lng: place.lng });
    const { status, json, text } = await ask(`${hub.url}/api/v1/incidents/${said.id}/defibrillators`);
    expect([status, json.placeKnown]).toEqual([200, true]);
    expect(json.defibrillators.slice(0, 2).map(({ id }: { id: string }) => id)).toEqual([near, far]);
    const [first] = json.defibrillators;
    expect(first).toMatchObject({ hasAccess: true, usable: { outcome: "met" } });
    expect(first.whole.seconds).toBe(first.there.seconds + first.back.seconds + 60);
    for (const planted of [CONTACT.name, ALTERNATE.email, DOOR]) expect(text).not.toContain(planted);
  });
});

import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  ALTERNATE,
  CONTACT,
  DOOR,
  fetching,
  publicAt,
  registered,
  secretOf,
  startWithNotices,
  whole,
} from "./test/defibrillators.ts";
import { ask, deploymentOf, incident, problem, region } from "./test/hub.ts";

const WORDS = "Så at Planta Vitnesen stod der med telefon 900 12 345";
const POSITION = { lat: 58.148273, lng: 7.993847 };

test("nothing of a contact, a door, a reporter's words, a secret or where somebody stands is told, logged or in a refusal", async () => {
  const hub = await startWithNotices();
  const id = await registered(hub, { whereInside: `Ring ${CONTACT.phone} eller skriv ${CONTACT.email}` });
  const secret = secretOf(hub, id);
  const said = incident();
  await ask(`${hub.url}/api/v1/incidents`, { json: said });
  const answers = [
    await ask(publicAt(hub)),
    await ask(publicAt(hub, "/near"), { json: POSITION }),
    await ask(publicAt(hub, "/near"), { json: { ...POSITION, count: WORDS } }),
    await ask(publicAt(hub, "/place"), { json: { words: "Kristiansand" } }),
    await ask(publicAt(hub, `/${id}/reports`), { json: { about: "fault", words: WORDS } }),
    await ask(publicAt(hub), { json: { ...whole(), lat: "NaN", access: [DOOR] } }),
    await ask(publicAt(hub, `/${id}/confirmations`), { json: { secret: `${secret}x` } }),
    await ask(`${hub.url}/hjertestartere/${id}`),
    await ask(`${hub.url}/hjertestartere`, {
      method: "POST",
      body: new URLSearchParams({ lat: "58.148273", lng: "7.993847" }),
    }),
    await ask(`${hub.url}/api/v1/defibrillators`),
    await ask(`${hub.url}/api/v1/defibrillators/${id}`),
    await ask(`${hub.url}/api/v1/incidents/${said.id}/defibrillators`),
    await ask(`${hub.url}/api/v1/stream?audience=nobody`),
  ];
  await hub.stop();
  const planted = [
    CONTACT.name,
    CONTACT.email,
    CONTACT.phone,
    ALTERNATE.name,
    DOOR,
    "Vitnesen",
    "900 12 345",
    "SN-PLANTET",
    secret,
    "58.148273",
    "7.993847",
  ];
  const told = [...answers.map(({ text }) => text), ...hub.logs];
  for (const text of told) for (const piece of planted) expect(text.includes(piece) && piece).toBe(false);
  // The scan finds what is there: the contact was written to.
  expect(JSON.stringify(hub.sent)).toContain(CONTACT.email);
});

test("the way in is for those who work with AMK, said what for; its reading is refused to all others", async () => {
  const asRole = (role: string) => ({
    credential: role,
    by: `test-${role}`,
    owner: region.id,
    roles: [role],
    elsewhere: "every" as const,
  });
  const roles = ["operator", "medical-director", "coordinator", "registry-officer", "administrator", "planner"];
  const hub = await startWithNotices({
    deployment: deploymentOf({
      doors: {
        notifier: { use: "kept", settings: {} },
        access: { use: "memory", settings: { actors: roles.map(asRole) } },
      },
    }),
  });
  const id = await registered(hub);
  const at = `${hub.url}/api/v1/defibrillators/${id}`;
  const by = (role: string, query = "?purpose=dispatch") =>
    ask(`${at}${query}`, { headers: { authorization: `Bearer ${role}` } });
  const seen: [string, number, boolean][] = [];
  for (const role of roles) {
    const answer = await by(role);
    seen.push([role, answer.status, answer.text.includes(DOOR)]);
  }
  const without = await by("operator", "");
  const nobody = await ask(`${at}?purpose=dispatch`);
  const fromNobody = await ask(publicAt(hub));
  await hub.stop();
  expect(seen).toEqual([
    ["operator", 200, true],
    ["medical-director", 200, true],
    ["coordinator", 403, false],
    ["registry-officer", 403, false],
    ["administrator", 403, false],
    ["planner", 403, false],
  ]);
  expect([without.json.access, without.json.line.hasAccess]).toEqual([undefined, true]);
  expect(nobody.status).toBe(401);
  expect(fromNobody.status).toBe(200);
});

test("what anybody writes is bounded in size and number, and what is read is not", async () => {
  const hub = await startWithNotices();
  const id = await registered(hub);
  problem(await ask(publicAt(hub), { json: whole({ access: "x".repeat(20_000) }) }), 413);
  problem(await ask(publicAt(hub), { json: whole({ name: "x".repeat(10_000) }) }), 422);
  problem(
    await ask(publicAt(hub), { method: "POST", body: "{", headers: { "content-type": "application/json" } }),
    400,
  );
  const statuses = new Set<number>();
  for (let n = 0; n < 80; n++)
    statuses.add((await ask(publicAt(hub, `/${id}/reports`), { json: { about: "missing" } })).status);
  const page = await ask(`${hub.url}/hjertestartere/${id}/feil`, {
    method: "POST",
    body: new URLSearchParams({ about: "fault" }),
  });
  const read = [await ask(publicAt(hub)), await ask(publicAt(hub, "/near"), { json: POSITION })];
  await hub.stop();
  expect(statuses).toEqual(new Set([200, 201, 429]));
  expect([page.status, page.type]).toEqual([429, "text/html; charset=utf-8"]);
  expect(read.map(({ status }) => status)).toEqual([200, 200]);
});

test("positions that are none, swapped or not in Norway are refused by name, and every odd body is a refusal", async () => {
  const hub = await startWithNotices({ region: { ...region, fetching } });
  const near = async (json: object) => problem(await ask(publicAt(hub, "/near"), { json }), 422).issues?.[0]?.message;
  expect(await near({ lat: 8.02, lng: 58.16 })).toBe("position-swapped");
  expect(await near({ lat: 0, lng: 0 })).toBe("outside-norway");
  for (const json of [{ lat: null, lng: 8 }, { lat: 58 }, { lat: "58", lng: "8" }, { lat: 91, lng: 8 }, []])
    problem(await ask(publicAt(hub, "/near"), { json }), 422);
  const fields = Object.keys(whole());
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...fields), fc.jsonValue({ maxDepth: 2 }), async (field, value) => {
      const { status } = await ask(publicAt(hub), { json: whole({ [field]: value }) });
      expect([201, 422, 429]).toContain(status);
    }),
    { numRuns: 150 },
  );
  expect((await ask(`${hub.url}/health`)).status).toBe(200);
  await hub.stop();
});

test("outside a demonstration the secret goes to the contact alone", async () => {
  const hub = await startWithNotices({ region: { ...region, demonstration: false } });
  const made = await ask(publicAt(hub), { json: whole() });
  const page = await ask(`${hub.url}/hjertestartere/ny`, {
    method: "POST",
    body: new URLSearchParams({
      name: "Hallen",
      position: "58.16, 8.02",
      responsibleName: CONTACT.name,
      responsibleEmail: CONTACT.email,
      responsiblePhone: CONTACT.phone,
    }),
  });
  await hub.stop();
  expect([made.status, page.status]).toEqual([201, 201]);
  expect(made.json.demonstration).toBeUndefined();
  for (const { values } of hub.sent) {
    expect(values["secret"]).toMatch(/^[\w-]{22}$/);
    expect(made.text + page.text).not.toContain(values["secret"]);
  }
  expect(hub.sent).toHaveLength(2);
});

import { DefibrillatorId, type DefibrillatorRegistration, type Released } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";
import { DefibrillatorExchange } from "@prehosp/ports";
import { Effect, Exit } from "effect";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { benchOf, opened } from "./testing/opened.ts";
import { type Mishap, registerServer } from "./testing/server.ts";

const server = await registerServer();
afterAll(() => server.stop());
beforeEach(() => server.clear());
const { lay, once, using } = benchOf(server);

const key = (guid: string) => DefibrillatorId.parse(guid);
const put = (own: DefibrillatorRegistration, theirs?: DefibrillatorId) =>
  Effect.flatMap(DefibrillatorExchange, (door) => door.put(own as Released<DefibrillatorRegistration>, theirs));
const tell = (id: DefibrillatorId) => Effect.flatMap(DefibrillatorExchange, (door) => door.tellOwner(id, "fault"));

describe("writing", () => {
  const no = absent("not-recorded");
  const own = (name: string): DefibrillatorRegistration => ({
    is: {
      id: key("vaar-1"),
      name,
      position: { lat: 59.912731, lng: 10.746092 },
      address: { street: "Prøvegata 1", postCode: "0150", postArea: "OSLO" },
      whereInside: no,
      floor: 0,
      indoor: true,
      locked: no,
      mobile: false,
      openTo: "anyone",
      hours: { kind: "always", closed: [] },
      season: "all-year",
      manufacturer: "Prøve",
      model: "Modell A",
      batteryOk: true,
      batteryUntil: no,
      electrodesUntil: no,
      childElectrodesUntil: no,
      lastConfirmed: no,
      active: true,
    },
    access: "Nøkkel i resepsjonen",
    serialNumber: "S-1",
    responsible: { name: "Kari Prøvesen", email: "kari@example.no", phone: no },
    alternate: no,
  });
  const writes = () => server.requests.filter((one) => !one.startsWith("GET") && !one.endsWith("/token"));

  it("writes lower-case names, sets it active, and the same again writes nothing", async () => {
    const adapter = opened(server.url);
    const id = await adapter.runPromise(put(own("Torget")));
    expect(server.standing()).toMatchObject([
      { ASSET_GUID: id, SITE_NAME: "Torget", SITE_POST_CODE: "0150", OPENING_HOURS_LIMITED: "N", ACTIVE: "Y" },
    ]);
    expect(JSON.stringify(server.standing())).not.toMatch(/Kari|kari/);
    const before = writes().length;
    expect(await adapter.runPromise(put(own("Torget"), id))).toBe(id);
    expect(await adapter.runPromise(put(own("Torget")))).toBe(id);
    expect(writes().length).toBe(before);
    const closed = own("Torget");
    await adapter.runPromise(put({ ...closed, is: { ...closed.is, active: false, whereInside: "Bak skranken" } }, id));
    await adapter.runPromise(put({ ...closed, is: { ...closed.is, active: false } }, id));
    expect(server.standing()).toMatchObject([{ ASSET_GUID: id, ACTIVE: "N" }]);
    expect(server.standing()[0]).not.toHaveProperty("SITE_DESCRIPTION");
    await adapter.dispose();
  });

  it("finds its own again after an answer that was lost", async () => {
    const adapter = opened(server.url, { timeoutSeconds: 0.4 });
    // The answer is cut in half after the register has written it.
    once("/assets/", "half", 1);
    expect(JSON.stringify(await adapter.runPromiseExit(put(own("Torget"))))).toContain("Unintelligible");
    expect(server.standing().length).toBe(1);
    const id = await adapter.runPromise(put(own("Torget")));
    expect(server.standing()).toMatchObject([{ ASSET_GUID: id, ACTIVE: "Y" }]);
    await adapter.dispose();
  });

  it("writes one where two write the same at once", async () => {
    const both = Effect.all([put(own("Torget")), put(own("Torget"))], { concurrency: "unbounded" });
    const exit = await using({}, both);
    expect(server.standing().length).toBe(1);
    const { ASSET_GUID } = server.standing()[0] ?? {};
    expect(Exit.isSuccess(exit) ? exit.value : exit).toEqual([ASSET_GUID, ASSET_GUID]);
  });

  it("does not try to write or take out what is somebody else's", async () => {
    const theirs = lay("Torget");
    await using({}, put(own("Torget"), theirs));
    await using(
      {},
      Effect.flatMap(DefibrillatorExchange, (door) => door.withdraw(theirs)),
    );
    expect([writes(), server.standing().length]).toEqual([[], 1]);
  });

  it.each<[string, Mishap, string]>([
    ["500", { status: 500 }, "Unreachable"],
    ["API_ERROR", { status: 200, text: '{"API_ERROR":"Kari Prøvesen"}' }, "Refused"],
    ["no key", { status: 201, text: '{"API_MESSAGE":"OK"}' }, "Unintelligible"],
  ])("(%s) fails without saying what was written", async (_what, mishap, reason) => {
    once("/assets/", mishap, 1);
    const said = JSON.stringify(await using({}, put(own("Torget"))));
    expect(said).toContain(`"reason":"${reason}"`);
    expect(said).not.toMatch(/Kari|kari|Torget|resepsjonen/);
  });

  it("refuses what the register cannot say, before it is asked", async () => {
    const one = own("Torget");
    const exit = await using({}, put({ ...one, is: { ...one.is, openTo: "emergency-services" } }));
    expect(JSON.stringify(exit)).toContain("not-for-everybody");
    expect(server.requests).toEqual([]);
  });

  it("takes the name of a list for no key", async () => {
    for (const name of ["search", "deleted", "inactive"])
      expect(JSON.stringify(await using({}, tell(key(name))))).toContain("no key of a defibrillator");
    expect(server.requests).toEqual([]);
  });
});

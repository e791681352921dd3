import { Access } from "@prehosp/ports";
import { type NewRegistration, registerDefibrillators } from "@prehosp/chain";
import { bare } from "@prehosp/defibrillators";
import type { ActorRef, DefibrillatorId } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";
import type { Day } from "@prehosp/model/time";
import { instantOf } from "@prehosp/model/time";
import { Effect } from "effect";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { dayFromNow, fetching, publicAt } from "./test/defibrillators.ts";
import { ask, region, start } from "./test/hub.ts";

const MANY = 20_000;
const sealed = { name: "Ansvarlig Prøvesen", email: "a@example.invalid", phone: "000 00 111" };

const registrations = Array.from({ length: MANY }, (_, n): NewRegistration => {
  const id = `hs-${String(n).padStart(5, "0")}` as DefibrillatorId;
  return {
    verified: true,
    registration: {
      is: {
        ...bare({
          id,
          name: `Samfunnshuset nummer ${n * 7919}`,
          position: { lat: 58 + (n % 200) / 100, lng: 6 + Math.floor(n / 200) / 50 },
        }),
        address: {
          street: `Storgata ${n}`,
          postCode: String(1000 + (n % 8000)),
          postArea: `Poststed ${n % 900}`,
        },
        whereInside: `Ved resepsjonen, ${n % 37} meter til høyre`,
        hours: { kind: "always", closed: [] },
        season: "all-year" as const,
        openTo: "anyone" as const,
        indoor: true,
        locked: false,
        mobile: false,
        manufacturer: "Prøvemerke",
        model: "Modell A",
        batteryOk: true,
        batteryUntil: dayFromNow(300) as Day,
        electrodesUntil: dayFromNow(300) as Day,
        lastConfirmed: dayFromNow(-(n % 100) - 1) as Day,
        active: true,
      },
      access: absent("not-recorded"),
      serialNumber: absent("not-recorded"),
      responsible: sealed,
      alternate: absent("not-recorded"),
    },
  };
});

test(
  "among twenty thousand a page and the list stay under 100 kB, and the nearest are found",
  { timeout: 120_000 },
  async () => {
    const before = Effect.gen(function* () {
      yield* Access;
      const teller = { owner: region.id, by: "test" as ActorRef, at: instantOf(Date.now()) };
      yield* registerDefibrillators(registrations, teller).pipe(Effect.orDie);
    });
    const hub = await start({ region: { ...region, fetching }, before });
    let total = 0;
    for (let n = 0; n < 60 && total < MANY; n++) {
      const { json } = await ask(publicAt(hub));
      total = json.caughtUp ? json.total : 0;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const list = await ask(publicAt(hub));
    const page = await ask(`${hub.url}/hjertestartere`);
    const near = await ask(publicAt(hub, "/near"), { json: { lat: 58.5, lng: 7, count: 50 } });
    const next = await ask(publicAt(hub, `?cursor=${list.json.next}`));
    const ids = new Set([...list.json.defibrillators, ...next.json.defibrillators].map((o: { id: string }) => o.id));
    const middle = await ask(`${hub.url}/api/v1/defibrillators?list=usable&limit=500`);
    await hub.stop();
    expect(total).toBe(MANY);
    expect(list.json.defibrillators).toHaveLength(100);
    expect(ids.size).toBe(200);
    expect(gzipSync(list.text).length).toBeLessThan(100_000);
    expect(gzipSync(page.text).length).toBeLessThan(100_000);
    expect(list.text.length).toBeLessThan(200_000);
    expect(near.json.defibrillators).toHaveLength(50);
    expect(near.json.defibrillators[0].metres).toBeLessThan(1_500);
    expect([middle.json.total, middle.json.defibrillators.length]).toEqual([MANY, 500]);
  },
);

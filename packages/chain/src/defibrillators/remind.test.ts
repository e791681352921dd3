import { bare } from "@prehosp/defibrillators";
import type { ActorRef, Defibrillator, DefibrillatorId, DefibrillatorRegistration, OrgId } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";
import { type Day, type Instant, addDays, addSeconds, osloDay, startOfDay } from "@prehosp/model/time";
import { AdapterError, Ledger, type Notice, Notifier, type Timer, Timers, Vault } from "@prehosp/ports";
import { memoryLedger, memoryTimers, memoryVault, memoryVaultStore } from "@prehosp/ports/memory";
import { Effect, Layer, Stream } from "effect";
import { expect, test } from "vitest";
import { kinds } from "../kinds/index.ts";
import { lifeOfKept } from "./judged.ts";
import { keptDefibrillator } from "./kept.ts";
import { registerDefibrillators } from "./register.ts";
import { defibrillatorMorning, defibrillatorTimer, isDefibrillatorTimer, remindOwners } from "./remind.ts";
import { confirmDefibrillator, reportDefibrillator } from "./tell.ts";

const ID = "hs-1" as DefibrillatorId;
const OWNER = "demo" as OrgId;
const BY = "prehosp" as ActorRef;
const START = "2026-01-10" as Day;
const at = (on: Day): Instant => addSeconds(startOfDay(on), 8 * 3600);
const NAME = "Ansvarlig Prøvesen";

const is: Defibrillator = {
  ...bare({ id: ID, name: "Hallen", position: { lat: 58.1, lng: 8 } }),
  address: { street: "Gata 1", postCode: "4600", postArea: "Kristiansand" },
  hours: { kind: "always", closed: [] },
  season: "all-year",
  manufacturer: "Prøvemerke",
  model: "Modell A",
  batteryOk: true,
  electrodesUntil: "2030-01-01" as Day,
  lastConfirmed: START,
  active: true,
};
const registration: DefibrillatorRegistration = {
  is,
  access: "kode 4711",
  serialNumber: absent("not-recorded"),
  responsible: { name: NAME, email: "a@example.invalid", phone: "000 00 111" },
  alternate: { name: "Vara Prøvesen", email: "v@example.invalid", phone: absent("not-recorded") },
};

const world = () => {
  const sent: Notice[] = [];
  const store = memoryVaultStore();
  let down = false;
  const notifier = Layer.succeed(Notifier, {
    notify: (notice) =>
      down
        ? Effect.fail(new AdapterError({ adapter: "t", operation: "notify", reason: "Refused", message: "down" }))
        : Effect.sync(() => void sent.push(notice)),
  });
  const timers = new Map<string, Timer>();
  const layer = Layer.mergeAll(
    memoryLedger({ kinds }),
    memoryVault({ store }),
    memoryTimers({ store: timers }),
    notifier,
  );
  let minted = 0;
  const mint = () => ({ secret: `hemmelig-${++minted}`, hash: minted.toString(16).padStart(64, "0") });
  return { sent, store, timers, layer, mint, setDown: (is: boolean) => void (down = is) };
};

const run = <A, E>(w: ReturnType<typeof world>, work: Effect.Effect<A, E, Ledger | Vault | Notifier | Timers>) =>
  Effect.runPromise(Effect.provide(work, w.layer));
const begun = registerDefibrillators([{ registration, verified: true }], { owner: OWNER, by: BY, at: at(START) });

test("an owner who is silent is reminded, told finally with the alternate, and only then hidden; confirmed again it is shown", async () => {
  const w = world();
  const stages = await run(
    w,
    Effect.gen(function* () {
      yield* begun;
      const seen: (readonly [Day, string | undefined, readonly string[]])[] = [];
      for (let n = 0; n < 200; n++) {
        const on = addDays(START, n);
        const before = w.sent.length;
        yield* remindOwners({ by: BY, at: at(on), mint: w.mint });
        yield* remindOwners({ by: BY, at: at(on), mint: w.mint });
        const kept = yield* keptDefibrillator(ID);
        const said = w.sent.slice(before).map(({ code, to }) => `${code} ${to.split(".").at(-1)}`);
        seen.push([on, kept && lifeOfKept(kept, on)?.stage, said]);
      }
      return seen;
    }),
  );
  const said = stages.flatMap(([on, , list]) => list.map((one) => `${on} ${one}`));
  expect(said.map((one) => one.slice(11))).toEqual([
    "defibrillator.check responsible",
    "defibrillator.check responsible",
    "defibrillator.final-check responsible",
    "defibrillator.final-check alternate",
  ]);
  expect([...new Set(stages.map(([, stage]) => stage))]).toEqual(["shown", "reminded", "finally-noticed", "hidden"]);
  // Each with a secret of its own, to the address of the one it is for.
  expect(new Set(w.sent.map(({ values }) => values["secret"])).size).toBe(4);
  expect(w.sent.map(({ values }) => values["address"]).at(-1)).toBe("v@example.invalid");
});

test("a confirmation ends it, and a notifier that is down loses nothing", async () => {
  const w = world();
  const due = addDays(START, 170);
  const result = await run(
    w,
    Effect.gen(function* () {
      yield* begun;
      w.setDown(true);
      const down = yield* remindOwners({ by: BY, at: at(due), mint: w.mint });
      w.setDown(false);
      const up = yield* remindOwners({ by: BY, at: at(addDays(due, 1)), mint: w.mint });
      const later = addDays(due, 2);
      const told = yield* confirmDefibrillator(ID, { batteryOk: true }, { owner: OWNER, by: BY, at: at(later) });
      const after = yield* remindOwners({ by: BY, at: at(addDays(due, 30)), mint: w.mint });
      return { down, up, after, stage: told && lifeOfKept(told.kept, later)?.stage };
    }),
  );
  expect(result).toEqual({
    down: { sent: 0, failed: 1 },
    up: { sent: 1, failed: 0 },
    after: { sent: 0, failed: 0 },
    stage: "shown",
  });
});

test("a report that its owner was not told of is told in the morning, once; the morning sets the next one", async () => {
  const w = world();
  const timer = defibrillatorTimer(START);
  const left = await run(
    w,
    Effect.gen(function* () {
      yield* begun;
      const teller = { owner: OWNER, by: BY, at: at(START) };
      yield* reportDefibrillator(ID, { about: "fault", from: "public", words: `Sett av ${NAME}` }, teller);
      yield* (yield* Timers).set(timer);
      yield* defibrillatorMorning(timer, { by: BY, at: at(START), mint: w.mint });
      yield* defibrillatorMorning(timer, { by: BY, at: at(START), mint: w.mint });
      return (yield* keptDefibrillator(ID))?.untold;
    }),
  );
  expect(left).toEqual([]);
  expect(w.sent.map(({ code }) => code)).toEqual(["defibrillator.fault"]);
  expect([...w.timers.values()].filter(isDefibrillatorTimer)).toEqual([defibrillatorTimer(addDays(START, 1))]);
});

test("nothing of a contact, a door or a reporter's words is in the ledger; each opening of the vault is kept", async () => {
  const w = world();
  const facts = await run(
    w,
    Effect.gen(function* () {
      yield* begun;
      const teller = { owner: OWNER, by: BY, at: at(START) };
      yield* reportDefibrillator(ID, { about: "fault", from: "public", words: `Sett av ${NAME}` }, teller);
      yield* remindOwners({ by: BY, at: at(addDays(START, 170)), mint: w.mint });
      return yield* (yield* Ledger).since(undefined).pipe(Stream.runCollect);
    }),
  );
  const text = JSON.stringify(facts);
  expect(facts.length).toBe(4);
  for (const planted of [NAME, "example.invalid", "4711", "000 00 111", "hemmelig-1"])
    expect(text).not.toContain(planted);
  expect(w.store.reads.map(({ purpose, outcome }) => `${purpose} ${outcome}`)).toEqual([
    "notice-to-owner opened",
    "notice-to-owner opened",
  ]);
  expect(osloDay(w.store.reads[0]!.at)).toMatch(/^\d{4}/);
});

test("registered again with the same is known, with another is put right, and another register's own is left alone", async () => {
  const w = world();
  const rows = await run(
    w,
    Effect.gen(function* () {
      const teller = { owner: OWNER, by: BY, at: at(addDays(START, 3)) };
      const say = (one: DefibrillatorRegistration) =>
        registerDefibrillators([{ registration: one, verified: true }], teller);
      const first = yield* begun;
      const again = yield* say(registration);
      const other = yield* say({ ...registration, access: "ny kode" });
      return [...first, ...again, ...other];
    }),
  );
  expect(rows).toEqual(["new", "known", "changed"]);
});

import { type Review, Books, type ReplayReport, kinds, mondayList, replay, way } from "@prehosp/chain";
import { demoYear } from "@prehosp/demo-region";
import { IncidentId } from "@prehosp/model";
import { known } from "@prehosp/model/absence";
import { type Instant, addDays, osloDay } from "@prehosp/model/time";
import { memoryEditions, memoryLedger, memoryVault } from "@prehosp/ports/memory";
import { Editions, Ledger, Vault } from "@prehosp/ports";
import { Context, Effect, Layer } from "effect";
import { beforeAll, describe, expect, test } from "vitest";
import { carriedOver } from "../demo-year/carried-over.ts";
import { playedAlone } from "../demo-year/played-alone.ts";
import { demonstration } from "../demo.ts";
import { booksFor } from "../run/board.ts";
import { widerDraft } from "../testing/wider-agreement.ts";

const AT = "2026-11-22T12:00:00.000Z" as Instant;
const YEAR = { from: addDays(osloDay(AT), -370), to: addDays(osloDay(AT), 1) };
const SLOW = { timeout: 180_000 };

const demo = demonstration(AT, { use: "memory", settings: {} });
const { speeds } = demo.deployment.doors.travel!.settings as { speeds: object };

/** Every arrest that no akutthjelper was alarmed to, and every twelfth of the others: a year in small. */
const some = [...demoYear({ at: AT })].filter((one, i) => i % 12 === 0 || Number(one.incident.id.slice(5)) > 1100);

type Stored = Ledger | Editions | Vault;
let stored: Context.Context<Stored | Books>;
const here = <A, E>(program: Effect.Effect<A, E, Stored | Books>) =>
  Effect.runPromise(program.pipe(Effect.provideContext(stored)));

beforeAll(async () => {
  stored = await Effect.runPromise(
    Effect.gen(function* () {
      const books = yield* booksFor(demo.region);
      const doors = yield* Layer.build(Layer.mergeAll(memoryLedger({ kinds }), memoryVault(), memoryEditions()));
      const played = yield* Effect.forEach(some, (one) => {
        const { received } = one.incident;
        return playedAlone(one, known(received) ? received : AT, speeds);
      }).pipe(Effect.provideService(Books, books), Effect.provideContext(doors));
      yield* carriedOver(played).pipe(Effect.provideContext(doors));
      return Context.add(doors, Books, books);
    }).pipe(Effect.scoped),
  );
}, SLOW.timeout);

describe("the demonstration's year", SLOW, () => {
  test("comes out of what was known then bit for bit, each incident whole, and carrying it over again adds nothing", async () => {
    const report: ReplayReport = await here(replay({ period: YEAR }));
    expect(report).toMatchObject({ incidents: some.length, replayed: some.length, different: 0, drifted: 0 });
    expect(report.reproduced).toMatchObject({ identical: some.length, broken: [] });
    const [first] = some;
    const at = (await here(way(IncidentId.parse(first!.incident.id))))!;
    const named = at.decisions[0]?.proposal;
    expect(at.proposals.map((p) => p.fact)).toContain(named);
    expect(at.timeline.points.length).toBeGreaterThanOrEqual(first!.times.length);
    const again = await here(
      Effect.gen(function* () {
        const { received } = first!.incident;
        const played = yield* playedAlone(first!, known(received) ? received : AT, speeds);
        return yield* carriedOver([played]);
      }),
    );
    expect(again).toBe(0);
  });

  test("with the condition in the agreement more is proposed and nothing less, and only by its two units", async () => {
    const report: ReplayReport = await here(replay({ period: YEAR, draft: widerDraft(demo.region) }));
    expect(report.drifted).toBe(0);
    expect(report.moves.map((m) => m.from)).toEqual(report.moves.map(() => "outside"));
    expect(report.units.filter((u) => u.more > 0).map((u) => u.unit)).toEqual(
      expect.arrayContaining(["brann-mandal-1", "brann-lyngdal-1"]),
    );
    expect(report.units.every((u) => u.fewer === 0)).toBe(true);
    expect(report.first.arisen + report.first.other).toBeGreaterThan(0);
    for (const { change } of report.examples) expect(change.findings.map((f) => f.cites[0])).toContain("AH-2.8-a");
  });

  test("the published edition, whose rows nobody has checked, proposes nothing and hides nothing", async () => {
    const report: ReplayReport = await here(replay({ period: YEAR, edition: "published" }));
    expect(report.moves.filter((m) => m.to === "proposed" || m.to === "outside" || m.to === "not-there")).toEqual([]);
    expect(report.first).toMatchObject({ arisen: 0, other: 0 });
    expect(report.unclear.after).toBeGreaterThan(report.unclear.before);
  });

  test("the Monday list has the condition that was not covered, both ways, and nobody outside the scheme", async () => {
    const list: Review = await here(mondayList(YEAR, 120));
    expect(list.couldBeEarlier.map((e) => e.reason)).toContain("not-covered");
    expect(new Set(list.alarmedInVain.map((e) => e.because))).toEqual(new Set(["ordinary-first", "stood-down"]));
    for (const e of [...list.couldBeEarlier, ...list.alarmedInVain]) {
      expect(e.kind).not.toBe("police");
      expect(e.edition).toContain("ikke gjeldende");
    }
    expect(JSON.stringify(list)).not.toContain("demo-operator");
  });
});

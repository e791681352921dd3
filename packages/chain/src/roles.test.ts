import { it } from "@effect/vitest";
import { Effect } from "effect";
import { describe, expect } from "vitest";
import {
  Books,
  askedAgain,
  changeIncident,
  decide,
  missionRecords,
  obligations,
  propose,
  rolesOf,
  settlementMissions,
} from "./index.ts";
import { OPERATOR, after, alarms, at, begun, call, decided, doors, now, told, unit } from "./test/one-call.ts";

const FARM = { lat: 58.6, lng: 7.8 };
const fire = Effect.map(now, (w) => rolesOf(w).filter((p) => p.unit === unit("fire-1")));

describe("the role of an akutthjelper", () => {
  it.effect("begins with the alarm and ends when health personnel have taken over, before the unit is free", () =>
    Effect.gen(function* () {
      yield* begun();
      yield* decided(["fire-1", "110"]);
      yield* told("fire-1", "at-patient", 400);
      expect(yield* fire).toMatchObject([
        { role: "first-responder", from: after(40), until: { absent: "not-recorded" } },
      ]);
      yield* told("amb-1", "handover", 700);
      yield* told("amb-1", "at-patient", 720);
      yield* told("fire-1", "unit-free", 900);
      // Not before somebody of the health service was at the patient, whatever the other clock says.
      expect(yield* fire).toMatchObject([{ end: "taken-over", from: after(40), until: after(720), free: after(900) }]);
    }).pipe(Effect.provide(doors())),
  );

  it.effect("ends with stand-down or with being free where nobody took over", () =>
    Effect.gen(function* () {
      yield* begun();
      yield* decided(["fire-1", "110"], ["rk-1", "direct"]);
      yield* told("fire-1", "unit-free", 500);
      yield* at(60);
      yield* decide(yield* now, { ...alarms(), standDown: [unit("rk-1")] }, OPERATOR);
      yield* told("amb-1", "handover", 700);
      expect(rolesOf(yield* now).map((p) => [p.unit, p.end, p.until])).toEqual([
        ["amb-1", undefined, { absent: "not-recorded" }],
        ["fire-1", "free", after(500)],
        ["rk-1", "stood-down", after(60)],
      ]);
    }).pipe(Effect.provide(doors())),
  );

  it.effect("does not begin before AMK's alarm for a post that was treating already", () =>
    Effect.gen(function* () {
      yield* begun();
      yield* told("rk-1", "at-patient", -300);
      yield* decided(["rk-1", "direct"]);
      const [post] = rolesOf(yield* now).filter((p) => p.unit === unit("rk-1"));
      expect(post).toMatchObject({ role: "first-responder", alarmed: after(40), from: after(40) });
      // What happened before is kept as it was told, and the arrival is documented.
      expect(missionRecords(yield* now)[0]).toMatchObject({ unit: "rk-1", atPatient: after(-300) });
    }).pipe(Effect.provide(doors())),
  );

  it.effect("is nobody's knowledge where no proposal spoke of the unit, and then still documented", () =>
    Effect.gen(function* () {
      yield* begun({ ...call(), id: "call-1" as never });
      const at = { ...(yield* now), proposals: [] };
      yield* decide(at, alarms(["fire-1", "110"]), OPERATOR);
      expect(yield* fire).toMatchObject([{ role: { absent: "unknown" }, from: after(40) }]);
      expect(obligations(yield* now).some((o) => o.unit === "fire-1" && o.code === "arrival-documented")).toBe(true);
      expect(settlementMissions(yield* now)).toMatchObject([{ role: { absent: "unknown" } }]);
    }).pipe(Effect.provide(doors())),
  );
});

describe("a lift that turns into an arrest", () => {
  it.effect("is an akutthjelper mission from the new decision, never from the lift", () =>
    Effect.gen(function* () {
      yield* begun({
        ...call(),
        purpose: "lifting",
        urgency: "vanlig",
        observed: { awake: true, breathingNormally: true },
        times: [],
      });
      yield* decided(["fire-1", "110"]);
      yield* told("fire-1", "at-scene", 300);
      expect((yield* now).missions.find((m) => m.unit === unit("fire-1"))?.role).toBe("other-help");
      expect(missionRecords(yield* now)).toEqual([]);

      yield* at(600);
      yield* changeIncident(
        yield* now,
        { purpose: "life-saving-first-aid", urgency: "akutt", observed: { awake: false, breathingNormally: false } },
        OPERATOR,
      );
      const arrest = yield* now;
      expect(arrest.received).toMatchObject({ purpose: "life-saving-first-aid", observed: { awake: false } });
      expect(arrest.urgencies).toEqual(["vanlig", "akutt"]);
      yield* propose(askedAgain(arrest, after(600), FARM), (yield* Books).self);
      yield* at(630);
      yield* decided(["fire-1", "110"]);
      yield* told("fire-1", "unit-free", 1800);

      expect(yield* fire).toMatchObject([
        { role: "other-help", from: after(40), until: after(630), end: "turned" },
        { role: "first-responder", from: after(630), free: after(1800) },
      ]);
      expect((yield* now).missions.find((m) => m.unit === unit("fire-1"))?.role).toBe("first-responder");
      expect(missionRecords(yield* now).map((r) => [r.unit, r.from])).toEqual([["fire-1", after(630)]]);
      expect(settlementMissions(yield* now).map((m) => [m.mission, m.role, m.alarmed, m.free])).toEqual([
        ["call-1:fire-1", "other-help", after(40), after(630)],
        ["call-1:fire-1.2", "first-responder", after(630), after(1800)],
      ]);
    }).pipe(Effect.provide(doors())),
  );

  it.effect("nothing said since the call changes what was proposed before", () =>
    Effect.gen(function* () {
      const before = (yield* begun()).proposals;
      yield* changeIncident(yield* now, { purpose: "lifting" }, OPERATOR);
      expect((yield* now).proposals).toEqual(before);
      expect((yield* now).received.urgency).toBe("akutt");
    }).pipe(Effect.provide(doors())),
  );
});

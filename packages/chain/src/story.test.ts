import { it } from "@effect/vitest";
import { Effect } from "effect";
import { TestClock } from "effect/testing";
import { expect } from "vitest";
import type { AlarmMessage } from "@prehosp/ports";
import { Picture } from "@prehosp/ports";
import { Books, askedAgain, decide, deliver, follow, handOver, identityOf, measurements, obligations, propose, questionOf, receive, way, writeDocument } from "./index.ts";
import { CALL, OPERATOR, after, call, doors, region, unit } from "./test/one-call.ts";

const sent: AlarmMessage[] = [];

it.effect("one call goes all the way: call, proposal, alarm, timeline, report, registry, indicator", () =>
  Effect.gen(function* () {
    const at = (seconds: number) => TestClock.setTime(new Date(after(seconds)).getTime());
    const now = Effect.map(way(call().id), (w) => w!);
    const picture = yield* Picture;
    yield* picture.enlist(region.units);
    for (const { unit: u, is } of region.availability) yield* picture.report({ unit: u, available: is });
    yield* picture.report({ unit: unit("amb-1"), state: { at: after(30), is: "under-way" } });
    yield* at(30);
    yield* receive(call(), OPERATOR);
    const answer = yield* propose(questionOf(call(), after(30)), (yield* Books).self);
    const proposal = "proposal" in answer ? answer.proposal : expect.fail("no proposal");
    expect(proposal.proposed.map((l) => [l.unit, l.route])).toEqual([["fire-1", "110"], ["rk-1", "direct"]]);
    expect(proposal.outside.map((l) => [l.unit, l.role])).toEqual([["police-1", "ad-hoc-helper"]]);
    yield* at(50);
    yield* decide(yield* now, { alarm: [{ unit: unit("fire-1"), route: "110" }], standDown: [], deviates: false }, OPERATOR);
    expect(sent.map((m) => [m.to, m.patient === undefined, m.problem === undefined])).toEqual([["110-org", true, true], ["brann", false, false]]);
    for (const [role, seconds] of [["at-scene", 400], ["first-shock", 460], ["unit-free", 900]] as const)
      yield* follow(yield* now, { role, unit: unit("fire-1"), at: after(seconds), exactness: "exact", source: { system: "amis", ref: `fire-1/${role}` } }, OPERATOR);
    yield* handOver(yield* now, OPERATOR);
    expect((yield* writeDocument(yield* now))?.reference).toBe("document-1");
    expect(obligations(yield* now).map((o) => [o.code, o.state]).filter(([, s]) => s === "open")).toEqual([]);
    const { case: made, gaps, receipt } = yield* deliver(yield* now, OPERATOR);
    expect([made?.values["recognised-arrest"], receipt?.receipt]).toMatchObject([{ value: true }, "accepted"]);
    expect(gaps.map((g) => g.element)).toContain("alive-30-days");
    const period = { from: CALL, to: after(86_400) };
    expect(measurements([yield* now], region.units, period)).toHaveLength(3);
    expect(askedAgain(yield* now, after(60), (yield* identityOf(yield* now, OPERATOR, "proposal"))?.position).place).toBeDefined();
  }).pipe(Effect.provide(doors(sent))),
);

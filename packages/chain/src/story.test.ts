import { it } from "@effect/vitest";
import type { AlarmMessage } from "@prehosp/ports";
import { Effect } from "effect";
import { TestClock } from "effect/testing";
import { expect } from "vitest";
import * as chain from "./index.ts";
import { CALL, OPERATOR, after, board, call, doors, fireUnit, region, timeOf, unit } from "./test/one-call.ts";

const sent: AlarmMessage[] = [];

it.effect("one call goes all the way: call, proposal, alarm, timeline, report, registry case, indicator", () =>
  Effect.gen(function* () {
    const way = Effect.map(chain.way(call().id), (w) => w!);
    yield* TestClock.setTime(new Date(after(30)).getTime());
    yield* board;
    yield* chain.receive(call(), OPERATOR);
    const { proposal } = (yield* chain.propose(chain.questionOf(call(), after(30)), OPERATOR)) as chain.Proposed;
    expect(proposal.proposed.map((l) => `${l.unit} via ${l.route}`)).toEqual(["fire-1 via 110", "rk-1 via direct"]);
    expect(proposal.outside.map((l) => `${l.unit} as ${l.role}`)).toEqual(["police-1 as ad-hoc-helper"]);
    yield* TestClock.setTime(new Date(after(50)).getTime());
    const decision = { alarm: [{ unit: unit("fire-1"), route: "110" as const }], standDown: [], deviates: false };
    yield* chain.decide(yield* way, decision, OPERATOR);
    expect(sent.map((m) => `${m.to}: ${m.problem ?? "–"}`)).toEqual(["110-org: –", "brann: Antatt hjertestans"]);
    yield* chain.follow(yield* way, timeOf("amb-1", "acknowledged", 55), OPERATOR);
    for (const point of [fireUnit("at-scene", 400), fireUnit("first-shock", 460), fireUnit("unit-free", 900)])
      yield* chain.follow(yield* way, point, OPERATOR);
    yield* chain.handOver(yield* way, OPERATOR);
    yield* chain.identifyCrew(yield* way, unit("fire-1"), { serviceNumber: "B-42" }, OPERATOR);
    expect((yield* chain.writeDocument(yield* way))?.reference).toBe("document-1");
    expect(chain.obligations(yield* way).filter((o) => o.state === "open")).toEqual([]);
    const delivered = yield* chain.deliver(yield* way, OPERATOR);
    expect(delivered.case?.values["recognised-arrest"]).toMatchObject({ value: true });
    expect(delivered.gaps.map((g) => g.element)).toContain("alive-30-days");
    expect(delivered.receipt?.receipt).toBe("accepted");
    const measured = chain.measurements([yield* way], region.units, { from: CALL, to: after(86_400) });
    expect(measured.map((m) => m.indicator)).toContain("recognised-arrest");
  }).pipe(Effect.provide(doors(sent))),
);

import type { Unit } from "@prehosp/model";
import { type Basis, type Measurement, type Period, indicators, measure } from "@prehosp/indicators";
import { Effect } from "effect";
import { heldBriefly } from "./cut-off.ts";
import { assembled } from "./deliver.ts";
import type { Way } from "./way.ts";

/** What the indicators rest on, out of the ways of a period; pure. */
export const basisOf = (ways: readonly Way[], units: readonly Unit[]): Basis => ({
  cases: ways.flatMap((w) => assembled(w, units).case ?? []),
  timelines: ways.map((w) => w.timeline),
  missions: ways.map((w) => ({
    incident: w.incident,
    status: w.status,
    urgencies: w.urgencies,
    missions: w.missions,
  })),
});

/** Every indicator over a period. */
export const measurements = (ways: readonly Way[], units: readonly Unit[], period: Period): readonly Measurement[] => {
  const basis = basisOf(ways, units);
  return indicators.map((i) => measure(i, basis, period));
};

/** What many ways rest on, a turn for each, so that nobody who is to be alarmed waits behind them all; what is known of a way is not worked out again. */
export const basisInTurns = Effect.fn("chain.basisInTurns")(function* (
  ways: readonly Way[],
  units: readonly Unit[],
  known = new WeakMap<Way, Basis>(),
) {
  const each = yield* Effect.forEach(ways, (way) =>
    Effect.gen(function* () {
      const before = known.get(way);
      if (before) return before;
      yield* Effect.yieldNow;
      const basis = yield* heldBriefly(() => basisOf([way], units));
      known.set(way, basis);
      return basis;
    }),
  );
  return {
    cases: each.flatMap(({ cases }) => cases),
    timelines: each.flatMap(({ timelines }) => timelines),
    missions: each.flatMap(({ missions }) => missions),
  } satisfies Basis;
});

/** Every indicator over a period, a turn for each. */
export const measuredInTurns = (basis: Basis, period: Period) =>
  Effect.forEach(indicators, (one) =>
    Effect.andThen(
      Effect.yieldNow,
      heldBriefly(() => measure(one, basis, period)),
    ),
  );

import { type Period, indicators, measure } from "@prehosp/indicators";
import { addDays, addMonths, osloDay, startOfDay } from "@prehosp/model/time";
import type { Day } from "@prehosp/model/time";
import { Effect } from "effect";
import { Books } from "../books.ts";
import { heldBriefly } from "../cut-off.ts";
import { basisInTurns, measuredInTurns } from "../measure.ts";
import { type ReplayPeriod, hasDays } from "./period.ts";
import { waysIn } from "./ways-in.ts";

/** The calendar months of a period, the first first; where it begins or ends within one, only the days it has of it. */
export const monthsOf = ({ from, to }: ReplayPeriod): readonly ReplayPeriod[] => {
  const months: ReplayPeriod[] = [];
  for (let day = from; hasDays({ from: day, to });) {
    const next = addMonths(`${day.slice(0, 7)}-01` as Day, 1);
    months.push({ from: day, to: next < to ? next : to });
    day = next;
  }
  return months;
};

/** What indicators over some days rest on: every incident that the ledger holds of them, in one reading. */
const basisIn = Effect.fn("chain.basisIn")(function* (period: ReplayPeriod) {
  const { units } = (yield* Books).region;
  // A call that rang before midnight may be registered after it: the incidents of the days beside are read too.
  const ways = yield* waysIn({ from: addDays(period.from, -1), to: addDays(period.to, 1) });
  return yield* basisInTurns(ways, units);
});

/** Every indicator over a period of instants, over all incidents of it that the ledger holds. */
export const measuredIn = Effect.fn("chain.measuredIn")(function* (period: Period) {
  const basis = yield* basisIn({ from: osloDay(period.from), to: addDays(osloDay(period.to), 1) });
  return yield* measuredInTurns(basis, period);
});

/** Every indicator month by month, over all incidents of a period that the ledger holds; one reading of it. */
export const measuredByMonth = Effect.fn("chain.measuredByMonth")(function* (period: ReplayPeriod) {
  const basis = yield* basisIn(period);
  return yield* Effect.forEach(monthsOf(period), (month) =>
    Effect.map(
      heldBriefly(() => {
        const instants = { from: startOfDay(month.from), to: startOfDay(month.to) };
        return indicators.map((one) => measure(one, basis, instants));
      }),
      (measurements) => ({ period: month, measurements }),
    ),
  );
});

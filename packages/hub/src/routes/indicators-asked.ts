import { type ReplayPeriod, Books, hasDays } from "@prehosp/chain";
import {
  type Indicator,
  type IndicatorProblem,
  type Residents,
  allIndicators,
  problemTexts,
} from "@prehosp/indicators";
import { Day, addMonths, osloDay } from "@prehosp/model/time";
import { Effect } from "effect";
import * as z from "zod";
import { Refused } from "../api/problem.ts";
import { now } from "./found.ts";
import { periodOf } from "./period.ts";

const refused = (path: string, message: string, title = "An indicator cannot be measured so") =>
  new Refused({ type: "wrong-shape", status: 422, title, issues: [{ path: `/query/${path}`, message }] });

/** What is asked of indicators; `persons` are those who lived in the region all the time, where it does not say itself. */
export const AskedOf = z.object({
  from: Day.optional().meta({ norsk: "fra og med", means: "First day, of a month; absent = a year before `to`" }),
  to: Day.optional().meta({ norsk: "til", means: "First day, of a month, that is not in it; absent = this month's" }),
  persons: z.coerce.number().optional().meta({ norsk: "bosatte", means: "How many lived in the region all the time" }),
});

const firstOfMonth = (day: Day): Day => `${day.slice(0, 7)}-01` as Day;

/** Days beside whole months could be taken from each other, and give back what is withheld of a few of them. */
const inMonths = (period: ReplayPeriod, at = (end: "from" | "to"): string => end) =>
  Effect.gen(function* () {
    for (const end of ["from", "to"] as const)
      if (period[end] !== firstOfMonth(period[end]))
        return yield* refused(at(end), "is not the first day of a month: indicators are told of whole months");
    return period;
  });

/** The period that is asked for, in whole months; the last twelve where nothing is said. */
export const monthsAsked = ({ from, to }: Pick<z.output<typeof AskedOf>, "from" | "to">) =>
  Effect.gen(function* () {
    const end = to ?? firstOfMonth(osloDay(yield* now));
    return yield* inMonths(yield* periodOf({ from: from ?? addMonths(end, -12), to: end }, 365));
  });

/** Who lived there: as asked, all of the period. Others than a count of people are told where an indicator is measured. */
export const residentsAsked = (
  { persons }: Pick<z.output<typeof AskedOf>, "persons">,
  { from, to }: ReplayPeriod,
): readonly Residents[] | undefined => (persons === undefined ? undefined : [{ from, to, persons }]);

/** The indicators of an id, or all where none is said. */
export const indicatorsAsked = (id: string | undefined) =>
  Effect.gen(function* (): Effect.fn.Return<readonly Indicator[], Refused> {
    const found = allIndicators.filter((one) => id === undefined || one.id === id);
    return found.length > 0 ? found : yield* refused("indicator", "there is no such indicator");
  });

/** A unit of the region. */
export const unitAsked = (id: string) =>
  Effect.gen(function* () {
    const { region } = yield* Books;
    return region.units.find((one) => one.id === id) ?? (yield* refused("unit", "there is no such unit"));
  });

/** Periods that somebody names themselves: 2025-01-01..2026-01-01, several with a comma between. */
export const periodsAsked = (said: string) =>
  Effect.forEach(said.split(","), (text, i) =>
    Effect.gen(function* () {
      const [from, to, ...rest] = text.split("..").map((day) => Day.safeParse(day).data);
      if (from === undefined || to === undefined || rest.length > 0)
        return yield* refused("periods", `number ${String(i + 1)} is not two days, such as 2025-01-01..2026-01-01`);
      if (!hasDays({ from, to }))
        return yield* refused("periods", `number ${String(i + 1)}: ${problemTexts["period-turned-round"].en ?? ""}`);
      return yield* inMonths({ from, to }, () => "periods");
    }),
  );

/** Problems of what was asked, as they are answered. */
export const badlyAsked = (path: string, problems: readonly IndicatorProblem[]) =>
  new Refused({
    type: "wrong-shape",
    status: 422,
    title: "An indicator cannot be measured so",
    issues: problems.map(({ code, at }) => ({
      path: `/query/${path}`,
      message: `${problemTexts[code].en ?? code}${at === undefined ? "" : ` (${at})`}`,
    })),
  });

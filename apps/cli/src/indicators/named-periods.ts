import { type ReplayPeriod, hasDays } from "@prehosp/chain";
import { Day } from "@prehosp/model/time";
import { Effect } from "effect";
import { stopped } from "../stopped.ts";

/** Periods that somebody names: 2025-01-01..2026-01-01, the last day not in it; one that ends before it begins is told. */
export const namedPeriods = (said: readonly string[]) =>
  Effect.forEach(said, (text) =>
    Effect.gen(function* () {
      const [from, to, ...rest] = text.split("..").map((day) => Day.safeParse(day).data);
      if (from === undefined || to === undefined || rest.length > 0)
        return yield* stopped(`"${text}" is not a period`, "write it like 2025-01-01..2026-01-01");
      const period: ReplayPeriod = { from, to };
      if (!hasDays(period)) return yield* stopped(`the period "${text}" ends before it begins`, "turn it round");
      return period;
    }),
  );

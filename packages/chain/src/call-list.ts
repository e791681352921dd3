import { MissionRole, Status, type UnitId } from "@prehosp/model";
import { absent, known, recorded } from "@prehosp/model/absence";
import { Instant, addDays, compareInstants } from "@prehosp/model/time";
import { Effect } from "effect";
import * as z from "zod";
import { heldBriefly } from "./cut-off.ts";
import { type ReplayPeriod, isIn } from "./replay/period.ts";
import { waysIn } from "./replay/ways-in.ts";
import { rolesOf } from "./roles.ts";
import type { Way } from "./way.ts";

export const CallOut = z
  .object({
    role: recorded(MissionRole).meta({ norsk: "oppdragstype", means: "In which role the unit was out" }),
    status: Status,
    alarmed: recorded(Instant).meta({ norsk: "varslet", means: "When the unit was alarmed in this role" }),
    free: recorded(Instant).meta({ norsk: "ledig", means: "When it was free, or turned to another role" }),
    settled: z.boolean().meta({
      norsk: "gjort opp",
      means: "Whether both the crew's duty and the consumables of the mission are recorded",
    }),
  })
  .meta({ norsk: "utrykning", means: "One time a unit was out, for its coordinator; nothing of a patient or a place" });
export type CallOut = z.output<typeof CallOut>;

const none = absent("not-recorded");

/** What a settlement counts of one unit in an incident, without what would tell which incident it was. */
const callOuts = (way: Way, unit: UnitId): readonly CallOut[] =>
  rolesOf(way)
    .filter((p) => p.unit === unit && p.role !== "ordinary")
    .map(({ mission, role, from, until, end, free }) => {
      const used = way.used.findLast((u) => u.mission === mission);
      const isSettled = [used?.crewOnActiveDuty ?? none, used?.consumables ?? none].every(known);
      return { role, status: way.status, alarmed: from, free: end === "turned" ? until : free, settled: isSettled };
    });

/**
 * The call list of a unit: when it was out in a period, by the day of the alarm, the latest first. What has no time of alarm stands
 * in the period its incident began in. Reads the ledger once.
 */
export const callList = Effect.fn("chain.callList")(function* (unit: UnitId, period: ReplayPeriod) {
  const within = isIn(period);
  // Who is called out after midnight may help at an incident of the day before.
  const ways = yield* waysIn({ from: addDays(period.from, -1), to: period.to });
  const each = yield* Effect.forEach(ways, (way) =>
    Effect.andThen(
      Effect.yieldNow,
      heldBriefly(() =>
        callOuts(way, unit).map((one) => ({ one, at: known(one.alarmed) ? one.alarmed : way.valid.from })),
      ),
    ),
  );
  return each
    .flat()
    .filter(({ at }) => within(at))
    .toSorted((a, b) => compareInstants(b.at, a.at))
    .map(({ one }) => one);
});

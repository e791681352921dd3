import type { CompetenceId } from "@prehosp/model";
import { addDays } from "@prehosp/model/time";
import type { Day } from "@prehosp/model/time";
import { endOf } from "../fresh.ts";
import { hasesOf } from "../needs.ts";
import type { Pack } from "../pack.ts";

/** One proof of a sample person worked through: done that day, it is warned of, runs out and is out of grace on these. */
export interface WorkedDate {
  readonly requirement: string;
  readonly competence: CompetenceId;
  readonly done: Day;
  readonly warned?: Day;
  readonly until: Day;
  readonly graceUntil?: Day;
}

/** What every freshness of a pack means in days, for a proof of `done`: fixed and rolling are confused even by those who write them. */
export const workedDates = (pack: Pack, done: Day): readonly WorkedDate[] =>
  pack.requirements.flatMap(({ id, needs, warnDays, graceDays }) =>
    hasesOf(needs).flatMap(({ has, fresh }) => {
      const until = endOf(done, fresh);
      if (until === undefined) return [];
      const warned = warnDays === undefined ? {} : { warned: addDays(until, -warnDays) };
      const graceUntil = graceDays === undefined ? {} : { graceUntil: addDays(until, graceDays) };
      return [{ requirement: id, competence: has, done, ...warned, until, ...graceUntil }];
    }),
  );

import { ReplayPeriod, daysUpTo, hasDays } from "@prehosp/chain";
import { daysBetween, osloDay } from "@prehosp/model/time";
import { Effect } from "effect";
import type * as z from "zod";
import { Refused } from "../api/problem.ts";
import { now } from "./found.ts";

const tooLong = new Refused({
  type: "timeout",
  status: 503,
  title: "The review takes longer than this hub waits",
  detail: "Ask for a shorter period",
});

/** Five years of months at a time. */
const LONGEST = 5 * 366;
const tooManyDays = new Refused({
  type: "wrong-shape",
  status: 422,
  title: "Too long a period",
  issues: [{ path: "/query/from", message: `at most ${String(LONGEST)} days before /query/to` }],
});

const noDays = new Refused({
  type: "wrong-shape",
  status: 422,
  title: "A period without days",
  issues: [{ path: "/query/to", message: "is the first day that is no longer in it, and lies after /query/from" }],
});

/** The same period where it has a day; one that ends before it begins is told, and not counted as nothing. */
export const withDays = <P extends z.output<typeof ReplayPeriod>>(period: P) =>
  hasDays(period) ? Effect.succeed(period) : Effect.fail(noDays);

/** A period as every period is asked for: `from` is in it, `to` is not. */
export const AskedPeriod = ReplayPeriod.partial();

/** The period that is asked for, or so many days up to and with today. */
export const periodOf = ({ from, to }: z.output<typeof AskedPeriod>, days: number) =>
  Effect.gen(function* () {
    const standard = daysUpTo(osloDay(yield* now), days);
    const period = yield* withDays({ from: from ?? standard.from, to: to ?? standard.to });
    return daysBetween(period.from, period.to) > LONGEST ? yield* tooManyDays : period;
  });

/** Answers within the time a hub waits for what reads the ledger, or says that the period is too long. */
export const inTime = Effect.timeoutOrElse({ duration: "30 seconds", orElse: () => Effect.fail(tooLong) });

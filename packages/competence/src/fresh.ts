import * as z from "zod";
import { Day, addDays, addMonths } from "@prehosp/model/time";

const months = z.int().min(1).max(1200);

/** How long a proof holds: rolling months (clamped to the month's end) · the year it was done and the next · to a fixed date · without end. */
export const Fresh = z
  .discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("rolling").meta({ norsk: "rullerende", means: "So many months from the day it was done" }),
      months: months.meta({
        norsk: "måneder",
        means: "Months it holds; the same day that month is the first it doesn't",
      }),
    }),
    z.strictObject({
      kind: z
        .literal("calendar-year")
        .meta({ norsk: "kalenderår", means: "The calendar year it was done in and all of the next" }),
    }),
    z.strictObject({
      kind: z.literal("fixed").meta({ norsk: "fast dato", means: "To a date that is the same for everybody" }),
      anchor: Day.meta({ norsk: "utgangspunkt", means: "One of the dates on which proofs run out" }),
      months: months.meta({ norsk: "måneder mellom", means: "Months from one such date to the next" }),
      minActiveMonths: z.int().min(0).max(1200).meta({
        norsk: "minst så mange måneder",
        means: "A proof runs out on the first such date that is at least so many months after it was done",
      }),
    }),
    z.strictObject({ kind: z.literal("none").meta({ norsk: "uten utløp", means: "It doesn't run out" }) }),
  ])
  .meta({ norsk: "gyldighetstid", means: "How long a proof holds" });
export type Fresh = z.output<typeof Fresh>;

/** Months since the year 0. */
export const monthOf = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

const fixedEnd = (on: Day, { anchor, months: every, minActiveMonths }: Extract<Fresh, { kind: "fixed" }>): Day => {
  const least = addMonths(on, minActiveMonths);
  const reached = (day: Day): boolean => day >= least && day > on;
  // At most one step below the answer, so that the clamp at a month's end can't be missed.
  let step = Math.floor((monthOf(least) - monthOf(anchor)) / every) - 1;
  while (!reached(addMonths(anchor, step * every))) step++;
  return addMonths(anchor, step * every);
};

/** First day a proof of that day no longer holds; undefined where it never runs out. 31 Jan + 1 month is the last of February. */
export const endOf = (on: Day, fresh: Fresh): Day | undefined => {
  if (fresh.kind === "none") return undefined;
  if (fresh.kind === "rolling") return addMonths(on, fresh.months);
  if (fresh.kind === "fixed") return fixedEnd(on, fresh);
  return `${String(Number(on.slice(0, 4)) + 2).padStart(4, "0")}-01-01` as Day;
};

/** The oldest proof that still holds on a day; a later proof never runs out before an earlier one. Undefined where none runs out. */
export const oldestOn = (day: Day, fresh: Fresh): Day | undefined => {
  if (fresh.kind === "none") return undefined;
  const holds = (age: number): boolean => (endOf(addDays(day, -age), fresh) ?? day) > day;
  let [young, old] = [0, 1];
  while (holds(old)) [young, old] = [old, old * 2];
  while (old - young > 1) {
    const age = Math.floor((young + old) / 2);
    if (holds(age)) young = age;
    else old = age;
  }
  return addDays(day, -young);
};

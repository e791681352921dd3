import type { Day } from "@prehosp/model/time";
import { dayOf } from "../day-of.ts";
import { correctionTexts as texts } from "../texts/corrections.ts";
import { trainingTexts } from "../texts/training.ts";

/** The days and what is wrong with each as they are written, if anything. */
export const daysOf = (first: string, last: string) => {
  const [from, to]: readonly (Day | undefined)[] = [dayOf(first), dayOf(last)];
  const isTurned = from !== undefined && to !== undefined && to < from;
  return {
    days: from === undefined || to === undefined || isTurned ? undefined : { from, to },
    wrongFrom: from === undefined ? trainingTexts.badDay : undefined,
    wrongTo: to === undefined ? trainingTexts.badDay : isTurned ? texts.badOrder : undefined,
  };
};

/** A whole number of seats; undefined where it is none. */
export const seatsOf = (text: string): number | undefined =>
  /^\d{1,5}$/.test(text.trim()) ? Number(text.trim()) : undefined;

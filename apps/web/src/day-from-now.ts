import { type Day, addDays, instantOf, osloDay } from "@prehosp/model/time";

/** The day in Norway so many days from today. */
export const dayFromNow = (days: number): Day => addDays(osloDay(instantOf(Date.now())), days);

import type { Loaded } from "./loaded.ts";

/** Outcomes as numbers, in the order that evidence can raise them. */
export const NOT_MET = 0;
export const UNCLEAR = 1;
export const MET = 2;

/** What the last question said of time: the answer stays as it is till `horizon`, and where `ends` is set, not a day longer. */
export interface Clock {
  horizon: number;
  ends: boolean;
}

/** One rule: the outcome for a person on a day, with days of grace. */
export type Rule = (of: Loaded, on: number, grace: number) => number;

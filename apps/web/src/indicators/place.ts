import { addressOf } from "../route.ts";
import { SPANS, type Span } from "./months.ts";
import { LEVELS, type Level } from "./words.ts";

/** Where in the area one stands: all indicators, or one, on a level, over a span of months. */
export interface Standing {
  readonly indicator?: string;
  readonly level: Level;
  readonly span: Span;
}

const ALL = "alle";

/** Reads the steps of an address; what is no choice is the first there is. */
export const standingAt = ([indicator = ALL, level, span]: readonly string[]): Standing => ({
  ...(indicator !== ALL && { indicator }),
  level: LEVELS.find((one) => one === level) ?? LEVELS[0],
  span: SPANS.find((one) => one === span) ?? SPANS[0],
});

/** The address of a standing, as short as it can be. */
export const addressAt = ({ indicator = ALL, level, span }: Standing): string => {
  const steps = [indicator, level, span];
  const least = [ALL, LEVELS[0], SPANS[0]];
  while (steps.length > 0 && steps.at(-1) === least[steps.length - 1]) steps.pop();
  return addressOf({ area: "indicators", at: steps });
};

import { MET, NOT_MET, UNCLEAR } from "./codes.ts";
import type { Clock, Rule } from "./codes.ts";
import { NEVER } from "./days.ts";
import type { Loaded } from "./loaded.ts";

/** A rule whose answer no day changes. */
export const timeless =
  (rule: (of: Loaded) => number, clock: Clock): Rule =>
  (of) => {
    [clock.horizon, clock.ends] = [NEVER, false];
    return rule(of);
  };

/** Whatever days of grace are asked with, none. */
export const withoutGrace =
  (rule: Rule): Rule =>
  (of, on) =>
    rule(of, on, 0);

/** As the judge does it: first without grace, and where that isn't met, with the days of this requirement. */
export const withGrace =
  (rule: Rule, days: number, clock: Clock): Rule =>
  (of, on) => {
    const plain = rule(of, on, 0);
    if (days === 0) return plain;
    if (plain === MET) {
      clock.ends = false;
      return MET;
    }
    const till = clock.horizon;
    if (rule(of, on, days) === MET) return MET;
    clock.horizon = Math.min(till, clock.horizon);
    return plain;
  };

/** A rule of parts: how many must be met, and the answer while they aren't. */
export const compileParts = (
  parts: readonly Rule[],
  need: number,
  kind: "all" | "any" | "some",
  clock: Clock,
): Rule => {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined && need === 1) return only;
  return (of, on, grace) => {
    let [met, open, horizon, ends] = [0, 0, NEVER, false];
    for (const part of parts) {
      const answer = part(of, on, grace);
      const { horizon: till, ends: sure } = clock;
      // One answer settles these, as long as it stays; after that another part may.
      if ((kind === "all" && answer === NOT_MET) || (kind === "any" && answer === MET)) {
        clock.ends = false;
        return answer;
      }
      if (answer === MET) met++;
      else if (answer === UNCLEAR) open++;
      if (till < horizon) [horizon, ends] = [till, sure];
    }
    clock.horizon = horizon;
    const answer = met >= need ? MET : met + open >= need ? UNCLEAR : NOT_MET;
    clock.ends = ends && kind === "all" && answer === MET;
    return answer;
  };
};

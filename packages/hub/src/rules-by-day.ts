import { type Books, type RulesOfDay, heldBriefly, rulesOn } from "@prehosp/chain";
import type { PolicySpec } from "@prehosp/dispatch";
import { addDays, epoch, instantOf, osloDay, startOfDay } from "@prehosp/model/time";
import { Cause, Clock, Effect, type Scope } from "effect";

/** How often the calendar is looked at: a machine that was asleep at midnight has the rules of its day within a minute. */
const LOOK_MS = 60_000;

/**
 * What holds today, as it stands when asked: anew with each day in Norway, for as long as the scope is open. A day whose rules
 * cannot be made leaves those before it standing, is said in the log, and is tried again.
 */
export const rulesByDay = (
  { region, policy, disclosure }: Books["Service"],
  spec: PolicySpec,
): Effect.Effect<() => RulesOfDay, never, Scope.Scope> =>
  Effect.gen(function* () {
    let rules: RulesOfDay = { policy, disclosure };
    let day = spec.on;
    const renew = Effect.gen(function* () {
      const today = osloDay(instantOf(yield* Clock.currentTimeMillis));
      if (today === day) return;
      const made = yield* heldBriefly(() => rulesOn(region, { ...spec, on: today }));
      if ("problems" in made)
        return yield* Effect.logError(
          `the rules of ${today} cannot be made: ${made.problems.map((p) => `${p.path} ${p.message}`).join("; ")}`,
        );
      if (made.policy.hash !== rules.policy.hash) yield* Effect.logInfo(`other rules hold from ${today}`);
      rules = made;
      day = today;
    });
    const untilNextLook = Effect.flatMap(Clock.currentTimeMillis, (now) => {
      const midnight = epoch(startOfDay(addDays(osloDay(instantOf(now)), 1)));
      return Effect.sleep(Math.min(LOOK_MS, midnight - now));
    });
    yield* renew.pipe(
      Effect.catchCause((cause) => Effect.logError("the rules of the day cannot be made", Cause.pretty(cause))),
      Effect.andThen(untilNextLook),
      Effect.forever,
      Effect.forkScoped({ startImmediately: true }),
    );
    return () => rules;
  });

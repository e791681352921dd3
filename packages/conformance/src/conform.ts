import { instantOf, type Instant } from "@prehosp/model/time";
import { Cause, Clock, Duration, Effect, Exit, type Layer } from "effect";
import type { Requirement, Suite } from "./requirement.ts";

/** An adapter under test: its layer, an eye that looks at the system without it, and what it owns up to not keeping. */
export interface Subject<P, W, E = never> {
  readonly name: string;
  readonly layer: Layer.Layer<P, E>;
  readonly world: W;
  /** Reasons by requirement id; only a SHOULD can be waived, and only with a reason. */
  readonly cannot?: Readonly<Record<string, string>>;
  /** How long to wait for what may come later; two seconds unless said. */
  readonly patience?: Duration.Duration;
}

export interface Result {
  readonly id: string;
  readonly must: "MUST" | "SHOULD";
  readonly says: string;
  readonly cites: readonly string[];
  readonly outcome: "kept" | "broken" | "waived";
  readonly because?: string;
}

export interface Report {
  readonly port: string;
  readonly name: string;
  readonly at: Instant;
  readonly results: readonly Result[];
  /** Nothing is broken; what is waived is said with its reason. */
  readonly conforms: boolean;
}

const why = (cause: Cause.Cause<unknown>): string => {
  const error = Cause.squash(cause);
  const said = error instanceof Error ? error.message : String(error);
  const reason = typeof error === "object" && error !== null && "reason" in error ? `${String(error.reason)}: ` : "";
  return `${reason}${said}`;
};

/** Judges one requirement on an adapter that is open: kept, broken with what was seen, or waived with its reason. */
export const judge = <P, W>(
  requirement: Requirement<P, W>,
  subject: Omit<Subject<P, W, unknown>, "layer" | "name">,
): Effect.Effect<Result, never, P> => {
  const { id, must, says, cites = [] } = requirement;
  const result = (outcome: Result["outcome"], because?: string): Result => ({
    id,
    must,
    says,
    cites,
    outcome,
    ...(because === undefined ? {} : { because }),
  });
  const reason = subject.cannot?.[id];
  if (reason !== undefined && must === "MUST") return Effect.succeed(result("broken", "a MUST cannot be waived"));
  if (reason !== undefined)
    return Effect.succeed(
      reason.trim() === "" ? result("broken", "a waiver needs a reason") : result("waived", reason),
    );
  const patience = subject.patience ?? Duration.seconds(2);
  return requirement.check({ world: subject.world, patience }).pipe(
    // Whatever a check forgets to bound: an adapter that hangs is broken, not slow.
    Effect.timeoutOrElse({
      duration: Duration.sum(Duration.times(patience, 5), Duration.seconds(1)),
      orElse: () => Effect.fail(new Error("no answer in time")),
    }),
    Effect.exit,
    Effect.map((exit) => (Exit.isSuccess(exit) ? result("kept") : result("broken", why(exit.cause)))),
  );
};

/** Waivers of requirements that are not in the suite: a misspelt id must not pass for a reason. */
export const strayWaivers = <P, W>(
  suite: Suite<P, W>,
  cannot: Readonly<Record<string, string>> = {},
): readonly Result[] =>
  Object.keys(cannot)
    .filter((id) => !suite.requirements.some((r) => r.id === id))
    .map((id): Result => ({
      id,
      must: "MUST",
      says: "A waiver names a requirement of the suite.",
      cites: [],
      outcome: "broken",
      because: `the suite of ${suite.port} has no ${id}`,
    }));

/** Runs a suite on an adapter and says what it keeps; the layer's own failure to open is the only error. */
export const conform = <P, W, E>(suite: Suite<P, W>, subject: Subject<P, W, E>): Effect.Effect<Report, E> =>
  Effect.gen(function* () {
    const judged = yield* Effect.forEach(suite.requirements, (r) => judge(r, subject));
    const results = [...judged, ...strayWaivers(suite, subject.cannot)];
    return {
      port: suite.port,
      name: subject.name,
      at: instantOf(yield* Clock.currentTimeMillis),
      results,
      conforms: results.every((r) => r.outcome !== "broken"),
    };
  }).pipe(Effect.provide(subject.layer));

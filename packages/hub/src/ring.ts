import {
  Books,
  back,
  defibrillatorMorning,
  defibrillatorTimer,
  isBack,
  isDefibrillatorTimer,
  isMorning,
  morning,
  morningTimer,
  restoreBoard,
} from "@prehosp/chain";
import { osloDay } from "@prehosp/model/time";
import { type Timer, Timers } from "@prehosp/ports";
import { Effect, Schedule, Stream } from "effect";
import { mintSecret } from "./defibrillator-secret.ts";
import { now } from "./routes/found.ts";

const again = Schedule.spaced("30 seconds");

/**
 * Puts what organisations have said of their units back on the board, and answers the durable timers until the scope closes: a unit that is
 * back by itself, and the reminders of the morning. What could not be done rings again, here or after a restart.
 */
export const ringing = Effect.gen(function* () {
  const { region, self } = yield* Books;
  const timers = yield* Timers;
  yield* restoreBoard;
  const today = osloDay(yield* now);
  yield* timers.set(morningTimer(today));
  yield* timers.set(defibrillatorTimer(today));
  const answered = (timer: Timer) =>
    Effect.gen(function* () {
      if (isBack(timer)) yield* back(timer, { region, self }, yield* now);
      if (isMorning(timer)) yield* morning(timer, region.id, self, yield* now);
      if (isDefibrillatorTimer(timer))
        yield* defibrillatorMorning(timer, { by: self, at: yield* now, mint: mintSecret });
    }).pipe(
      Effect.catchDefect(() => Effect.fail({ reason: "defect" } as const)),
      Effect.tapError((e) =>
        Effect.logError(`a timer (${timer.about}) is not answered and is tried again: ${e.reason}`),
      ),
      Effect.retry(again),
    );
  yield* timers.ringing.pipe(
    // Each by itself: a notifier that is down keeps no unit out of service.
    Stream.runForEach((timer) => Effect.forkScoped(answered(timer))),
    Effect.tapError((e) => Effect.logError(`the timers cannot be heard: ${e.reason}`)),
    Effect.retry(again),
    Effect.ignore,
    Effect.forkScoped,
  );
});

import type { ActorRef } from "@prehosp/model";
import { type Day, type Instant, addDays, addSeconds, osloDay, startOfDay } from "@prehosp/model/time";
import { type Timer, Timers } from "@prehosp/ports";
import { Effect } from "effect";
import { defibrillatorReminded } from "../kinds/defibrillator.ts";
import { patiently } from "../patiently.ts";
import { defibrillatorFact } from "./facts.ts";
import { lifeOfKept } from "./judged.ts";
import { type KeptDefibrillator, keptDefibrillators } from "./kept.ts";
import { notifyContact, tellOwner } from "./tell-owner.ts";
import { tellOf } from "./write.ts";

const ABOUT = "defibrillator-reminders";
const EIGHT = 8 * 3600;

/** The morning timer of a day: at eight in Norway. */
export const defibrillatorTimer = (day: Day): Timer => ({
  id: `${ABOUT}:${day}`,
  due: addSeconds(startOfDay(day), EIGHT),
  about: ABOUT,
});

/** Whether a timer is one of the mornings' of the register. */
export const isDefibrillatorTimer = ({ about }: Timer): boolean => about === ABOUT;

/** A secret for somebody, and the print that is kept of it. */
export type Mint = () => { readonly secret: string; readonly hash: string };

interface Reminding {
  readonly by: ActorRef;
  readonly at: Instant;
  readonly mint: Mint;
}

const remind = (kept: KeptDefibrillator, { by, at, mint }: Reminding) =>
  Effect.gen(function* () {
    const on = osloDay(at);
    let sent = 0;
    for (const { kind, to } of lifeOfKept(kept, on)?.due ?? []) {
      const { secret, hash } = mint();
      // Written down when it is out: a hub that dies between the two sends it once more rather than never.
      if (!(yield* notifyContact(kept, to, kind, by, secret))) continue;
      yield* tellOf(kept.id, (now, ref) =>
        Effect.sync(() => {
          const said = { id: kept.id, kind, to, on, secret: hash };
          return defibrillatorFact(defibrillatorReminded, said, ref, { owner: now.owner, by, at });
        }),
      );
      sent++;
    }
    return sent;
  });

/** What came of a morning: how many reminders went out, and of how many defibrillators something could not be said. */
export interface Reminders {
  readonly sent: number;
  readonly failed: number;
}

/**
 * Reminds whoever is to be reminded today and was not, and tells owners of reports that they were not told of. One that cannot be told
 * stands in nobody's way; it is asked of again in the morning.
 */
export const remindOwners = Effect.fn("chain.remindOwners")(function* (reminding: Reminding) {
  const all = yield* keptDefibrillators;
  let sent = 0;
  let failed = 0;
  for (const kept of all.values()) {
    yield* Effect.yieldNow;
    const one = Effect.gen(function* () {
      if (kept.untold.length > 0) yield* tellOwner(kept, reminding);
      sent += yield* remind(kept, reminding);
    });
    yield* one.pipe(Effect.catch(() => Effect.sync(() => void failed++)));
  }
  if (failed > 0) yield* Effect.logError(`owners of ${failed} defibrillators could not be told; tried again tomorrow`);
  return { sent, failed } satisfies Reminders;
});

/** Rings in the morning: reminds, sets the next morning, and only then is done with this one. */
export const defibrillatorMorning = (timer: Timer, reminding: Reminding) =>
  Effect.gen(function* () {
    const timers = yield* Timers;
    yield* remindOwners(reminding);
    yield* timers.set(defibrillatorTimer(addDays(osloDay(reminding.at), 1))).pipe(patiently);
    yield* timers.done(timer.id).pipe(patiently);
  });

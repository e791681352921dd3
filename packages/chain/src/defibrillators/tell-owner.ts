import type { ActorRef } from "@prehosp/model";
import { known } from "@prehosp/model/absence";
import { Notifier } from "@prehosp/ports";
import { Effect } from "effect";
import { type ReportAbout, defibrillatorOwnerTold } from "../kinds/defibrillator.ts";
import { patiently } from "../patiently.ts";
import { type DefibrillatorTeller, defibrillatorFact } from "./facts.ts";
import type { KeptDefibrillator } from "./kept.ts";
import { OtherRegister } from "./other-register.ts";
import { noticeToOwner } from "./release.ts";
import { openedRegistration } from "./sealing.ts";
import { tellOf } from "./write.ts";

/** Sends one contact of an own one a notice; false where it has no such contact or no address. */
export const notifyContact = Effect.fn("chain.notifyContact")(function* (
  kept: KeptDefibrillator,
  to: "responsible" | "alternate",
  code: string,
  by: ActorRef,
  secret?: string,
) {
  if (!known(kept.registration[to])) return false;
  const opened = yield* openedRegistration(kept, by, "notice-to-owner");
  const contact = opened[to];
  if (!known(contact)) return false;
  const about = { defibrillator: kept.id, to, contact, code };
  const notice = noticeToOwner({ ...about, ...(secret === undefined ? {} : { secret }) }, kept.owner);
  if (!notice) return false;
  yield* (yield* Notifier).notify(notice).pipe(patiently);
  return true;
});

const toldBy = (kept: KeptDefibrillator, about: ReportAbout, by: ActorRef) =>
  Effect.gen(function* () {
    if (kept.source === "own") return (yield* notifyContact(kept, "responsible", about, by)) ? "notice" : undefined;
    const register = yield* OtherRegister;
    if (!register) return undefined;
    yield* register.exchange.tellOwner(kept.id, about).pipe(patiently);
    return "register" as const;
  });

/**
 * Tells the owner of what was reported and not told yet, and writes down that it is told: a hub that dies between the two tells it once
 * more rather than never. Gives how many are still untold: no register behind the door, no address, or no answer.
 */
export const tellOwner = Effect.fn("chain.tellOwner")(function* (
  kept: KeptDefibrillator,
  teller: Omit<DefibrillatorTeller, "owner">,
) {
  let untold = 0;
  for (const { fact, about } of kept.untold) {
    const by = yield* toldBy(kept, about, teller.by);
    if (by === undefined) untold++;
    else
      yield* tellOf(kept.id, (now) =>
        Effect.sync(() =>
          now.untold.some((one) => one.fact === fact)
            ? defibrillatorFact(defibrillatorOwnerTold, { id: kept.id, report: fact, by }, fact, {
                ...teller,
                owner: now.owner,
              })
            : undefined,
        ),
      );
  }
  return untold;
});

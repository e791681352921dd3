import { type SyncSend, contentOf } from "@prehosp/defibrillators";
import type { DefibrillatorId } from "@prehosp/model";
import type { DefibrillatorSeen } from "@prehosp/ports";
import { Effect } from "effect";
import { defibrillatorPut } from "../kinds/defibrillator-exchange.ts";
import { patiently } from "../patiently.ts";
import { type DefibrillatorTeller, defibrillatorFact } from "./facts.ts";
import type { KeptDefibrillator } from "./kept.ts";
import type { OtherRegister } from "./other-register.ts";
import { registrationToRegister } from "./release.ts";
import { openedRegistration } from "./sealing.ts";
import { tellOf } from "./write.ts";

/** What came of what was sent: how many went, and how many did not and are sent with the next exchange. */
export interface Sent {
  readonly done: number;
  readonly failed: number;
}

interface Sending {
  readonly register: OtherRegister;
  readonly ours: ReadonlyMap<DefibrillatorId, KeptDefibrillator>;
  readonly theirs: ReadonlyMap<DefibrillatorId, DefibrillatorSeen>;
}

const put = ({ exchange }: OtherRegister, kept: KeptDefibrillator, teller: DefibrillatorTeller) =>
  Effect.gen(function* () {
    const opened = yield* openedRegistration(kept, teller.by, "own-to-register");
    // What the public sees is what was cleaned of contact data; so is what the other register is given.
    const released = registrationToRegister(opened, kept.owner);
    const of = contentOf(kept.registration.is);
    if (!released || of === undefined) return false;
    const theirs = yield* exchange.put(released, kept.put?.theirs).pipe(patiently);
    const said = { id: kept.id, theirs, of };
    yield* tellOf(kept.id, (_, ref) => Effect.succeed(defibrillatorFact(defibrillatorPut, said, ref, teller)));
    return true;
  });

/** Writes down what was first read of one after it was written there, so that a later change of theirs is known as one. */
const noteEchoes = ({ ours, theirs }: Sending, teller: DefibrillatorTeller) =>
  Effect.gen(function* () {
    for (const kept of ours.values()) {
      const there = kept.put && kept.put.echo === undefined ? theirs.get(kept.put.theirs)?.is : undefined;
      const echo = typeof there === "object" ? contentOf(there) : undefined;
      if (!kept.put || echo === undefined) continue;
      const said = { id: kept.id, ...kept.put, echo };
      yield* tellOf(kept.id, (_, ref) => Effect.succeed(defibrillatorFact(defibrillatorPut, said, ref, teller)));
    }
  });

/** Writes our own ones there and takes out those that their owners took out; one that fails stands in nobody's way. */
export const sendOwn = Effect.fn("chain.sendOwn")(function* (
  sends: readonly SyncSend[],
  all: Sending,
  teller: DefibrillatorTeller,
) {
  yield* noteEchoes(all, teller);
  let [done, failed] = [0, 0];
  for (const send of sends) {
    const kept = all.ours.get(send.id);
    const one =
      send.kind === "withdraw"
        ? Effect.as(all.register.exchange.withdraw(send.theirs).pipe(patiently), true)
        : kept
          ? put(all.register, kept, teller)
          : Effect.succeed(false);
    const went = yield* one.pipe(
      Effect.tapError((e) => Effect.logError(`one of our own could not be sent: ${"reason" in e ? e.reason : "?"}`)),
      Effect.catch(() => Effect.succeed(false)),
    );
    if (went) done++;
    else failed++;
  }
  return { done, failed } satisfies Sent;
});

import { type Held, type SyncPlan, contentOf, plan as planOf, publicOf } from "@prehosp/defibrillators";
import type { DefibrillatorId, DefibrillatorRegistration } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";
import type { Instant } from "@prehosp/model/time";
import { AdapterError, type DefibrillatorSeen } from "@prehosp/ports";
import { Effect, Schema, Stream } from "effect";
import { patiently } from "../patiently.ts";
import { type KeptDefibrillator, keptDefibrillators } from "./kept.ts";
import { OtherRegister } from "./other-register.ts";

/** A plan that is not carried out: none is behind the door, it is not the one that was previewed, or the guard stops it. */
export class SyncRefused extends Schema.TaggedError<SyncRefused>()("SyncRefused", {
  reason: Schema.Literals(["no-register", "plan-changed", "guard-stopped"]),
}) {}

/** More than any register of a country holds; a register that never ends is none. */
const MOST = 200_000;
const tooMany = new AdapterError({
  adapter: "defibrillators",
  operation: "changed",
  reason: "Unintelligible",
  message: "the register has no end",
});

/** What the other register says, read whole before anything follows from it: one that breaks off has said nothing. */
const readWhole = ({ exchange }: OtherRegister, since: Instant | undefined) =>
  exchange.changed(since).pipe(
    Stream.take(MOST + 1),
    Stream.runCollect,
    Effect.filterOrFail(
      (seen) => seen.length <= MOST,
      () => tooMany,
    ),
    patiently,
  );

/** What another register did not give. */
export const withheld = absent("not-recorded");

/** As it may be kept: contact data that somebody wrote into the words of another register is no more ours to show than theirs. */
const cleaned = (seen: DefibrillatorSeen): DefibrillatorSeen => {
  if (typeof seen.is === "string") return seen;
  const bare = { is: seen.is, access: withheld, serialNumber: withheld, responsible: withheld, alternate: withheld };
  return { ...seen, is: { ...publicOf(bare satisfies DefibrillatorRegistration), id: seen.id } };
};

const heldOf = (kept: KeptDefibrillator, seen: ReadonlyMap<DefibrillatorId, DefibrillatorSeen>): Held => {
  const { id, put, source, standing } = kept;
  const { is } = kept.registration;
  const withdrawn = standing === "there" ? {} : { withdrawn: true };
  if (source === "other") return { id, is, theirs: id, owner: "them", ...withdrawn };
  if (!put) return { id, is, owner: "us", optedOut: !kept.verified, ...withdrawn };
  const said = seen.get(put.theirs)?.is;
  // What is first read of one after it was written there is what they made of it.
  const echo = put.echo ?? (typeof said === "object" ? contentOf(said) : undefined) ?? put.of;
  return { id, is, theirs: put.theirs, owner: "us", agreed: { ours: put.of, theirs: echo }, ...withdrawn };
};

/** What an exchange would do, and what it rests on. */
export interface SyncPreview {
  readonly plan: SyncPlan;
  readonly read: number;
  readonly unreadable: number;
}

/** A plan with everything that it is carried out from. */
export interface Prepared extends SyncPreview {
  readonly register: OtherRegister;
  readonly ours: ReadonlyMap<DefibrillatorId, KeptDefibrillator>;
  readonly theirs: ReadonlyMap<DefibrillatorId, DefibrillatorSeen>;
}

/** The plan of an exchange with the other register as it stands now; nothing is written. */
export const prepared = (since: Instant | undefined) =>
  Effect.gen(function* () {
    const register = yield* OtherRegister;
    if (!register) return yield* new SyncRefused({ reason: "no-register" });
    const seen = (yield* readWhole(register, since)).map(cleaned);
    const theirs = new Map(seen.map((one) => [one.id, one]));
    const ours = yield* keptDefibrillators;
    // The way in is never laid beside another: it says nothing of where one hangs, and lies in the vault.
    const plan = planOf(
      {
        ours: [...ours.values()].map((kept) => heldOf(kept, theirs)),
        theirs: seen.map(({ id, is, remarks }) => ({ id, is, remarks })),
        whole: since === undefined,
        unkeyed: seen.filter(({ unkeyed }) => unkeyed).length,
      },
      register.policy,
    );
    const unreadable = seen.filter(({ is }) => is === "unreadable").length;
    return { plan, read: seen.length, unreadable, register, ours, theirs } satisfies Prepared;
  });

/** What an exchange would do with the other register as it stands now; nothing is written, here or there. */
export const previewSync = Effect.fn("chain.previewSync")(function* (since?: Instant) {
  const { plan, read, unreadable } = yield* prepared(since);
  return { plan, read, unreadable } satisfies SyncPreview;
});

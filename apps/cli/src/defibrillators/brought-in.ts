import { OtherRegister, applySync, kinds, previewSync } from "@prehosp/chain";
import { type SyncPlan, type SyncPolicy, seenIn, syncDefaults } from "@prehosp/defibrillators";
import { ActorRef, type OrgId } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";
import { instantOf } from "@prehosp/model/time";
import { AdapterError, type DefibrillatorSeen } from "@prehosp/ports";
import { memoryLedger, memoryVault } from "@prehosp/ports/memory";
import { Clock, Effect, Layer, Stream } from "effect";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { storages } from "../storage.ts";
import type { ListRead } from "./read-list.ts";

const BY = ActorRef.parse("prehosp-import");
// A list says what is in it, and nothing of what is not: it is never read as the whole of a register, so that nothing goes with it.
const SINCE = instantOf(0);
const POLICY: SyncPolicy = { ...syncDefaults, send: false };

const onlyRead = (operation: string) =>
  Effect.fail(
    new AdapterError({ adapter: "list", operation, reason: "Refused", message: "a list in a file is only read" }),
  );

/** A list as the register of somebody else: what is refused in it is unreadable there, and never taken for gone. */
const asRegister = ({ read, remarks }: ListRead): OtherRegister => {
  const seen = seenIn({ defibrillators: read, remarks }).theirs.map(
    ({ access = absent("not-recorded"), remarks: said = [], ...one }): DefibrillatorSeen => ({
      ...one,
      access,
      remarks: said,
    }),
  );
  return {
    exchange: {
      changed: () => Stream.fromIterable(seen),
      put: () => onlyRead("put"),
      withdraw: () => onlyRead("withdraw"),
      tellOwner: () => onlyRead("tellOwner"),
    },
    policy: POLICY,
  };
};

/** What a list comes to in a data folder: the plan, and whether it was carried out. */
export interface BroughtIn {
  readonly plan: SyncPlan;
  readonly applied: boolean;
}

/** Lays a list beside what a data folder holds; with an organisation that answers for it there, it is also brought in: all of it, or nothing. */
export const broughtIn = (list: ListRead, folder: string, apply: OrgId | undefined) => {
  // To look into a folder that is not there makes none.
  const stored =
    apply !== undefined || existsSync(join(folder, "data"))
      ? storages[0].layer({ folder: resolve(folder) })
      : Layer.merge(memoryLedger({ kinds }), memoryVault());
  return Effect.gen(function* () {
    const { plan } = yield* previewSync(SINCE);
    if (apply === undefined || plan.steps.length === 0) return { plan, applied: false } satisfies BroughtIn;
    const at = instantOf(yield* Clock.currentTimeMillis);
    yield* applySync({ hash: plan.hash, since: SINCE }, { owner: apply, by: BY, at });
    return { plan, applied: true } satisfies BroughtIn;
  }).pipe(Effect.provideService(OtherRegister, asRegister(list)), Effect.provide(stored));
};

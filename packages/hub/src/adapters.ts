import { OtherRegister, kinds } from "@prehosp/chain";
import { syncDefaults } from "@prehosp/defibrillators";
import {
  Access,
  type Adapter,
  type Alarming,
  BadSettings,
  DefibrillatorExchange,
  Ledger,
  type Editions,
  type LearningSource,
  type MissionSource,
  type NonEmpty,
  type Notifier,
  Picture,
  RadioEvents,
  type RecordStore,
  type RegistryDelivery,
  type Timers,
  type Travel,
  type Vault,
  choose,
} from "@prehosp/ports";
import { memoryAdapters } from "@prehosp/ports/memory";
import { Effect, Layer } from "effect";
import * as z from "zod";
import type { Deployment } from "./deployment.ts";

export type StoragePorts = Ledger | Vault | Editions | Timers;
type Any<P> = Adapter<string, P, z.ZodType<any>, any, never>;

/** The adapters a hub can be given, door by door; a vendor adds its own to the list of its door. */
export interface Adapters {
  readonly storage?: readonly Any<StoragePorts>[];
  readonly access?: readonly Any<Access>[];
  readonly alarming?: readonly Any<Alarming>[];
  readonly travel?: readonly Any<Travel>[];
  readonly records?: readonly Any<RecordStore>[];
  readonly registry?: readonly Any<RegistryDelivery>[];
  readonly missions?: readonly Any<MissionSource>[];
  readonly learning?: readonly Any<LearningSource>[];
  readonly notifier?: readonly Any<Notifier>[];
  readonly defibrillators?: readonly Any<DefibrillatorExchange>[];
}

const memory = memoryAdapters({ kinds });

/** Ledger, vault, editions and timers in memory: for tests and for a look; gone with the process. */
const inMemory: Any<StoragePorts> = {
  id: "memory",
  port: Ledger,
  speaks: "nothing: the same process",
  verified: "double",
  capabilities: { durable: { unsupported: "kept in memory; lost when the process ends" } },
  settings: z.object({}),
  layer: () =>
    Layer.mergeAll(
      memory.ledger.layer({ capacity: Number.MAX_SAFE_INTEGER }),
      memory.vault.layer({}),
      memory.editions.layer({}),
      memory.timers.layer({}),
    ),
};

const own = {
  storage: inMemory,
  access: memory.access,
  alarming: memory.alarming,
  travel: memory.travel,
  records: memory.records,
  registry: memory.registry,
  missions: memory.missions,
  learning: memory.learning,
  notifier: memory.notifier,
  defibrillators: memory.defibrillators,
};

/** Every adapter a door of this hub can be given, its own in-memory one first. */
export const known = <D extends keyof Adapters & keyof typeof own>(door: D, given: Adapters): NonEmpty<Any<any>> => [
  own[door] as Any<any>,
  ...(given[door] ?? []),
];

/** The layer behind one door, as the deployment says; the in-memory adapter where it says nothing. A bad name or setting says where it stands. */
const behind = <P>(
  door: keyof typeof own,
  given: Adapters,
  doors: Deployment["doors"],
): Layer.Layer<P, BadSettings> => {
  const pick = doors[door] ?? { use: "memory", settings: {} };
  return choose(known(door, given), pick).pipe(
    Layer.catch((e: unknown) =>
      Layer.effectContext(
        Effect.fail(
          e instanceof BadSettings
            ? new BadSettings({ message: e.message, known: e.known, path: `/doors/${door}${e.path}` })
            : e,
        ),
      ),
    ),
  ) as Layer.Layer<P, BadSettings>;
};

/** Every door of the deployment. The picture and the radio are in memory: the one is so by nature, the other has no adapter yet. */
export const doors = (given: Adapters, deployment: Deployment) =>
  Layer.mergeAll(
    behind<StoragePorts>("storage", given, deployment.doors),
    behind<Access>("access", given, deployment.doors),
    behind<Alarming>("alarming", given, deployment.doors),
    behind<Travel>("travel", given, deployment.doors),
    behind<RecordStore>("records", given, deployment.doors),
    behind<RegistryDelivery>("registry", given, deployment.doors),
    behind<Notifier>("notifier", given, deployment.doors),
    memory.picture.layer({}) as Layer.Layer<Picture>,
    memory.radio.layer({ talkGroups: deployment.talkGroups }) as Layer.Layer<RadioEvents>,
  );

/** Where incidents come from, where the deployment names a source. */
export const missions = (
  given: Adapters,
  deployment: Deployment,
): Layer.Layer<MissionSource, BadSettings> | undefined =>
  deployment.doors.missions ? behind<MissionSource>("missions", given, deployment.doors) : undefined;

/** Where proofs of learning come from, where the deployment names a source. */
export const learning = (
  given: Adapters,
  deployment: Deployment,
): Layer.Layer<LearningSource, BadSettings> | undefined =>
  deployment.doors.learning ? behind<LearningSource>("learning", given, deployment.doors) : undefined;

/** The register of defibrillators that somebody else owns, where the deployment names one. */
export const otherRegister = (given: Adapters, { doors, defibrillators }: Deployment) =>
  doors.defibrillators
    ? Layer.effect(
        OtherRegister,
        Effect.map(DefibrillatorExchange, (exchange) => ({
          exchange,
          policy: { ...syncDefaults, ...defibrillators.guard, send: defibrillators.putOwn },
        })),
      ).pipe(Layer.provide(behind<DefibrillatorExchange>("defibrillators", given, doors)))
    : Layer.empty;

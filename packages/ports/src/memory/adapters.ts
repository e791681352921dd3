import type { Layer } from "effect";
import type { Context } from "effect";
import type * as z from "zod";
import { Access } from "../access.ts";
import type { Adapter, Capability } from "../adapter.ts";
import { Alarming } from "../alarming.ts";
import { DefibrillatorExchange } from "../defibrillator-exchange.ts";
import { Editions } from "../editions.ts";
import { Feed } from "../feed.ts";
import type { Kinds } from "../kind.ts";
import { LearningSource } from "../learning-source.ts";
import { Ledger } from "../ledger.ts";
import { MissionSource } from "../mission-source.ts";
import { Notifier } from "../notifier.ts";
import { Picture } from "../picture.ts";
import { RadioEvents } from "../radio-events.ts";
import { RecordStore } from "../record-store.ts";
import { RegistryDelivery } from "../registry-delivery.ts";
import { Timers } from "../timers.ts";
import { Travel } from "../travel.ts";
import { Vault } from "../vault.ts";
import { MemoryAccessSettings, memoryAccess } from "./access.ts";
import { MemoryAlarmingSettings, memoryAlarming } from "./alarming.ts";
import { MemoryDefibrillatorExchangeSettings, memoryDefibrillatorExchange } from "./defibrillator-exchange.ts";
import { MemoryEditionsSettings, memoryEditions } from "./editions.ts";
import { MemoryFeedSettings, memoryFeed } from "./feed.ts";
import { MemoryLearningSourceSettings, memoryLearningSource } from "./learning-source.ts";
import { MemoryLedgerSettings, memoryLedger } from "./ledger.ts";
import { MemoryMissionSourceSettings, memoryMissionSource } from "./mission-source.ts";
import { MemoryNotifierSettings, memoryNotifier } from "./notifier.ts";
import { MemoryPictureSettings, memoryPicture } from "./picture.ts";
import { MemoryRadioEventsSettings, memoryRadioEvents } from "./radio-events.ts";
import { MemoryRecordStoreSettings, memoryRecordStore } from "./record-store.ts";
import { MemoryRegistryDeliverySettings, memoryRegistryDelivery } from "./registry-delivery.ts";
import { MemoryTimersSettings, memoryTimers } from "./timers.ts";
import { MemoryTravelSettings, memoryTravel } from "./travel.ts";
import { MemoryVaultSettings, memoryVault } from "./vault.ts";

const lost: Capability = { unsupported: "kept in memory; lost when the process ends" };

const inMemory = <P, S extends z.ZodType>(
  port: Context.Key<P, any>,
  settings: S,
  layer: (s: z.output<S>) => Layer.Layer<P>,
  capabilities: Readonly<Record<string, Capability>> = { durable: lost },
): Adapter<"memory", P, S> => ({
  id: "memory",
  port,
  speaks: "nothing: the same process",
  verified: "installation",
  capabilities,
  settings,
  layer,
});

/** The in-memory adapter of every port, each with id "memory", as a deployment can choose it; the ledger needs the kinds its hub knows. */
export const memoryAdapters = ({ kinds }: { readonly kinds: Kinds }) => ({
  ledger: inMemory(Ledger, MemoryLedgerSettings, ({ capacity }) => memoryLedger({ kinds, capacity })),
  vault: inMemory(Vault, MemoryVaultSettings, () => memoryVault()),
  editions: inMemory(Editions, MemoryEditionsSettings, () => memoryEditions()),
  picture: inMemory(Picture, MemoryPictureSettings, () => memoryPicture(), {}),
  access: inMemory(Access, MemoryAccessSettings, memoryAccess, {
    "log-in": { unsupported: "fixed credentials, for tests and demonstration" },
  }),
  missions: inMemory(MissionSource, MemoryMissionSourceSettings, memoryMissionSource, {}),
  alarming: inMemory(Alarming, MemoryAlarmingSettings, memoryAlarming, {
    alarms: { unsupported: "nobody is alarmed" },
  }),
  radio: inMemory(RadioEvents, MemoryRadioEventsSettings, memoryRadioEvents, {}),
  travel: inMemory(Travel, MemoryTravelSettings, memoryTravel, { road: { unsupported: "crow-flight only" } }),
  records: inMemory(RecordStore, MemoryRecordStoreSettings, memoryRecordStore),
  learning: inMemory(LearningSource, MemoryLearningSourceSettings, memoryLearningSource, {}),
  registry: inMemory(RegistryDelivery, MemoryRegistryDeliverySettings, () => memoryRegistryDelivery()),
  defibrillators: inMemory(DefibrillatorExchange, MemoryDefibrillatorExchangeSettings, memoryDefibrillatorExchange),
  feed: inMemory(Feed, MemoryFeedSettings, () => memoryFeed(), { later: { unsupported: "only those who listen now" } }),
  notifier: inMemory(Notifier, MemoryNotifierSettings, () => memoryNotifier(), {
    notifies: { unsupported: "nobody is reminded" },
  }),
  timers: inMemory(Timers, MemoryTimersSettings, () => memoryTimers()),
});

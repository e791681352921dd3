export { MemoryAccessSettings, memoryAccess } from "./access.ts";
export { memoryAdapters } from "./adapters.ts";
export { MemoryAlarmingSettings, memoryAlarming } from "./alarming.ts";
export {
  MemoryDefibrillatorExchangeSettings,
  memoryDefibrillatorExchange,
  memoryDefibrillatorRegister,
} from "./defibrillator-exchange.ts";
export { MemoryEditionsSettings, editionHash, memoryEditions } from "./editions.ts";
export { MemoryFeedSettings, memoryFeed } from "./feed.ts";
export { MemoryLearningSourceSettings, memoryLearningSource } from "./learning-source.ts";
export { MemoryLedgerSettings, memoryLedger } from "./ledger.ts";
export { MemoryMissionSourceSettings, memoryMissionSource } from "./mission-source.ts";
export { MemoryNotifierSettings, memoryNotifier } from "./notifier.ts";
export { MemoryPictureSettings, memoryPicture, memoryPictureStore } from "./picture.ts";
export { MemoryRadioEventsSettings, memoryRadio, memoryRadioEvents } from "./radio-events.ts";
export { MemoryRecordStoreSettings, memoryRecordStore } from "./record-store.ts";
export { MemoryRegistryDeliverySettings, memoryRegistry, memoryRegistryDelivery } from "./registry-delivery.ts";
export { MemoryTimersSettings, memoryTimers } from "./timers.ts";
export { MemoryTravelSettings, kilometresBetween, memoryTravel } from "./travel.ts";
export { MemoryVaultSettings, memoryVault, memoryVaultStore } from "./vault.ts";

export type {
  MemoryDefibrillatorChange,
  MemoryDefibrillatorRegister,
  MemoryDefibrillatorRow,
} from "./defibrillator-exchange.ts";
export type { MemoryLedgerStore } from "./ledger.ts";
export type { MemoryPictureStore } from "./picture.ts";
export type { MemoryRadio } from "./radio-events.ts";
export type { MemoryDocument } from "./record-store.ts";
export type { MemoryRegistry } from "./registry-delivery.ts";
export type { MemoryVaultCase, MemoryVaultStore } from "./vault.ts";

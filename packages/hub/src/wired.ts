import {
  Access,
  Alarming,
  Editions,
  Ledger,
  Notifier,
  Picture,
  RadioEvents,
  RecordStore,
  RegistryDelivery,
  Timers,
  Travel,
  Vault,
} from "@prehosp/ports";
import { Books, Competence } from "@prehosp/chain";

/** Every service the routes and the background programs of a hub stand on. */
export type Wired =
  | Access
  | Alarming
  | Books
  | Competence
  | Editions
  | Ledger
  | Notifier
  | Picture
  | RadioEvents
  | RecordStore
  | RegistryDelivery
  | Timers
  | Travel
  | Vault;

import {
  Access,
  Alarming,
  Editions,
  Ledger,
  Picture,
  RadioEvents,
  RecordStore,
  RegistryDelivery,
  Travel,
  Vault,
} from "@prehosp/ports";
import { Books } from "@prehosp/chain";

/** Every service the routes and the background programs of a hub stand on. */
export type Wired =
  | Access
  | Alarming
  | Books
  | Editions
  | Ledger
  | Picture
  | RadioEvents
  | RecordStore
  | RegistryDelivery
  | Travel
  | Vault;

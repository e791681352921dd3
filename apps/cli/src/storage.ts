import { kinds } from "@prehosp/chain";
import type { StoragePorts } from "@prehosp/hub";
import {
  MasterKeySettings,
  PgliteSettings,
  PostgresSettings,
  type StorageError,
  ledgerPglite,
  ledgerPostgres,
  storage,
} from "@prehosp/ledger-postgres";
import { type Adapter, Ledger } from "@prehosp/ports";
import * as z from "zod";

const master = MasterKeySettings.meta({
  norsk: "hovednøkkel",
  means: "Where the key that wraps every case key is found",
});

const PgliteStorage = z.strictObject({ ...PgliteSettings.shape, master: master.optional() });
const PostgresStorage = z.strictObject({ ...PostgresSettings.shape, master });

/** The embedded database; its master key lies in a file beside the folder unless the deployment says otherwise. */
const embedded: Adapter<"pglite", StoragePorts, typeof PgliteStorage, StorageError> = {
  ...ledgerPglite,
  port: Ledger,
  settings: PgliteStorage,
  layer: ({ master: key, ...settings }) =>
    storage({
      database: ledgerPglite.layer(settings),
      kinds,
      master: key ?? (settings.folder === undefined ? { ephemeral: true } : { file: `${settings.folder}.key` }),
    }),
};

const server: Adapter<"postgres", StoragePorts, typeof PostgresStorage, StorageError> = {
  ...ledgerPostgres,
  port: Ledger,
  settings: PostgresStorage,
  layer: ({ master: key, ...settings }) => storage({ database: ledgerPostgres.layer(settings), kinds, master: key }),
};

/** The databases this command can stand on. */
export const storages = [embedded, server] as const;

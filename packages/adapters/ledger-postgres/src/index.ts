export { ledgerPglite, ledgerPostgres } from "./adapters.ts";
export { Database } from "./database.ts";
export { Projections } from "./projections.ts";
export { MasterKeySettings, PgliteSettings, PostgresSettings } from "./settings.ts";
export { afterRestore, storage } from "./storage.ts";
export { StorageError } from "./storage-error.ts";

export type { Projection, Standing } from "./projections.ts";
export type { Storage } from "./storage.ts";

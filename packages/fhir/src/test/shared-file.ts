import { join } from "node:path";

/** Where a file of the shared input data is; it may not be there, and a test then says so and skips. */
export const sharedFile = (name: string): string =>
  join(process.env["PREHOSP_SHARED"] ?? join(import.meta.dirname, "../../../../../shared"), name);

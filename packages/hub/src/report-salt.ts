import { Context } from "effect";
import { createHmac, randomBytes } from "node:crypto";

/**
 * What the data of a report are hashed with: without it the hash in a manifest would confirm a guessed count to whoever tries them
 * all. One of its own for each start where the deployment names no secret.
 */
export const ReportSalt = Context.Reference<string>("@prehosp/hub/ReportSalt", {
  defaultValue: () => randomBytes(32).toString("hex"),
});

/** The salt of a secret: the same at each start, so that the same data have the same hash; it does not lead back. */
export const saltFrom = (secret: string): string =>
  createHmac("sha256", secret).update("prehosp.report@1 salt").digest("hex");

import { Effect } from "effect";
import { createHash, randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { makeFolder } from "./connection/make-folder.ts";
import { syncOne } from "./connection/on-disk.ts";
import type { MasterKeySettings } from "./settings.ts";
import { StorageError } from "./storage-error.ts";

/** The key that wraps every case key, and a name that tells one master key from another without telling it. */
export interface MasterKey {
  readonly key: Buffer;
  readonly name: string;
}

const bytes = 32;
const named = (key: Buffer): MasterKey => ({
  key,
  name: createHash("sha256").update("prehosp master key name").update(key).digest("hex").slice(0, 16),
});

const wrong = (where: string): StorageError =>
  new StorageError({
    reason: "WrongKey",
    message: `${where} does not hold ${bytes} bytes in base64; make one with: openssl rand -base64 ${bytes}`,
  });

const decoded = (text: string, where: string): MasterKey | StorageError => {
  const key = Buffer.from(text.trim(), "base64");
  return key.length === bytes ? named(key) : wrong(where);
};

const fromFile = (file: string): MasterKey | StorageError => {
  const where = `The key file ${file}`;
  try {
    makeFolder(dirname(file));
    // "wx" makes it once: when two processes start together the second reads what the first wrote.
    // On the disk before anything is sealed with it.
    writeFileSync(file, `${randomBytes(bytes).toString("base64")}\n`, { flag: "wx", mode: 0o600, flush: true });
    syncOne(dirname(file));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST")
      return new StorageError({
        reason: "NotWritable",
        message: `${where} cannot be made; give this account the right to its folder.`,
      });
  }
  try {
    return decoded(readFileSync(file, "utf8"), where);
  } catch {
    return new StorageError({ reason: "NotAuthorised", message: `${where} cannot be read by this account.` });
  }
};

/** Finds the master key where the settings say; the key itself is never part of a message. */
export const masterKey = (settings: MasterKeySettings): Effect.Effect<MasterKey, StorageError> =>
  Effect.suspend(() => {
    if ("ephemeral" in settings) return Effect.succeed(named(randomBytes(bytes)));
    if ("file" in settings) {
      const found = fromFile(settings.file);
      return found instanceof StorageError ? Effect.fail(found) : Effect.succeed(found);
    }
    const text = process.env[settings.env];
    if (!text)
      return Effect.fail(
        new StorageError({
          reason: "NotConfigured",
          message: `The environment variable ${settings.env} is not set; it holds the vault's master key.`,
        }),
      );
    const found = decoded(text, `The environment variable ${settings.env}`);
    return found instanceof StorageError ? Effect.fail(found) : Effect.succeed(found);
  });

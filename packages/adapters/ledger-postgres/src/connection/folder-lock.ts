import { accessSync, constants, existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { StorageError } from "../storage-error.ts";
import { makeFolder } from "./make-folder.ts";

/** A folder that this process alone may use until `release`; `data` is where PGlite lives in it. */
export interface LockedFolder {
  readonly data: string;
  readonly release: () => void;
}

const refuse = (reason: StorageError["reason"], message: string): StorageError => new StorageError({ reason, message });

const lockFile = (file: string): (() => void) | undefined => {
  const lock = new DatabaseSync(file, { timeout: 0 });
  try {
    lock.exec("pragma journal_mode=off; begin exclusive");
    return () => lock.close();
  } catch {
    lock.close();
    return undefined;
  }
};

/**
 * Takes the folder for this process. PGlite has no lock of its own, and two processes would ruin the database.
 * The lock is SQLite's file lock: the system frees it on kill -9, and it does not rest on process ids, which containers share.
 * It lies inside the folder, so that two containers with the same volume see the same lock.
 */
export const lockFolder = (folder: string): LockedFolder | StorageError => {
  try {
    if (existsSync(folder) && !statSync(folder).isDirectory())
      return refuse(
        "NotAFolder",
        `${folder} is a file; name a folder for the database, or one that does not exist yet.`,
      );
    makeFolder(folder);
    accessSync(folder, constants.W_OK);
  } catch {
    return refuse(
      "NotWritable",
      `The folder ${folder} cannot be made or written; give this account the right to it, or name another.`,
    );
  }
  const data = join(folder, "data");
  let release: (() => void) | undefined;
  try {
    release = lockFile(join(folder, "lock"));
  } catch {
    return refuse(
      "NotWritable",
      `No lock file can be made in ${folder}; give this account the right to it, or name another folder.`,
    );
  }
  if (release === undefined)
    return refuse(
      "InUse",
      `The database in ${folder} is in use by another process. Stop that one, name another folder, or use PostgreSQL, which several processes can share.`,
    );
  if (existsSync(data) && !existsSync(join(data, "PG_VERSION")) && readdirSync(data).length > 0) {
    release();
    return refuse(
      "Damaged",
      `${data} holds files but no database. Restore it from a backup, or move it away to start empty.`,
    );
  }
  return { data, release };
};

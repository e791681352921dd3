import { closeSync, fsyncSync, lstatSync, openSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Puts a folder and all that lies in it on the disk. */
export const syncTree = (path: string): void => {
  if (lstatSync(path).isDirectory()) for (const name of readdirSync(path)) syncTree(join(path, name));
  syncOne(path);
};

/** Puts one file or the names in one folder on the disk. */
export const syncOne = (path: string): void => {
  const descriptor = openSync(path, "r");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
};

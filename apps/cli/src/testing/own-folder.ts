import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

/** A folder for the tests of this file, gone after them, and a way to put a file in it: text as it is, all else as JSON; gives its path. */
export const ownFolder = (name: string) => {
  const folder = mkdtempSync(join(tmpdir(), `prehosp-${name}-`));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const file = (called: string, content: unknown): string => {
    const path = join(folder, called);
    writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
    return path;
  };
  return { folder, file };
};

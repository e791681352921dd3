import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

/** A folder for the tests of this file or block, made when first asked for and gone after them; a run that leaves them out makes none. */
export const temporary = (name: string, within = tmpdir()): (() => string) => {
  let folder: string | undefined;
  afterAll(() => folder && rmSync(folder, { recursive: true, maxRetries: 10 }));
  return () => (folder ??= mkdtempSync(join(within, `prehosp-${name}-`)));
};

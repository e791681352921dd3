import { program } from "./program.ts";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** Finds Chromium: the environment's CHROMIUM or TEST_CHROMIUM, else the usual names; says why not when there is none. */
export const findChromium = (): { readonly path: string } | { readonly skip: string } => {
  const named = process.env["CHROMIUM"] || process.env["TEST_CHROMIUM"];
  if (named) {
    const found = program(named);
    return found === undefined ? { skip: `CHROMIUM names ${named}, which is not a program` } : { path: found };
  }
  const path = names.map((name) => program(name)).find((found) => found !== undefined);
  return path === undefined ? { skip: `none of ${names.join(", ")} is in PATH, and CHROMIUM is not set` } : { path };
};

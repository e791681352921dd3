import { Draft } from "@prehosp/agreements";
import type { Agreement } from "@prehosp/model";
import { contentHash } from "@prehosp/rules";
import { Effect } from "effect";
import { readJson } from "../read-json.ts";
import { stopped } from "../stopped.ts";

/** A base named by its id alone is the agreement as it stands: whoever writes by hand need not work out an address. */
const addressed = (said: unknown, agreements: readonly Agreement[]): unknown => {
  const named = (said as { readonly base?: unknown } | null)?.base;
  const base = typeof named === "string" ? agreements.find((a) => a.id === named) : undefined;
  return base ? { ...(said as object), base: { agreement: base.id, hash: contentHash(base) } } : said;
};

/** Reads a draft of an agreement; every field that is wrong at once, with its path. */
export const readDraft = (file: string, agreements: readonly Agreement[]) =>
  Effect.gen(function* () {
    const said = yield* readJson(file);
    const read = Draft.safeParse(addressed({ signatures: [], ...(said as object) }, agreements));
    if (read.success) return read.data;
    return yield* stopped(
      `the draft ${file} does not have the shape asked for`,
      `see Draft in @prehosp/agreements; "base" may be the id of one of ${agreements.map((a) => a.id).join(", ")}`,
      read.error.issues.map((i) => ({ path: `/${i.path.map(String).join("/")}`, message: i.message })),
    );
  });

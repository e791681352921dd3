import { canonical } from "@prehosp/ports";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { kinds } from "./index.ts";

/** One payload of every version of every kind that was ever written, as it was written. Added to, never changed. */
const folder = join(import.meta.dirname, "../../fixtures");
const stored = readdirSync(folder).map((file) => {
  const [kind = "", version] = file.replace(/\.json$/, "").split("@");
  return {
    file,
    kind,
    version: Number(version),
    payload: JSON.parse(readFileSync(join(folder, file), "utf8")) as unknown,
  };
});

describe("every version of every kind", () => {
  test.for(kinds.all.map((k) => [k.kind, k] as const))("of %s has a stored fixture", ([, { kind, version }]) => {
    const versions = stored
      .filter((f) => f.kind === kind)
      .map((f) => f.version)
      .toSorted((a, b) => a - b);
    expect(versions).toEqual(Array.from({ length: version }, (_, i) => i + 1));
  });

  test.for(stored.map((f) => [f.file, f] as const))("as in %s still reads as the current one", ([, fixture]) => {
    const read = kinds.read(fixture);
    expect("problem" in read ? read.problem : undefined).toBeUndefined();
    const current = kinds.all.find((k) => k.kind === fixture.kind)!;
    const lifted = "ok" in read ? read.ok : undefined;
    // What was read can be written again, and nothing of what was stored in the current version is lost on the way.
    expect(kinds.check({ kind: fixture.kind, version: current.version, payload: lifted })).toHaveProperty("ok");
    const kept = fixture.version !== current.version || canonical(lifted) === canonical(fixture.payload);
    expect(kept).toBe(true);
  });

  test("is one that somebody wrote: a version from the future or an unknown kind is not read", () => {
    expect(kinds.read({ kind: "incident.dreamt", version: 1, payload: {} })).toHaveProperty(
      "problem.code",
      "unknown-kind",
    );
    expect(kinds.read({ kind: "gap.settled", version: 2, payload: { element: "x", because: "other" } })).toHaveProperty(
      "problem",
    );
  });
});

import { it } from "@effect/vitest";
import { isNormId } from "@prehosp/norms";
import { Effect } from "effect";
import { describe, expect, test } from "vitest";
import { misses, run, themes, vignettes } from "./index.ts";

describe.each(themes)("$title", ({ vignettes: cases }) => {
  it.effect.each(cases)("$title", (vignette) =>
    Effect.gen(function* () {
      const seen = yield* run(vignette);
      expect(seen).toHaveLength(vignette.scenes.length);
      expect(vignette.scenes.flatMap((s, i) => misses(s.expected, seen[i], `/${i}`))).toEqual([]);
    }),
  );
});

describe("the vignettes", () => {
  test("say something of every point, cite norms that are there, and have each an id of its own", () => {
    const scenes = vignettes.flatMap((v) => v.scenes);
    expect(scenes.filter((s) => Object.keys(s.expected).length === 0 || s.why === "")).toEqual([]);
    const cited = scenes.flatMap((s) => s.why.match(/\b[A-Z]{2}-\d\.\d-[a-z]\b/g) ?? []);
    expect(cited.length).toBeGreaterThan(30);
    expect(cited.filter((id) => !isNormId(id))).toEqual([]);
    expect(new Set(vignettes.map((v) => v.id)).size).toBe(vignettes.length);
  });

  it.effect("come out the same when they are run again", () =>
    Effect.gen(function* () {
      const [one] = vignettes;
      expect(yield* run(one!)).toEqual(yield* run(one!));
    }),
  );

  it.effect("fail where the rooms say something else: other board, other word, other norm", () =>
    Effect.gen(function* () {
      const [one] = vignettes;
      const [scene] = one!.scenes;
      const without = { ...one!, board: one!.board.map((b) => ({ ...b, agreement: "none" as const })) };
      const [, missed] = misses(scene!.expected, (yield* run(without))[0]);
      expect(missed).toMatch(/^\/proposed|^\/findings/);
      const [seen] = yield* run(one!);
      expect(misses({ steps: ["alarm-ordinary"] }, seen)).toHaveLength(1);
      const other = { "brann-1": { "dispatch.time-gain": ["met", "AH-2.5-a", "AH-2.5-c"] } };
      expect(misses({ findings: other }, seen)).toHaveLength(1);
    }),
  );
});

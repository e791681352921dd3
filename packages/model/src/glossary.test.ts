import * as z from "zod";
import { describe, expect, it } from "vitest";
import * as absence from "./absence/index.ts";
import { entriesOf, gapsOf } from "./glossary.ts";
import * as identifiers from "./identifiers/index.ts";
import * as model from "./index.ts";
import * as time from "./time/index.ts";

describe("the words of model", () => {
  it.each(Object.entries({ model, absence, identifiers, time }))(
    "say in Norwegian what each schema and field of %s is",
    (_name, room) => {
      expect(gapsOf(room)).toEqual([]);
      expect(entriesOf(room).length).toBeGreaterThan(3);
    },
  );
});

describe("the walk", () => {
  const word = z.string().meta({ norsk: "ord", means: "A word" });
  const said = { norsk: "ting", means: "A thing" };

  it("finds a missing word wherever it hides", () => {
    const bare = z.string();
    const cases: Record<string, z.ZodType> = {
      here: z.object({ a: bare }).meta(said),
      "b.a": z.object({ b: z.object({ a: bare }).meta(said) }).meta(said),
      "b[].a": z
        .object({
          b: z
            .array(z.object({ a: bare }))
            .readonly()
            .meta(said),
        })
        .meta(said),
      "b{}.a": z.object({ b: z.record(z.string(), z.object({ a: bare })).meta(said) }).meta(said),
      "b.a (union)": z.object({ b: absence.recorded(z.object({ a: bare })).meta(said) }).meta(said),
      "a (variant)": z.discriminatedUnion("k", [z.object({ k: z.literal("x").meta(said), a: bare })]).meta(said),
      "a (optional)": z.object({ a: bare.optional() }).meta(said),
      "a (without means)": z.object({ a: bare.meta({ norsk: "a" }) }).meta(said),
    };
    for (const [at, schema] of Object.entries(cases)) {
      const path = at === "here" ? "a" : (at.split(" ")[0] ?? "");
      expect([at, ...gapsOf({ Thing: schema }).map((g) => g.path)]).toEqual([at, path]);
    }
    expect(gapsOf({ Thing: z.object({}) })).toEqual([{ name: "Thing", path: "", lacks: ["norsk", "means"] }]);
  });

  it("lets a wrapped schema speak for its wrapper, and the nearer word win", () => {
    const Thing = z
      .object({
        a: word.optional(),
        b: absence.recorded(word),
        c: word.meta({ norsk: "annet", means: "Other", source: "AH-2.8-b" }),
      })
      .meta(said);
    expect(entriesOf({ Thing }).map(({ path, norsk, source }) => [path, norsk, source])).toEqual([
      ["", "ting", undefined],
      ["a", "ord", undefined],
      ["b", "ord", undefined],
      ["c", "annet", "AH-2.8-b"],
    ]);
  });

  it("does not walk again what is exported itself, also when it is retold, and ends on a circle", () => {
    const Inner = z.object({ a: word }).meta(said);
    const Outer = z
      .object({ inner: Inner.meta({ norsk: "indre", means: "Inner" }), all: z.array(Inner).meta(said) })
      .meta(said);
    expect(entriesOf({ Outer, Inner }).map((e) => `${e.name}.${e.path}`)).toEqual([
      "Inner.",
      "Inner.a",
      "Outer.",
      "Outer.inner",
      "Outer.all",
    ]);
    expect(entriesOf({ Outer }, [{ Inner }]).map((e) => e.path)).toEqual(["", "inner", "all"]);
    const Node: z.ZodType = z
      .object({
        next: z
          .lazy(() => Node)
          .optional()
          .meta(said),
      })
      .meta(said);
    expect(gapsOf({ Node })).toEqual([]);
    expect(gapsOf({ helper: () => 1, text: "x" })).toEqual([]);
  });
});

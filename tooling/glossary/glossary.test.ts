import { expect, it } from "vitest";
import * as z from "zod";
import { gapsIn, pageOf } from "./page.ts";

const Thing = z
  .object({ a: z.string().meta({ norsk: "første", means: "One | two", source: "AH-2.8-b" }) })
  .meta({ norsk: "ting", means: "A thing" });
const Aardvark = z.string().meta({ norsk: "åring", means: "Last in Norwegian" });

it("writes an index from Norwegian with å last, and a table a schema", () => {
  const page = pageOf([
    { name: "@prehosp/x/sub", exports: { Thing, Aardvark, helper: 1 } },
    { name: "@prehosp/empty", exports: {} },
  ]);
  expect(page).toContain("| ting | [`Thing`](#x-sub-thing) | `@prehosp/x/sub` |\n| åring | [`Aardvark`]");
  expect(page).toContain('<a id="x-sub-thing"></a>\n### Thing · ting\n\nA thing\n');
  expect(page).toContain("| `a` | første | One \\| two (AH-2.8-b) |");
  expect(page).not.toContain("empty");
});

it("names the room of a word without meaning", () => {
  expect(gapsIn([{ name: "@prehosp/x", exports: { Bare: z.string() } }])).toEqual([
    { room: "@prehosp/x", name: "Bare", path: "", lacks: ["norsk", "means"] },
  ]);
});

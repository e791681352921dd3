import { Effect } from "effect";
import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { makeReport, rebuildReport, reportMadeBy } from "./reports.ts";
import { reportInput } from "./test/report-input.ts";

const made = async (input: unknown) => {
  const result = await Effect.runPromise(makeReport(input));
  if ("problems" in result) throw new Error(JSON.stringify(result.problems));
  return result;
};
const again = (manifest: unknown, input: unknown) => Effect.runPromise(rebuildReport(manifest, input));

test("a report is made again byte for byte, as HTML and as PDF", async () => {
  const input = reportInput(12);
  const { html, pdf, manifest } = await made(input);
  expect(manifest.pdf?.sha256).toBe(`sha256:${createHash("sha256").update(pdf).digest("hex")}`);
  expect(manifest.html.sha256).toBe(`sha256:${createHash("sha256").update(html).digest("hex")}`);
  const rebuilt = await again(JSON.parse(JSON.stringify(manifest)), structuredClone(input));
  if ("problems" in rebuilt) throw new Error(JSON.stringify(rebuilt.problems));
  expect(rebuilt.html).toBe(html);
  expect(Buffer.from(rebuilt.pdf ?? []).equals(Buffer.from(pdf))).toBe(true);
});

test("a changed datum is named, and both files with it", async () => {
  const { manifest } = await made(reportInput(12));
  const changed = reportInput(12);
  changed.coverage.unclear += 1;
  const rebuilt = await again(manifest, changed);
  expect("problems" in rebuilt && rebuilt.problems.map(({ code, at }) => `${code} ${at}`)).toEqual([
    "data-differs data",
    "bytes-differ html",
    "bytes-differ pdf",
  ]);
});

test("every package that has a part in the bytes is named with a version", () => {
  const versions = reportMadeBy();
  expect(versions.map(({ name }) => name)).toContain("fontkit");
  expect(versions.filter(({ version }) => !/^\d/.test(version))).toEqual([]);
});

test("the PDF says its language, is tagged, has bookmarks and is of the day of its data", async () => {
  const { pdf } = await made(reportInput(6));
  const text = Buffer.from(pdf).toString("latin1");
  for (const part of ["/Lang (nn)", "/MarkInfo", "/StructTreeRoot", "/Outlines", "(D:20270215080000Z)"])
    expect(text).toContain(part);
});

test("much, little and long: 60 units, nothing at all, a text as long as it may be", async () => {
  const pages = ({ pdf }: { readonly pdf: Uint8Array }): number =>
    [
      ...Buffer.from(pdf)
        .toString("latin1")
        .matchAll(/\/Type \/Page\b/g),
    ].length;
  const { coverage: _, ...rest } = reportInput(1);
  const none = pages(await made({ ...rest, indicators: [], texts: [] }));
  expect(none).toBeGreaterThan(2);
  expect(pages(await made(reportInput(60)))).toBeGreaterThan(pages(await made(reportInput(1))));
  const long = [{ section: "foreword", paragraphs: ["Dette er en lang tekst. ".repeat(800).trim()] }];
  expect(pages(await made({ ...rest, indicators: [], texts: long }))).toBeGreaterThan(none + 2);
}, 30_000);

import { allIndicators } from "@prehosp/indicators";
import { expect, test } from "vitest";
import { differences } from "./differences.ts";
import { htmlOf } from "./html-of.ts";
import { manifestOf } from "./manifest-of.ts";
import { ReportManifest } from "./manifest.ts";
import { rebuild } from "./rebuild.ts";
import { reportOf } from "./report-of.ts";
import { yearInput } from "./test/year.ts";

const madeBy = [
  { name: "b", version: "1.0.0" },
  { name: "a", version: "2.0.0" },
];
const input = yearInput();
const html = (() => {
  const made = reportOf(input);
  if ("problems" in made) throw new Error("not made");
  return htmlOf(made.report);
})();
const manifest = (() => {
  const made = manifestOf({ input, html, madeBy });
  if ("problems" in made) throw new Error("not made");
  return JSON.parse(JSON.stringify(made.manifest)) as ReportManifest;
})();
const codes = (result: ReturnType<typeof rebuild>) =>
  "problems" in result ? result.problems.map(({ code, at }) => `${code} ${at}`) : [];

test("from its manifest and input a report is the same bytes, whatever the order of fields", () => {
  expect(ReportManifest.parse(manifest)).toEqual(manifest);
  const turned = Object.fromEntries(Object.entries(structuredClone(input)).toReversed());
  const again = rebuild(manifest, { input: turned, madeBy });
  expect("html" in again && again.html === html).toBe(true);
});

test("a salt is in the hash of the input and in no byte of the report", () => {
  const salted = { ...input, salt: "0123456789abcdef" };
  expect(codes(rebuild(manifest, { input: salted, madeBy }))).toEqual(["data-differs data"]);
});

test("the manifest holds no figure and no text", () => {
  expect(JSON.stringify(manifest)).not.toMatch(/Nordvik|oppdiktet, for å vise/);
  expect(manifest.madeBy.map(({ name }) => name)).toEqual(["a", "b"]);
});

test("a changed datum is named as data, and what it changed as bytes", () => {
  const changed = structuredClone(input);
  changed.coverage.found += 1;
  expect(codes(rebuild(manifest, { input: changed, madeBy }))).toEqual(["data-differs data", "bytes-differ html"]);
});

test("a changed text of the editor is named", () => {
  const changed = { ...input, texts: [{ section: "summary", paragraphs: ["Noe annet."] }] };
  expect(codes(rebuild(manifest, { input: changed, madeBy }))).toContain("data-differs texts");
});

test("a changed package is named with both versions", () => {
  const again = rebuild(manifest, { input, madeBy: [{ name: "a", version: "2.0.1" }, madeBy[0]!] });
  expect("problems" in again && again.problems).toEqual([
    { code: "package-differs", at: "a", because: "2.0.0, 2.0.1" },
  ]);
});

test("a definition that is another is named, also where nobody gave it a new version", () => {
  const silent = allIndicators.map((one) => (one.id === "bystander-cpr" ? { ...one, minimumDenominator: 7 } : one));
  expect(codes(rebuild(manifest, { input, madeBy }, silent))).toContain("definition-differs bystander-cpr");
  const newer = allIndicators.map((one) => (one.id === "bystander-cpr" ? { ...one, version: "8.0" as const } : one));
  const again = rebuild(manifest, { input, madeBy }, newer);
  expect("problems" in again && again.problems[0]?.code).toBe("definition-version");
});

test("nothing of a manifest can be altered and pass, not even the size of a file", () => {
  const text = JSON.stringify(manifest);
  const passes = Array.from({ length: text.length }).flatMap((_, at) => {
    const one = text.charAt(at);
    const other = /\d/.test(one)
      ? String((Number(one) + 1) % 10)
      : /[a-zæøå]/iu.test(one)
        ? one === "a"
          ? "b"
          : "a"
        : one;
    if (other === one) return [];
    let altered: unknown;
    try {
      altered = JSON.parse(text.slice(0, at) + other + text.slice(at + 1));
    } catch {
      return [];
    }
    const read = ReportManifest.safeParse(altered);
    return read.success && differences(read.data, manifest).length === 0 ? [text.slice(at - 20, at + 1)] : [];
  });
  expect(passes).toEqual([]);
});

test("what is no manifest is said to be none", () => {
  expect(codes(rebuild({ manifest: "else" }, { input, madeBy }))).toEqual(["not-valid manifest"]);
});

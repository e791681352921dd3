import { looksLikeNationalNumber } from "@prehosp/model/identifiers";
import { describe, expect, test } from "vitest";
import { htmlOf } from "./html-of.ts";
import { reportOf } from "./report-of.ts";
import { yearInput } from "./test/year.ts";

const with_ = (paragraph: string) => ({
  ...yearInput(),
  texts: [{ section: "summary", paragraphs: ["ok", paragraph] }],
});
const problems = (input: unknown) => {
  const result = reportOf(input);
  return "problems" in result ? result.problems : [];
};
// A synthetic number (month and 80), found here so that it stands nowhere.
const six = "018190";
const five =
  Array.from({ length: 90_000 }, (_, n) => String(n + 10_000)).find((n) => looksLikeNationalNumber(six + n)) ?? "";

describe("the editor's text", () => {
  test("is never markup", () => {
    const made = reportOf(with_(`<script>alert(1)</script><img src=x onerror="a">'&`));
    if ("problems" in made) throw new Error("not made");
    const html = htmlOf(made.report);
    expect(html).not.toMatch(/<script|<img/);
    expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=&quot;a&quot;&gt;&#39;&amp;");
  });

  test.each([
    ["right to left override", "ab\u202Ecd"],
    ["right to left mark", "ab\u200Fcd"],
    ["isolate", "ab\u2066cd"],
    ["no width", "21086\u200B0"],
    ["null", "a\u0000b"],
    ["half a pair", "a\uD800b"],
    ["private use", "a\uE000b"],
  ])("may not hide: %s", (_, text) => {
    expect(problems(with_(text))).toEqual([{ code: "hidden-character", at: "/texts/0/paragraphs/1" }]);
  });

  test("may break its lines", () => {
    expect(problems(with_("first\nsecond\tthird"))).toEqual([]);
  });

  test("of 100 kB is refused", () => {
    expect(problems(with_("a".repeat(100_000))).map(({ code }) => code)).toEqual(["too-long"]);
    expect(problems(with_("a".repeat(19_000)))).toEqual([]);
  });

  const wide = (text: string) => text.replaceAll(/\d/g, (d) => String.fromCodePoint(0xff10 + Number(d)));
  test.each([
    six + five,
    `${six} ${five}`,
    `${six}-${five}`,
    `${six}\u2009${five}`,
    `${six}\n${five}`,
    `${six}\u2013${five}`,
    wide(six + five),
  ])("holds no identity number, written any way (%#)", (written) => {
    const found = problems(with_(`Pasienten ${written} ble reddet.`));
    expect(found).toEqual([{ code: "identity-number", at: "/texts/0/paragraphs/1" }]);
    expect(JSON.stringify(found)).not.toContain(six);
  });

  test("nor does any name or title", () => {
    expect(problems({ ...yearInput(), title: `Rapport ${six}${five}` })).toEqual([
      { code: "identity-number", at: "/title" },
    ]);
    expect(problems({ ...yearInput(), issuer: { name: `R ${six}${five}` } })).toEqual([
      { code: "identity-number", at: "/issuer/name" },
    ]);
  });
});

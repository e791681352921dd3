import { looksLikeNationalNumber } from "@prehosp/model/identifiers";
import type { ReportProblem } from "./problem.ts";

/** So many characters the editor may write in one part of a report. */
const LONGEST = 20_000;

// Controls, marks that turn the direction of reading, what takes no room, and letters for private use: none can be seen by who signs.
const hidden = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/u;

const looksLikeIdentity = (text: string): boolean =>
  // Written with other digits or other spaces it is still the number.
  looksLikeNationalNumber(text.normalize("NFKC").replaceAll(/[\s\p{Pd}]+/gu, " "));

const problemOf = (text: string, at: string): readonly ReportProblem[] => {
  if (hidden.test(text.replaceAll(/[\t\n\r]/g, " "))) return [{ code: "hidden-character", at }];
  return looksLikeIdentity(text) ? [{ code: "identity-number", at }] : [];
};

const escaped = (key: string): string => key.replaceAll("~", "~0").replaceAll("/", "~1");

/** Every text of plain data that no report may hold: what looks like an identity number, and characters that hide. Keys are ours. */
export const textProblems = (value: unknown, at = ""): readonly ReportProblem[] => {
  if (typeof value === "string") return problemOf(value, at);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) => textProblems(inside, `${at}/${escaped(key)}`));
};

/** The blocks whose text, all paragraphs together, is too long. */
export const lengthProblems = (
  blocks: readonly { readonly paragraphs: readonly string[] }[],
): readonly ReportProblem[] =>
  blocks.flatMap(({ paragraphs }, at) => {
    const long = paragraphs.reduce((n, one) => n + one.length, 0);
    return long > LONGEST
      ? [{ code: "too-long" as const, at: `/texts/${String(at)}`, because: `${String(long)} > ${String(LONGEST)}` }]
      : [];
  });

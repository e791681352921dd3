import type { Remark, Text } from "@prehosp/model";
import type { FlatRemarkCode } from "./texts.ts";
import { flatTexts } from "./texts.ts";

/** What could not be read of a flat file, with the line and the column as they stand there. */
export interface FlatRemark extends Remark {
  readonly code: FlatRemarkCode;
  readonly line: number;
  readonly column?: string;
  readonly text: Text;
}

// Digits, right check digits or wrong: a misspelt national number names its owner nearly as well.
const digits = /\d{6}\D{0,3}\d{5}/;
const namesSomebody = /\d{6}\D{0,3}\d{5}|@|\p{Lu}\p{Ll}/u;
// Codes, numbers and dates; a capital followed by a small letter and anything with a space between letters may be a name.
const plain = /^(?:[-+\w.,:|/]+|[\d.:+Z/T -]+)$/;

const quoted = (said: string | undefined): { readonly said?: string } =>
  said === undefined || said.length > 40 || namesSomebody.test(said) || !plain.test(said) ? {} : { said };

const shortened = (heading: string): string => (heading.length > 80 ? `${heading.slice(0, 80)}…` : heading);

/** A remark with its place; what was said goes along only where it can name nobody. */
export const remarkOn = (code: FlatRemarkCode, line: number, column?: string, said?: string): FlatRemark => {
  const text = flatTexts[code];
  // Every heading of ours is shorter: what is longer is no heading, and stands in each remark.
  const safe = column === undefined ? undefined : digits.test(column) ? "…" : shortened(column);
  return {
    code,
    line,
    ...(safe === undefined ? {} : { column: safe }),
    path: safe === undefined ? `line ${line}` : `line ${line}, column ${safe}`,
    ...quoted(said),
    means: text.en ?? text.nb,
    text,
  };
};

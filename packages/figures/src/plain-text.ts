/** What XML cannot hold, halves of letters, and signs that turn the direction of writing, which could make a figure read as another. */
const unwanted = /(?![\t\n\r])\p{Cc}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;

/** A text with every sign that cannot be printed replaced by "\ufffd". */
export const printable = (text: string): string => text.toWellFormed().replace(unwanted, "\ufffd");

/** A label as it is set: printable, and on one line. */
export const plainText = (text: string): string =>
  printable(text)
    .replace(/[\t\n\r \u2028\u2029]+/g, " ")
    .trim();

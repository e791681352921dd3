import { contentHash } from "@prehosp/rules";

/** The longest that an id may be. */
const LONGEST = 96;

/** A text as it is where an id may be so long, else its hash: cut off, two would be the same. */
export const fitting = (text: string): string => {
  if (text.length <= LONGEST) return text;
  const hash = contentHash(text);
  return typeof hash === "string" ? hash : text.slice(0, LONGEST);
};

import { contactsIn } from "./contacts-in.ts";

/** Stands where something was held back. */
const HELD = "[…]";

/** Nobody writes so many codes after one word; a text that goes on longer is held back whole rather than read for ever. */
const MOST_TURNS = 20;

/** The text with everything of `contactsIn` held back, and whether anything was; in what is left nothing is found. */
export const withoutContacts = (text: string): { readonly text: string; readonly held: boolean } => {
  let rest = text;
  // What is left may read as a number again ("kode 1234 eller 5678").
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const found = contactsIn(rest);
    if (found.length === 0) return { text: rest, held: turn > 0 };
    const kept = found.map(({ from }, i) => rest.slice(found[i - 1]?.to ?? 0, from));
    rest = [...kept, rest.slice(found.at(-1)?.to)].join(HELD);
  }
  return { text: HELD, held: true };
};

/** The same word for the eye: small letters, accents off, but æ, ø and å are letters of their own; ä and ö are their neighbours'. */
export const fold = (text: string): string =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replaceAll("ä", "æ")
    .replaceAll("ö", "ø")
    .replace(/[^æøå]+/gu, (rest) => rest.normalize("NFD").replace(/\p{M}/gu, ""));

/** The words of a text, folded; a code such as "A.91.01" is one word. */
export const wordsOf = (text: string): readonly string[] =>
  fold(text).match(/[\p{L}\p{N}]+(?:\.[\p{L}\p{N}]+)*/gu) ?? [];

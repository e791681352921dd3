const month = "(?:0?[1-9]|1[0-2])";
const dayOf = "(?:0?[1-9]|[12]\\d|3[01])";
const year = "(?:19\\d{2}|20[0-4]\\d)";
const short = "(?:(?:[01]\\d|2[0-3])[0-5]\\d|2400)";
const clock = "(?:[01]?\\d|2[0-4])[.:]?[0-5]\\d";

// Each must not touch other digits: a part of a telephone number may look like a date.
const range = (one: string): string => `${one}(?: ?- ?${one})?`;
const SAFE = [
  range(`${dayOf}\\.${month}\\.${year}`),
  range(`${dayOf}\\.${month}\\.\\d{2}`),
  range(`${dayOf}/${month}/${year}`),
  range(`${dayOf}-${month}-${year}`),
  range(`${year}-${month}-${dayOf}`),
  `${year}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])`,
  `${year} ?[-/] ?${year}`,
  `(?:[01]?\\d|2[0-4])[.:][0-5]\\d ?- ?${clock}`,
  `${short} ?- ?${short}`,
  "(?:\\d{1,2}|1[0-7]\\d)\\.\\d{5,}",
].map((one) => new RegExp(`(?<![\\d+]|\\d[ .\\-/])(?:${one})(?![ .\\-/]?\\d)`, "gu"));

/** What its maker calls it. */
const SERIAL = /(?:serie ?nr|serienummer|serial(?: ?no)?|s\/n|id-nr)[.:]{0,2} ?[A-Z\d-]{4,20}/giu;
/** Rooms and post codes may stand two and two, eight digits together. */
const NAMED =
  /(?<!\p{L})(?:rom|room|bygg|postnr|postnummer|post ?code|gnr|bnr|org\.? ?nr|orgnr)[.:]? ?\d{3,4} ?[-/ ] ?\d{3,4}(?! ?\d)/giu;

/** The text with dates, years, hours, degrees, rooms and post codes blotted out; of the same length, so that places hold. */
export const withoutOtherNumbers = (text: string): string =>
  [...SAFE, NAMED, SERIAL].reduce(
    (rest, one) => rest.replace(one, (found) => found.replace(/[^a-zæøå]/giu, "×")),
    text,
  );

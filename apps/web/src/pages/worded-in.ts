/**
 * The language a reason of a room is worded in, for whoever reads it aloud: the rooms write Norwegian or English and do not say which.
 * Words that stand in Norwegian sentences only, or one of its letters, make it bokmål.
 */
export const wordedIn = (words: string): "nb" | "en" =>
  /[æøå]|\b(og|av|til|den|det|som|ikke|er|ingen|kommer|etter)\b/i.test(words) ? "nb" : "en";

import type { UrgencyCode } from "@prehosp/model";

const letters: Readonly<Record<string, UrgencyCode>> = { A: "akutt", H: "haster", V: "vanlig" };

/** The urgency that the first letter of a criterion code says. */
export const urgencyFrom = (letter: string): UrgencyCode | undefined =>
  Object.hasOwn(letters, letter) ? letters[letter] : undefined;

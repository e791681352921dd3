import { PersonId } from "@prehosp/model";
import { isNationalNumber, nationalNumber } from "@prehosp/model/identifiers";

/** What a person is known by: a national number, or an opaque key of the region's own. */
export type PersonKind = "national-number" | "person-key";

/** A person in one way of writing, to be hashed and never stored. */
export interface PersonKey {
  readonly kind: PersonKind;
  readonly text: string;
}

/**
 * One way of writing who a person is: a national number or D-number with or without a space or hyphen, else an opaque person id with a
 * letter in it. Undefined for what does not identify: a help number (given locally and replaced later, so two persons can share one)
 * and digits that fail their check, which would be another person's.
 */
export const personKey = (said: string): PersonKey | undefined => {
  const trimmed = said.trim();
  const read = nationalNumber(trimmed);
  if (isNationalNumber(read)) {
    const lasting = read.kind === "fnr" || read.kind === "d-number";
    return lasting ? { kind: "national-number", text: trimmed.replace(/[ -]/, "") } : undefined;
  }
  return /[A-Za-z]/.test(trimmed) && PersonId.safeParse(trimmed).success
    ? { kind: "person-key", text: trimmed }
    : undefined;
};

import type { Day } from "@prehosp/model/time";
import { addMonths } from "@prehosp/model/time";
import type { AnyCase } from "../case.ts";
import { eventOf } from "../event-of.ts";
import type { Keyed } from "./keyed.ts";
import type { KeyedList } from "./keyed-list.ts";
import { lookIn } from "./keyed-list.ts";
import { personKey } from "./person-key.ts";
import type { RegistryLaw } from "./registry-law.ts";
import type { HeldByLaw, MissingList } from "./release-texts.ts";

/** A case, and who it is about where the register knows: a national number or an opaque person id. */
export interface CaseOfPerson {
  readonly case: AnyCase;
  readonly person?: string | undefined;
}

/** A list and every key that its entries may be under. */
export interface ListWithKeys {
  readonly list: KeyedList;
  readonly keys: readonly Keyed[];
}

interface Given {
  readonly reservations?: ListWithKeys | undefined;
  readonly consents?: ListWithKeys | undefined;
  readonly on: Day;
}

const missingOf = (law: RegistryLaw, { reservations, consents }: Given): readonly MissingList[] => {
  const { reservationRight, consentRequired } = law.legalBasis;
  const another = (given: ListWithKeys | undefined, of: KeyedList["of"]) =>
    given !== undefined && (given.list.of !== of || given.list.registry !== law.id);
  return [
    ...(reservationRight.is !== "no" && reservations === undefined ? (["no-reservation-list"] as const) : []),
    ...(consentRequired.is !== "no" && consents === undefined ? (["no-consent-list"] as const) : []),
    ...(another(reservations, "reservations") || another(consents, "consents") ? (["list-of-another"] as const) : []),
  ];
};

/**
 * What the law of a registry says of releasing each case on a day: undefined where it may go, else why it is held back. A right that is
 * unverified counts as a right, and a consent that is unverified as required; a list that is handed in is always followed. `missing`
 * where a list has to be there and is not: then nothing may go.
 */
export const releaseBy = (
  law: RegistryLaw,
  given: Given,
): { readonly missing: readonly MissingList[] } | { readonly held: (one: CaseOfPerson) => HeldByLaw | undefined } => {
  const missing = missingOf(law, given);
  if (missing.length > 0) return { missing };
  const look = (one: ListWithKeys | undefined) => (one === undefined ? undefined : lookIn(one.list, one.keys));
  const [reserved, consented] = [look(given.reservations), look(given.consents)];
  const { retention } = law;
  const tooLong = (one: AnyCase): HeldByLaw | undefined => {
    if (retention.is !== "months-after-event") return undefined;
    const day = eventOf(one)?.day;
    if (day === undefined) return "event-day-unknown";
    return addMonths(day, retention.months) < given.on ? "kept-too-long" : undefined;
  };
  const declined = (said: string | undefined): HeldByLaw | undefined => {
    if (reserved === undefined && consented === undefined) return undefined;
    const person = said === undefined ? undefined : personKey(said);
    if (person === undefined) return "identity-unknown";
    const [onReserved, onConsented] = [reserved?.(person) ?? "no", consented?.(person) ?? "yes"];
    if (onReserved === "yes") return "reserved";
    if (onReserved === "cannot-tell" || onConsented === "cannot-tell") return "list-cannot-tell";
    return onConsented === "no" ? "no-consent" : undefined;
  };
  return { held: ({ case: one, person }) => declined(person) ?? tooLong(one) };
};

import type { Keyed } from "../law/keyed.ts";
import { keyOf } from "../event-of.ts";
import type { CaseOfPerson } from "../law/release.ts";
import { personKey } from "../law/person-key.ts";

/** A person as one project knows them: a pseudonym, and how far their times are moved. */
export interface Pseudonym {
  readonly person: string;
  /** Whole days, between 31 and 365 in either direction. */
  readonly days: number;
  /** Whole minutes more, less than a day. */
  readonly minutes: number;
}

const within = (digits: string, below: number): number => Number.parseInt(digits.slice(0, 12), 16) % below;

/**
 * The persons of a project under its key, never by a plain hash: eleven digits can all be tried. Who is not known by anything lasting is
 * one person for each case. The same person is the same, moved alike, in every export of the project, and another in every other project.
 */
export const pseudonyms =
  (project: string, key: Keyed) =>
  ({ case: one, person: said }: CaseOfPerson): Pseudonym => {
    const person = said === undefined ? undefined : personKey(said);
    const who = person === undefined ? ["case", keyOf(one)] : [person.kind, person.text];
    const made = (what: string): string => key.hmac(JSON.stringify(["prehosp.research", what, project, ...who]));
    const days = 31 + within(made("days"), 335);
    return {
      person: made("person").slice(0, 32),
      days: within(made("way"), 2) === 0 ? days : -days,
      minutes: within(made("minutes"), 1440),
    };
  };

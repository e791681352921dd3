import { type Book, type Facts, type Subject, qualified } from "@prehosp/competence";
import { type OrgId, type PersonId, type UnitId, isOrdinary } from "@prehosp/model";
import type { Finding } from "@prehosp/rules";
import type { LedgerError } from "@prehosp/ports";
import { Effect } from "effect";
import { Books } from "../../books.ts";
import { Competence } from "../book.ts";
import type { AsOf } from "../derived.ts";
import { keysAt, underKeptKeys } from "../one-person.ts";
import { crewsOf } from "../readiness/crews.ts";
import { momentOf } from "../readiness/moment-of.ts";
import { membershipsAt, settingsAt } from "./memberships.ts";

/** Whom a question is about. */
export type AskedOf = { readonly person: PersonId } | { readonly unit: UnitId } | { readonly organisation: OrgId };

/** A subject as one organisation has it, in one role, with what it is asked with. */
export interface AskedAs {
  readonly owner: OrgId;
  /** Absent where nobody has said in which role: then whatever asks for one is unclear. */
  readonly role?: string;
  readonly subject: Subject;
  readonly facts: Facts;
}

/** A question made ready for the engine: the book of the day, and each organisation and role in which it is asked. */
export interface Asked extends AsOf {
  readonly book: Book;
  readonly as: readonly AskedAs[];
}

/**
 * Who is asked about and as what: the roles that the organisation has told, or the one named. None where nobody of that key is here; a person
 * of two organisations is asked as each has that person, so that each reads its own.
 */
export const asking: (of: AskedOf, asOf: AsOf, role?: string) => Effect.Effect<Asked, LedgerError, Books | Competence> =
  Effect.fn("chain.asking")(function* (of, asOf, role) {
    const competence = yield* Competence;
    const { region } = yield* Books;
    const book = yield* competence.book(asOf);
    const stored = underKeptKeys(yield* competence.stored, asOf.knownAt);
    const settings = settingsAt(stored, asOf);
    const one = (owner: OrgId, as: string | undefined, subject: Subject, unit?: UnitId): AskedAs => ({
      owner,
      ...(as === undefined ? {} : { role: as }),
      subject,
      facts: {
        ...settings({ owner, ...(unit ? { unit } : {}) }),
        ...(as === undefined ? {} : { role: as }),
        ...(unit ? { unit } : {}),
      },
    });
    const made = (as: readonly AskedAs[]): Asked => ({ book, as, ...asOf });
    if ("person" in of) {
      const person = keysAt(stored, asOf.knownAt).of(of.person);
      return made(
        membershipsAt(stored, asOf)
          .filter((m) => m.person === person && m.roles.length > 0)
          .flatMap(({ owner, roles, unit }) =>
            (role === undefined ? roles : [role]).map((r) => one(owner, r, { person }, unit)),
          ),
      );
    }
    if ("organisation" in of) {
      const there = region.id === of.organisation || region.organisations.some((o) => o.id === of.organisation);
      return made(there ? [one(of.organisation, role ?? "akutthjelper", of)] : []);
    }
    const unit = region.units.find((u) => u.id === of.unit);
    if (!unit) return made([]);
    const crew = crewsOf(stored.crew, momentOf(asOf.on, asOf.knownAt), asOf.knownAt).get(unit.id);
    const minimum = crew?.minimum;
    const subject = { crew: crew?.members ?? [], unit: unit.id, ...(minimum === undefined ? {} : { minimum }) };
    return made([
      one(unit.organisation, role ?? (isOrdinary(unit.kind) ? undefined : "akutthjelper"), subject, unit.id),
    ]);
  });

/** Whether a subject is qualified in one role: everything it shall have, or the one requirement that is named. */
export const qualifiedAs = ({ book, on, knownAt }: Asked, { subject, facts }: AskedAs, requirement?: string): Finding =>
  qualified(book, { subject, facts, on, knownAt, ...(requirement === undefined ? {} : { requirement }) });

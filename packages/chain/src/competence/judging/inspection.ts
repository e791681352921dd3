import { type Facts, type ProofLine, type ProofReader, employerProof, explain } from "@prehosp/competence";
import type { ActorRef, OrgId, PersonId, UnitId } from "@prehosp/model";
import { type LedgerError, Vault, type VaultError } from "@prehosp/ports";
import { Effect } from "effect";
import { Competence } from "../book.ts";
import { type HeldTooLong, heldBriefly } from "../../cut-off.ts";
import type { AsOf } from "../derived.ts";
import { type Membership, membershipsAt, settingsAt } from "./memberships.ts";

/** Everybody whom one organisation has on a day. */
export const peopleAt = (
  organisation: OrgId,
  asOf: AsOf,
): Effect.Effect<readonly Membership[], LedgerError, Competence> =>
  Effect.map(
    Effect.flatMap(Competence, ({ stored }) => stored),
    (stored) => membershipsAt(stored, asOf).filter((m) => m.owner === organisation),
  );

/** Opens the names of people for a purpose, each opening audited; a name that is forgotten is not there, and nothing else changes. */
export const namesOf: (
  people: readonly Membership[],
  by: ActorRef,
  purpose: string,
) => Effect.Effect<ReadonlyMap<PersonId, string>, VaultError, Vault> = Effect.fn("chain.namesOf")(
  function* (people, by, purpose) {
    const vault = yield* Vault;
    const names = new Map<PersonId, string>();
    for (const { person, name } of people) {
      if (!name) continue;
      const opened = yield* vault.open(name, by, purpose).pipe(
        Effect.catchIf(
          (e) => e.reason === "Forgotten",
          () => Effect.succeed(undefined),
        ),
      );
      const said = (opened as { readonly name?: unknown } | undefined)?.name;
      if (typeof said === "string") names.set(person, said);
    }
    return names;
  },
);

/**
 * What an employer shows at an inspection, of every person in every role, or of those in the crew of one unit: each requirement, its norms, how it was judged and by which
 * proof; where none is recorded the line says so. Names only where they are given.
 */
export const inspectionOf: (
  of: { readonly organisation: OrgId; readonly unit?: UnitId | undefined },
  asOf: AsOf,
  reader?: ProofReader,
) => Effect.Effect<readonly ProofLine[], LedgerError | HeldTooLong, Competence> = Effect.fn("chain.inspectionOf")(
  function* ({ organisation, unit: only }, asOf, { names, language } = {}) {
    const competence = yield* Competence;
    const book = yield* competence.book(asOf);
    const settings = settingsAt(yield* competence.stored, asOf);
    const ids = [...new Set(book.packs.flatMap((p) => p.requirements.map((r) => r.id)))].filter(
      (id) => book.requirement(id)?.subject === "person",
    );
    const linesOf = ({ person, owner, roles, unit }: Membership): readonly ProofLine[] => {
      const called = names?.get(person);
      return roles.flatMap((role) => {
        const facts: Facts = { ...settings({ owner, ...(unit ? { unit } : {}) }), role };
        const rows = ids.flatMap((requirement) => {
          const why = explain(book, { subject: { person }, requirement, facts, ...asOf });
          if (why === undefined || why.finding.outcome === "not-applicable") return [];
          const used = why.used.map(({ proof }) => ({ ...proof, person }));
          const { title, finding } = why;
          return [
            { person, ...(called ? { name: called } : {}), requirement: { id: requirement, title }, finding, used },
          ];
        });
        return employerProof(rows, language);
      });
    };
    const people = (yield* peopleAt(organisation, asOf)).filter(({ unit }) => (only ?? unit) === unit);
    return (yield* Effect.forEach(people, (one) => heldBriefly(() => linesOf(one)))).flat();
  },
);

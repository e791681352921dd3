import { type Book, type Equivalence, hasesOf, namedIn } from "@prehosp/competence";
import type { CaseId, CompetenceId, OrgId, PersonId } from "@prehosp/model";
import { type Instant, osloDay } from "@prehosp/model/time";
import { Ledger, type LedgerError, type NewFact, Vault, type VaultError, isNonEmpty } from "@prehosp/ports";
import { contentHash } from "@prehosp/rules";
import { Effect } from "effect";
import { fitting } from "../../fitting.ts";
import { equivalenceDecided, type PersonOf, peopleTold, settingTold, type SettingTold } from "../../kinds/standing.ts";
import { patiently } from "../../patiently.ts";
import { Competence } from "../book.ts";
import { saidFact } from "../said.ts";
import { type EvidenceProblem, evidenceProblem } from "./problem.ts";
import type { EvidenceSender } from "./record.ts";

/** What a person's name is sealed under, by each organisation: forgetting it leaves what the person has learnt, and what others know. */
export const caseOfPerson = (owner: OrgId, person: PersonId): CaseId => fitting(`person-${owner}-${person}`) as CaseId;

interface From extends EvidenceSender {
  /** From when it holds. */
  readonly from: Instant;
}

const hashOf = (value: unknown): string => {
  const hash = contentHash(value);
  return typeof hash === "string" ? hash : "";
};

/** Says who serves an organisation, in which roles; names go into the vault and nowhere else. */
export const tellPeople: (
  people: readonly (PersonOf & { readonly name?: string | undefined })[],
  from: From,
) => Effect.Effect<number, LedgerError | VaultError, Ledger | Vault> = Effect.fn("chain.tellPeople")(function* (
  people,
  { owner, by, from },
) {
  const vault = yield* Vault;
  const fact = (told: readonly PersonOf[], subject: string): NewFact =>
    saidFact(peopleTold, { people: told }, { subject, owner, by, at: from, ref: `${owner}/${from}/${hashOf(told)}` });
  const named = yield* Effect.forEach(
    people.filter((p) => p.name !== undefined),
    ({ name, ...person }) =>
      Effect.map(vault.seal(caseOfPerson(owner, person.person), { name }).pipe(patiently), (sealed) => ({
        ...fact([person], `person:${person.person}`),
        sealed,
      })),
  );
  const unnamed = people.filter((p) => p.name === undefined).map(({ person, roles }) => ({ person, roles }));
  const facts = [...named, ...(unnamed.length > 0 ? [fact(unnamed, `org:${owner}`)] : [])];
  if (isNonEmpty(facts)) yield* (yield* Ledger).append(facts).pipe(patiently);
  return people.length;
});

/** Says what a unit's or a room's people are asked with: terminal type, product, version. */
export const tellSetting: (said: SettingTold, from: From) => Effect.Effect<void, LedgerError, Ledger> = Effect.fn(
  "chain.tellSetting",
)(function* (said, { owner, by, from }) {
  const subject = "unit" in said.of ? `unit:${said.of.unit}` : `org:${said.of.organisation}`;
  const about = { subject, owner, by, at: from, ref: `${owner}/${from}/${hashOf(said)}` };
  yield* (yield* Ledger).append([saidFact(settingTold, said, about)]).pipe(patiently);
});

/** The norm that leaves it to a decision what counts as training in line with the guideline. */
const LEFT = "AH-2.6-k";

/** The competences of the requirements that rest on that norm, through those they name. */
const leftToDecide = (book: Book): ReadonlySet<CompetenceId> => {
  const resting = book.packs.flatMap((p) => p.requirements).filter((r) => r.cites.includes(LEFT));
  const all = new Set(resting.map((r) => r.id));
  for (const id of all) for (const other of namedIn(book.requirement(id)?.needs ?? { all: [] })) all.add(other);
  return new Set([...all].flatMap((id) => hasesOf(book.requirement(id)?.needs ?? { all: [] }).map((h) => h.has)));
};

/** Writes down a decision of equivalence, only where a norm leaves it to one; another of the same two takes its place. */
export const decideEquivalence: (
  equivalence: Equivalence,
  sender: EvidenceSender,
) => Effect.Effect<{ readonly problems: readonly EvidenceProblem[] }, LedgerError, Competence | Ledger> = Effect.fn(
  "chain.decideEquivalence",
)(function* (equivalence, { owner, by, now }) {
  const book = yield* (yield* Competence).book({ on: osloDay(now), knownAt: now });
  const { from, to, cites } = equivalence;
  const problems = [
    ...(from === to ? [evidenceProblem("same-competence", "/from")] : []),
    ...(cites.includes(LEFT) && leftToDecide(book).has(to)
      ? []
      : [evidenceProblem("no-norm-leaves-it-to-a-decision", cites.includes(LEFT) ? "/to" : "/cites")]),
  ];
  if (problems.length > 0) return { problems };
  const about = { subject: `equivalence:${from}:${to}`, owner, by, at: now, ref: hashOf({ equivalence, owner }) };
  yield* (yield* Ledger).append([saidFact(equivalenceDecided, { equivalence }, about)]).pipe(patiently);
  return { problems };
});

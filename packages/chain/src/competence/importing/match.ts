import { type ProposedMatch, type StandingMatch, type Whose, matchesAt } from "@prehosp/competence";
import type { LearningAccount, PersonId, SubjectId } from "@prehosp/model";
import { contentHash } from "@prehosp/rules";
import { type Fact, Ledger, LedgerError } from "@prehosp/ports";
import { Effect, Stream } from "effect";
import type * as z from "zod";
import { type PartedBecause, accountsMatched } from "../../kinds/importing.ts";
import { patiently } from "../../patiently.ts";
import { type Teller, saidFact } from "../said.ts";
import { lastRecorded, matchFactsOf } from "./received.ts";

type Told = z.output<typeof accountsMatched.payload>["told"][number];

const whoseNow = (facts: readonly Fact[], account: LearningAccount): Whose => {
  const at = lastRecorded(facts);
  return at === undefined ? { because: "nobody", candidates: [] } : matchesAt(matchFactsOf(facts), at).whose(account);
};

const isSame = (a: LearningAccount, b: LearningAccount): boolean => a.system === b.system && a.account === b.account;

/** The matches that stand by all that is said. */
const standingIn = (facts: readonly Fact[]): readonly StandingMatch[] => {
  const at = lastRecorded(facts);
  return at === undefined ? [] : matchesAt(matchFactsOf(facts), at).standing();
};

/** One line for all accounts: two who match at once could else give one account to two people. */
const subject = "accounts" as SubjectId;
/** Everything said of whose accounts are, in recorded order. */
export const allMatches = Effect.flatMap(Ledger, (ledger) => ledger.of(subject).pipe(Stream.runCollect));

/** Says it, if nobody has said anything since. */
export const tell = (told: readonly Told[], before: readonly Fact[], said: Teller) =>
  Effect.gen(function* () {
    const ledger = yield* Ledger;
    const last = before.at(-1)?.id;
    const hash = contentHash({ told, last: last ?? null });
    const ref = `${subject}#${typeof hash === "string" ? hash : last}`;
    yield* ledger
      .append([saidFact(accountsMatched, { told }, { subject, ref, ...said })], { subject, last })
      .pipe(patiently);
  });

/**
 * Says whose accounts are: what a comparison of keys came to, or what somebody decided of one. An account that is another's is Conflict;
 * one that is this person's already adds nothing. Gives how many were new.
 */
export const matchAccounts: (
  matches: readonly ProposedMatch[],
  said: Teller,
) => Effect.Effect<number, LedgerError, Ledger> = Effect.fn("chain.matchAccounts")(function* (matches, said) {
  const before = yield* allMatches;
  const told: Told[] = [];
  for (const match of matches) {
    const whose = whoseNow(before, match.account);
    if (!("person" in whose)) told.push({ says: "matched", ...match, keys: [...match.keys] });
    else if (whose.person !== match.person)
      return yield* new LedgerError({ reason: "Conflict", message: "the account is matched to another person" });
  }
  if (told.length > 0) yield* tell(told, before, said);
  return told.length;
});

/**
 * Says that an account never was this person's: from now on what it proved is nobody's, and the past answers as it did. Whoever goes
 * by another key since is parted all the same. Refused where it was not matched, or another employer matched it.
 */
export const partAccount: (
  account: LearningAccount,
  person: PersonId,
  because: z.output<typeof PartedBecause>,
  said: Teller,
) => Effect.Effect<void, LedgerError, Ledger> = Effect.fn("chain.partAccount")(
  function* (account, person, because, said) {
    const before = yield* allMatches;
    const told = standingIn(before).flatMap(({ said: match, person: now }): readonly Told[] =>
      now === person && match.owner === said.owner && isSame(match.account, account)
        ? [{ says: "parted", account, person: match.person, because }]
        : [],
    );
    if (told.length === 0)
      return yield* new LedgerError({ reason: "Refused", message: "the account is not matched to this person" });
    yield* tell(told, before, said);
  },
);

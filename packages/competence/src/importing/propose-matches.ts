import type { LearningAccount, PersonId } from "@prehosp/model";
import type { MatchFact, MatchKey, WaitingReason } from "./match-fact.ts";

/** A key with its value, as the employer and the source both write it; best as the employer's keyed hash. It never comes out again. */
export interface KeyValue {
  readonly key: MatchKey;
  readonly value: string;
}

/** What a source says of an account. */
export interface AccountKeys {
  readonly account: LearningAccount;
  readonly keys: readonly KeyValue[];
}

/** What the employer knows of a person. */
export interface PersonKeys {
  readonly person: PersonId;
  readonly keys: readonly KeyValue[];
}

/** An account of which the keys say whose it is; becomes a fact when somebody, or the employer's own rule, puts a name under it. */
export type ProposedMatch = Pick<Extract<MatchFact, { says: "matched" }>, "account" | "person" | "quality" | "keys">;

/** An account that waits for a decision, with those it may be. */
export interface WaitingAccount {
  readonly account: LearningAccount;
  readonly because: WaitingReason;
  readonly candidates: readonly PersonId[];
}

/** The account as one text, for a map. */
export const accountKey = ({ system, account }: LearningAccount): string => `${system} ${account}`;

const sorted = <T extends string>(list: Iterable<T>): readonly T[] => [...new Set(list)].toSorted();
const same = (a: KeyValue, b: KeyValue): boolean => a.key === b.key && a.value === b.value;
const isStrong = ({ key }: KeyValue): boolean => key !== "e-mail";

const judge = ({ account, keys }: AccountKeys, people: readonly PersonKeys[]): ProposedMatch | WaitingAccount => {
  const hits = people.filter((p) => p.keys.some((k) => keys.some((own) => same(k, own))));
  const strong = hits.filter((p) => p.keys.some((k) => isStrong(k) && keys.some((own) => same(k, own))));
  const candidates = sorted(hits.map((p) => p.person));
  const [one, ...others] = sorted(strong.map((p) => p.person));
  if (one === undefined) return { account, because: hits.length > 0 ? "e-mail-only" : "nobody", candidates };
  if (others.length > 0) return { account, because: "several", candidates };
  const known = strong.flatMap((p) => p.keys);
  const agreed = keys.filter((own) => known.some((k) => same(k, own)));
  // The same key with another value speaks against, whatever else agrees; an address may well be another.
  const against = keys.some((own) => isStrong(own) && !agreed.includes(own) && known.some((k) => k.key === own.key));
  if (against) return { account, because: "contradiction", candidates };
  const names = sorted(agreed.map(({ key }) => key));
  return { account, person: one, quality: names.length > 1 ? "several-keys" : "one-key", keys: names };
};

/**
 * Whose each account is by the keys alone: one person by a key other than e-mail, with none that contradicts, and no second account
 * of the same system: give all its accounts, matched ones too. Every account comes out once, proposed or waiting, in the order of its name.
 */
export const proposeMatches = (
  accounts: readonly AccountKeys[],
  people: readonly PersonKeys[],
): { readonly proposed: readonly ProposedMatch[]; readonly waiting: readonly WaitingAccount[] } => {
  const byAccount = new Map<string, AccountKeys>();
  for (const { account, keys } of accounts) {
    const key = accountKey(account);
    byAccount.set(key, { account, keys: [...(byAccount.get(key)?.keys ?? []), ...keys] });
  }
  const judged = sorted(byAccount.keys()).flatMap((key) => judge(byAccount.get(key) as AccountKeys, people));
  const found = judged.filter((one): one is ProposedMatch => "person" in one);
  const of = (m: ProposedMatch): string => `${m.account.system} ${m.person}`;
  const counts = new Map<string, number>();
  for (const one of found) counts.set(of(one), (counts.get(of(one)) ?? 0) + 1);
  return {
    proposed: found.filter((one) => counts.get(of(one)) === 1),
    waiting: judged.flatMap((one): readonly WaitingAccount[] =>
      !("person" in one)
        ? [one]
        : counts.get(of(one)) === 1
          ? []
          : [{ account: one.account, because: "second-account", candidates: [one.person] }],
    ),
  };
};

import * as z from "zod";
import type { Keyed } from "./keyed.ts";
import { keyName } from "./keyed.ts";
import type { PersonKey } from "./person-key.ts";

/** Persons who reserved themselves, or who consented: keyed hashes only, each with the key it was made by. */
export const KeyedList = z
  .strictObject({
    of: z.enum(["reservations", "consents"]).meta({ norsk: "liste over", means: "reservasjoner · samtykker" }),
    registry: z.string().min(1).meta({ norsk: "register", means: "The registry it is for" }),
    by: z
      .enum(["national-number", "person-key"])
      .meta({ norsk: "laget av", means: "What the persons are known by; a person known otherwise can't be looked up" }),
    entries: z
      .array(
        z
          .strictObject({
            key: z.string().min(1).meta({ norsk: "nøkkel", means: "Name of the key the hash was made by" }),
            hash: z
              .string()
              .regex(/^[0-9a-f]{64}$/)
              .meta({ norsk: "avtrykk", means: "HMAC-SHA-256 of the person; leads nowhere without the key" }),
          })
          .readonly(),
      )
      .readonly()
      .meta({ norsk: "innslag", means: "One for each person" }),
  })
  .readonly()
  .meta({ norsk: "liste med avtrykk", means: "Persons who reserved themselves or consented, by keyed hash alone" });
export type KeyedList = z.output<typeof KeyedList>;

// What the list is of, and for which registry, is hashed too: two lists under one key can't be laid side by side.
const hashOf = ({ of, registry }: KeyedList, key: Keyed, { kind, text }: PersonKey): string =>
  key.hmac(JSON.stringify(["prehosp.list", of, registry, kind, text]));
const written = ({ key, hash }: KeyedList["entries"][number]): string => `${key}/${hash}`;

/** Whether a person is on a list; `cannot-tell` is never a no. */
export type OnList = "yes" | "no" | "cannot-tell";

/**
 * A list to look persons up in. `cannot-tell` where the person is known by something else than the list, or the list has entries of a
 * key that is not among these, which another secret under the same id is not either.
 */
export const lookIn = (list: KeyedList, keys: readonly Keyed[]): ((person: PersonKey) => OnList) => {
  const entries = new Set(list.entries.map(written));
  const named = keys.flatMap((key) => {
    const name = keyName(key);
    return name === undefined ? [] : [{ key, name }];
  });
  const whole = list.entries.every((entry) => named.some(({ name }) => name === entry.key));
  return (person) => {
    if (person.kind !== list.by) return "cannot-tell";
    if (named.some(({ key, name }) => entries.has(`${name}/${hashOf(list, key, person)}`))) return "yes";
    return whole ? "no" : "cannot-tell";
  };
};

/** The list without a person, as far as these keys tell. */
export const withoutPerson = (list: KeyedList, keys: readonly Keyed[], person: PersonKey): KeyedList => {
  const out = keys.map((key) => `${keyName(key) ?? ""}/${hashOf(list, key, person)}`);
  return { ...list, entries: list.entries.filter((entry) => !out.includes(written(entry))) };
};

/** The list with a person under this key; undefined where the person is known by something else than the list, or the key makes no HMAC. */
export const withPerson = (list: KeyedList, key: Keyed, person: PersonKey): KeyedList | undefined => {
  const name = keyName(key);
  if (name === undefined || person.kind !== list.by) return undefined;
  const { entries } = withoutPerson(list, [key], person);
  return { ...list, entries: [...entries, { key: name, hash: hashOf(list, key, person) }] };
};

/**
 * The list under a new key, as far as the persons handed in go: each of them who is on it under the old key is hashed anew. A hash
 * alone can't be hashed anew, so entries of others stay as they are, and the old key may not be destroyed before `left` is zero.
 * Undefined where one of the keys makes no HMAC.
 */
export const rekeyed = (
  list: KeyedList,
  { from, to }: { readonly from: Keyed; readonly to: Keyed },
  persons: Iterable<PersonKey>,
): { readonly list: KeyedList; readonly left: number } | undefined => {
  const [old, name] = [keyName(from), keyName(to)];
  if (old === undefined || name === undefined) return undefined;
  const anew = new Map<string, string>();
  for (const person of persons) {
    if (person.kind === list.by) anew.set(hashOf(list, from, person), hashOf(list, to, person));
  }
  const moved = list.entries.map((entry) => {
    const hash = entry.key === old ? anew.get(entry.hash) : undefined;
    return hash === undefined ? entry : { key: name, hash };
  });
  const entries = [...new Map(moved.map((entry) => [written(entry), entry])).values()];
  return { list: { ...list, entries }, left: entries.filter(({ key }) => key === old).length };
};

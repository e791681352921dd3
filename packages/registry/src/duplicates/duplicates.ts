import type { Text } from "@prehosp/model";
import type { AnyCase } from "../case.ts";
import type { CaseRef } from "../event-of.ts";
import { eventOf, keyOf } from "../event-of.ts";
import { words } from "../texts.ts";
import { earliest, latest } from "../validation/moment.ts";
import { likeness } from "./likeness.ts";
import type { Joining } from "./joined.ts";
import { joined } from "./joined.ts";

/** A case and, where the register knows, a keyed hash of the person; the hash is made outside, no national number comes in here. */
export interface KnownCase {
  readonly case: AnyCase;
  readonly person?: string | undefined;
}

/** Why two cases may be one, in three languages. */
export const duplicateTexts = {
  "same-key": words("Samme hendelse og pasient", "Same hending og pasient", "The same incident and patient"),
  "same-person": words("Samme person innen 24 timer", "Same person innan 24 timar", "The same person within 24 hours"),
  "same-person-time-unknown": words(
    "Samme person, og tidspunktet mangler",
    "Same person, og tidspunktet manglar",
    "The same person, and the time is missing",
  ),
  alike: words(
    "Mulig: samme kjønn og alder, nær i tid og sted",
    "Mogleg: same kjønn og alder, nær i tid og stad",
    "Possible: same sex and age, near in time and place",
  ),
} as const satisfies Readonly<Record<string, Text>>;

/** Two cases that may be one, the ground, and the least number of hours between them where both have a time. */
export interface Duplicate {
  readonly cases: readonly [CaseRef, CaseRef];
  readonly ground: keyof typeof duplicateTexts;
  readonly hours: number | undefined;
  readonly why: Text;
}

interface Placed extends KnownCase {
  readonly ref: CaseRef;
  readonly key: string;
  /** First and last possible millisecond of the event. */
  readonly first: number | undefined;
  readonly last: number;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const placed = (known: KnownCase): Placed => {
  const { incident, patient } = known.case;
  const ref = { incident, patient };
  const event = eventOf(known.case);
  const first = event === undefined ? undefined : earliest(event.at, event.exactness);
  const last = event === undefined || first === undefined ? 0 : latest(first, event.at, event.exactness);
  return { ...known, ref, key: keyOf(ref), first, last };
};

// The least the two can lie apart, in milliseconds.
const apart = (a: Placed, b: Placed): number | undefined =>
  a.first === undefined || b.first === undefined ? undefined : Math.max(0, a.first - b.last, b.first - a.last);

const groundOf = (a: Placed, b: Placed): Duplicate["ground"] | undefined => {
  if (a.case.dataset.id !== b.case.dataset.id) return undefined;
  if (a.key === b.key) return "same-key";
  const between = apart(a, b);
  if (a.person !== undefined && b.person !== undefined) {
    if (a.person !== b.person) return undefined;
    return between === undefined ? "same-person-time-unknown" : between < DAY ? "same-person" : undefined;
  }
  // Two patients of one incident were told apart by those who were there.
  if (a.ref.incident === b.ref.incident || between === undefined) return undefined;
  return likeness(a.case, b.case, between) ? "alike" : undefined;
};

const grouped = (all: readonly Placed[], by: (one: Placed) => string | undefined): readonly (readonly Placed[])[] => {
  const groups = new Map<string, Placed[]>();
  for (const one of all) {
    const key = by(one);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
};

/**
 * The pairs of cases of one dataset that may be one, each once: the same incident and patient, the same person within 24 hours (from 24 hours on it is
 * another event), or alike enough where no person is known. Pairs that somebody has decided on are left out.
 */
export const duplicates = (cases: Iterable<KnownCase>, facts: readonly Joining[] = []): readonly Duplicate[] => {
  const all = [...cases].map(placed);
  const timed = all.filter((one) => one.first !== undefined).toSorted((a, b) => (a.first ?? 0) - (b.first ?? 0));
  const found = new Map<string, Duplicate>();
  const order = new Map(all.map((one, i) => [one, i]));
  const { isDecided } = joined(facts);
  const look = (a: Placed, b: Placed): void => {
    const ground = groundOf(a, b);
    if (ground === undefined || (ground !== "same-key" && isDecided(a.ref, b.ref))) return;
    const between = apart(a, b);
    const hours = between === undefined ? undefined : between / HOUR;
    const pair = [order.get(a), order.get(b)].toSorted((x = 0, y = 0) => x - y).join(" ");
    if (!found.has(pair)) found.set(pair, { cases: [a.ref, b.ref], ground, hours, why: duplicateTexts[ground] });
  };
  timed.forEach((one, i) => {
    for (let j = i + 1; j < timed.length && (timed[j]?.first ?? 0) < one.last + DAY; j++) look(one, timed[j]!);
  });
  for (const group of [...grouped(all, ({ key }) => key), ...grouped(all, ({ person }) => person)])
    group.forEach((one, i) => group.slice(i + 1).forEach((other) => look(one, other)));
  return [...found.values()];
};

import { Books, type KeptDefibrillator } from "@prehosp/chain";
import type { Position } from "@prehosp/model";
import { known } from "@prehosp/model/absence";
import { osloDay } from "@prehosp/model/time";
import { Effect } from "effect";
import { Defibrillators } from "../defibrillators.ts";
import { now } from "../routes/found.ts";

/** A name as it is shown, as it is compared, and where it is. */
interface Named {
  readonly name: string;
  readonly folded: string;
  readonly position: Position;
}

const MOST = 10;
/** So many are folded before everything else has its turn. */
const AT_ONCE = 250;

const folded = (words: string): string => words.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
const named = (name: string, position: Position): Named => ({ name, folded: folded(name), position });

const namesOf = ({ registration: { is } }: KeptDefibrillator): readonly Named[] => {
  const { street, postCode, postArea } = is.address;
  const area = known(postArea) ? postArea : undefined;
  const names = [
    area,
    known(street) ? [street, area].filter((part) => part !== undefined).join(", ") : undefined,
    known(postCode) ? [postCode, area].filter((part) => part !== undefined).join(" ") : undefined,
    is.name,
  ];
  return names.flatMap((name) => (name === undefined ? [] : [named(name, is.position)]));
};

/** Folded once for as long as the list that is shown stays the same. */
const folds = new WeakMap<readonly KeptDefibrillator[], readonly Named[]>();

const namesIn = (list: readonly KeptDefibrillator[]) =>
  Effect.gen(function* () {
    const before = folds.get(list);
    if (before) return before;
    const names: Named[] = [];
    for (const [n, kept] of list.entries()) {
      if (n % AT_ONCE === AT_ONCE - 1) yield* Effect.yieldNow;
      names.push(...namesOf(kept));
    }
    folds.set(list, names);
    return names;
  });

/** Places of the deployment, then registered addresses and postal areas, that hold what was written; at most ten, nobody else is asked. */
export const placesNamed = (words: string) =>
  Effect.gen(function* () {
    const wanted = folded(words);
    if (wanted.length < 2) return [];
    const { list } = yield* (yield* Defibrillators).shown(osloDay(yield* now));
    const { places = [] } = (yield* Books).region;
    const all = [...places.map(({ name, position }) => named(name, position)), ...(yield* namesIn(list))];
    const holds = all.filter((one) => one.folded.includes(wanted));
    const begins = holds.filter((one) => one.folded.startsWith(wanted));
    const once = new Map([...begins, ...holds].toReversed().map(({ name, position }) => [name, position] as const));
    return [...once]
      .toReversed()
      .slice(0, MOST)
      .map(([name, position]) => ({ name, position }));
  });

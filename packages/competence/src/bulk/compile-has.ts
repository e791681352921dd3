import type { Has, Prior } from "../atom.ts";
import { takes } from "../proof.ts";
import type { Proof } from "../proof.ts";
import { checksOf } from "./checks.ts";
import type { Check, Setting } from "./checks.ts";
import { MET, NOT_MET, UNCLEAR } from "./codes.ts";
import type { Rule } from "./codes.ts";
import { NEVER, numberOf } from "./days.ts";
import { bitOf } from "./loaded.ts";
import type { Loaded } from "./loaded.ts";

const revokedOn = (of: Loaded, proof: Proof, slot: number, own: number): number => {
  let day = NEVER;
  for (const r of of.revocations ?? [])
    if ((r.slot === slot || r.slot === own) && r.on < day && takes(r.proof, proof)) day = r.on;
  return day;
};

interface Place {
  readonly slot: number;
  readonly from: number;
  readonly to: number;
}

/** Where proofs of a competence are found, and the days they count: its own always, an equivalent one by decision. */
const placesOf = (has: Prior, { book, slots }: Setting, equivalents?: readonly string[]): readonly Place[] => [
  { slot: slots.get(has.has) ?? -1, from: -NEVER, to: NEVER },
  ...book
    .equivalences(has.has)
    .filter((q) => equivalents === undefined || equivalents.includes(q.from))
    .map((q) => ({
      slot: slots.get(q.from) ?? -1,
      from: q.fromDay === undefined ? -NEVER : numberOf(q.fromDay),
      to: q.toDay === undefined ? NEVER : numberOf(q.toDay),
    })),
];

/** `judgeHas`, compiled: the same answer, and till when it stays so. */
export const compileHas = (has: Has, setting: Setting, equivalents?: readonly string[]): Rule => {
  const { clock } = setting;
  const places = placesOf(has, setting, equivalents);
  const own = places[0]?.slot ?? -1;
  const ends = setting.ends(has.fresh);
  const checks = checksOf(has, setting, has.after && compileHas(has.after, setting, equivalents));
  const unchecked = checks.length === 0;
  const bits = has.kinds.reduce((all, k) => has.outcomes.reduce((some, o) => some | bitOf(k, o), all), 0);
  const unrecorded = has.unrecorded === "unclear" ? UNCLEAR : NOT_MET;
  const check: Check = (proof, of, on) => {
    let least = MET;
    for (const c of checks) {
      const answer = c(proof, of, on);
      if (answer === NOT_MET) return NOT_MET;
      if (answer < least) least = answer;
    }
    return least;
  };
  const count = places.length;
  return (of, on, grace) => {
    let metTill = -NEVER;
    let unclearTill = -NEVER;
    let starts = NEVER;
    // Plain loops: this is run some millions of times, and mostly finds nothing.
    for (let i = 0; i < count; i++) {
      const { slot, from, to } = places[i] as Place;
      for (let slip = of.slips[slot]; slip !== undefined; slip = slip.next) {
        if ((slip.bit & bits) === 0) continue;
        const begins = slip.on > from ? slip.on : from;
        let end = ends(slip.on);
        if (end !== NEVER) end += grace;
        if (to < end) end = to;
        if (of.revocations !== undefined) end = Math.min(end, revokedOn(of, slip.proof, slot, own));
        // What can't last longer than what is found already needn't be looked into.
        if (end <= on || end <= metTill || begins >= end) continue;
        if (begins > on) {
          if (begins < starts) starts = begins;
          continue;
        }
        const answer = unchecked ? MET : check(slip.proof, of, slip.on);
        if (answer === MET) metTill = end;
        else if (answer === UNCLEAR && end > unclearTill) unclearTill = end;
      }
    }
    if (metTill > on) {
      clock.horizon = metTill;
      clock.ends = starts === NEVER;
      return MET;
    }
    clock.ends = false;
    let without = unrecorded;
    let horizon = starts;
    if (unrecorded === UNCLEAR)
      for (const r of of.revocations ?? [])
        if (r.slot === own && r.proof.revokes === undefined) {
          if (r.on <= on) without = NOT_MET;
          else if (r.on < horizon) horizon = r.on;
        }
    if (unclearTill > on && unclearTill < horizon) horizon = unclearTill;
    clock.horizon = horizon;
    return unclearTill > on ? UNCLEAR : without;
  };
};

import type { PersonId } from "@prehosp/model";
import { known } from "@prehosp/model/absence";
import type { Has } from "../atom.ts";
import type { Book } from "../book.ts";
import type { Fresh } from "../fresh.ts";
import { factOf } from "../guard.ts";
import type { Proof } from "../proof.ts";
import { atLeastVersion } from "../version-order.ts";
import { MET, NOT_MET, UNCLEAR } from "./codes.ts";
import type { Clock, Rule } from "./codes.ts";
import type { Loaded } from "./loaded.ts";

/** What a compiled rule needs from the whole: numbers of competences, and who was qualified on a day. */
export interface Setting {
  readonly book: Book;
  readonly slots: ReadonlyMap<string, number>;
  readonly clock: Clock;
  /** The first day that a proof of a day doesn't count; one table for each freshness. */
  readonly ends: (fresh: Fresh) => (on: number) => number;
  readonly attestor: (person: PersonId, requirement: string, on: number, asker: Loaded) => number;
}

/** One thing that a proof is held against, on its own day. */
export type Check = (proof: Proof, of: Loaded, on: number) => number;

/** What each proof of a competence is held against beside its days. `prior` is what was to be done before, compiled. */
export const checksOf = (has: Has, { attestor: attests }: Setting, prior: Rule | undefined): readonly Check[] => {
  const checks: Check[] = [];
  const compared =
    (name: string, fact: string, holds: (a: string, b: string) => boolean | undefined): Check =>
    (e, of) => {
      const wanted = factOf(of.facts, fact);
      const found = Object.hasOwn(e.attributes, name) ? e.attributes[name] : undefined;
      const answer = wanted === undefined || found === undefined ? undefined : holds(found, wanted);
      return answer === undefined ? UNCLEAR : answer ? MET : NOT_MET;
    };
  for (const [name, fact] of Object.entries(has.match ?? {})) checks.push(compared(name, fact, (a, b) => a === b));
  const { minVersion, documented, issuers, attestor } = has;
  if (minVersion !== undefined) checks.push(compared(minVersion.attribute, minVersion.fact, atLeastVersion));
  if (documented === true) checks.push((e) => (e.documented === true ? MET : known(e.documented) ? NOT_MET : UNCLEAR));
  if (issuers !== undefined)
    checks.push((e) => (!known(e.attestedBy) ? UNCLEAR : issuers.includes(e.attestedBy) ? MET : NOT_MET));
  if (attestor !== undefined)
    checks.push((e, of, on) => {
      if (!known(e.attestedBy)) return UNCLEAR;
      const by = e.attestedBy as string as PersonId;
      return by === of.person ? NOT_MET : attests(by, attestor, on, of);
    });
  if (prior !== undefined) checks.push((_, of, on) => prior(of, on, 0));
  return checks;
};

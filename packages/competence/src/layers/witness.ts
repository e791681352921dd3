import type { Evidence, PersonId } from "@prehosp/model";
import type { Day, Instant } from "@prehosp/model/time";
import type { Outcome } from "@prehosp/rules";
import type { Atom } from "../atom.ts";
import { prepare } from "../book.ts";
import type { Facts } from "../guard.ts";
import { courtOf } from "../judge.ts";
import { proofsIn } from "../needs.ts";
import type { Pack, Requirement } from "../pack.ts";
import { answerOf } from "../subject.ts";
import { PERSON, shownBy, triedProofs } from "./tried-proofs.ts";

// Whom a requirement isn't for is as well off as one who meets it.
const RANK: Readonly<Record<Outcome, number>> = { met: 2, unclear: 1, "not-met": 0, "not-applicable": 2 };
/** More than is ever tried of a written pack; what isn't found is refused all the same. */
const TRIES = 3000;
const SETS = 50;

const CREW = [PERSON, ...["2", "3", "4"].map((n) => `${PERSON}-${n}` as PersonId)];

/** Somebody, or some crew, better off under the pack than above it. */
export interface Witness {
  readonly crew?: readonly PersonId[];
  readonly evidence: readonly Evidence[];
  readonly facts: Facts;
}

/** The sets of facts that make the met atoms hold, one for each value that counts. */
const factsOf = (packs: readonly Pack[], met: readonly Atom[]): readonly Facts[] => {
  const matched = proofsIn({ all: met.flatMap((a) => shownBy(packs, a)) }).flatMap(({ match = {}, minVersion }) => [
    ...Object.values(match).map((fact) => [fact, `value of ${fact}`] as const),
    ...(minVersion === undefined ? [] : [[minVersion.fact, "1"] as const]),
  ]);
  return met.reduce<readonly Facts[]>(
    (sets, a) =>
      "fact" in a ? sets.flatMap((facts) => a.is.map((v) => ({ ...facts, [a.fact]: v }))).slice(0, SETS) : sets,
    [Object.fromEntries(matched)],
  );
};

type Tried = Omit<Witness, "facts">;

/** Those who may hold the proofs: one person; of a crew none of them, some or all. */
function* holders({ subject }: Requirement, evidence: readonly Evidence[]): Generator<Tried, void> {
  if (subject !== "crew") return yield { evidence };
  for (let size = 1; size <= CREW.length; size++)
    for (let holding = 0; holding <= size; holding++)
      yield {
        crew: CREW.slice(0, size),
        evidence: CREW.slice(0, holding).flatMap((p) =>
          evidence.map((e) => (e.person === PERSON ? { ...e, person: p } : e)),
        ),
      };
}

/**
 * A person or a crew whom `below` accepts and `above` doesn't, or accepts less, or lets off: judged by the room itself, never only argued.
 * `met` are atoms to look for proofs of; undefined where none was found.
 */
export const witness = (
  packs: readonly Pack[],
  {
    below,
    above,
    met,
    facts: given,
    on,
  }: {
    readonly below: Requirement;
    readonly above: Requirement;
    readonly met: readonly Atom[];
    readonly facts: Facts;
    readonly on: Day;
  },
): Witness | undefined => {
  const [over, under] = [
    { ...above, id: "example.above" },
    { ...below, id: "example.below" },
  ];
  const example: Pack = { id: "example", edition: "example", layer: "national", requirements: [over, under] };
  const better = ({ evidence, crew }: Tried, facts: Facts): boolean => {
    const book = prepare({ packs: [example, ...packs], evidence });
    const court = courtOf(book, { knownAt: `${on}T23:59:00Z` as Instant, facts });
    const subject = crew === undefined ? { person: PERSON } : { crew };
    const of = (r: Requirement): number => RANK[answerOf(court, r, subject, on).outcome];
    return of(under) > of(over);
  };
  const found = (evidence: readonly Evidence[], facts: Facts): Witness | undefined => {
    for (const tried of holders(above, evidence)) if (better(tried, facts)) return { ...tried, facts };
    return undefined;
  };
  let tried = 0;
  for (const set of factsOf(packs, met)) {
    const facts = { ...set, ...given };
    const without = found([], facts);
    if (without !== undefined) return without;
    for (const evidence of triedProofs(packs, met, on, [above.graceDays ?? 0])) {
      const shown = found(evidence, facts);
      if (shown !== undefined) return shown;
      if (++tried > TRIES) return undefined;
    }
  }
  return undefined;
};

import type { ActorRef, Evidence, PersonId } from "@prehosp/model";
import { addDays, addMonths } from "@prehosp/model/time";
import type { Day, Instant } from "@prehosp/model/time";
import type { Outcome } from "@prehosp/rules";
import type { Atom, Has, Prior } from "../atom.ts";
import { prepare } from "../book.ts";
import { endOf } from "../fresh.ts";
import type { Facts } from "../guard.ts";
import { courtOf } from "../judge.ts";
import { hasesOf } from "../needs.ts";
import type { Pack, Requirement } from "../pack.ts";
import { answerOf } from "../subject.ts";

const PERSON = "example-person" as PersonId;
const ATTESTOR = "example-attestor" as PersonId;
const STRANGER = "example-stranger";
// Whom a requirement isn't for is as well off as one who meets it.
const RANK: Readonly<Record<Outcome, number>> = { met: 2, unclear: 1, "not-met": 0, "not-applicable": 2 };
/** More than is ever tried of a written pack; what isn't found is refused all the same. */
const TRIES = 3000;

/** Somebody who is better off under the pack than above it. */
export interface Witness {
  readonly evidence: readonly Evidence[];
  readonly facts: Facts;
}

/** Days a proof may be of: today, the first that still counts, and the first that counts by so many days of grace. */
const agesOf = ({ fresh }: Prior, on: Day, graces: readonly number[]): readonly Day[] => {
  if (fresh.kind === "none") return [on, addMonths(on, -600)];
  if (fresh.kind === "calendar-year")
    return [on, `${String(Number(on.slice(0, 4)) - 1).padStart(4, "0")}-01-01` as Day];
  const months = fresh.kind === "rolling" ? fresh.months : fresh.minActiveMonths;
  const first = (day: Day): Day => addDays(addMonths(day, -months), 1);
  const oldest =
    // By a fixed date: the day after the last that ran out on the latest such date.
    fresh.kind === "rolling"
      ? first(on)
      : first(addMonths(endOf(on, { ...fresh, minActiveMonths: 0 }) ?? on, -fresh.months));
  return [on, oldest, ...graces.map((g) => addDays(oldest, -g - 1))];
};

/** Proofs that could count for one competence, each in a way that some other rule may not accept. */
const plainProofs = (has: Prior, on: Day, graces: readonly number[]): readonly Evidence[] => {
  const { match = {}, minVersion } = has;
  const attributes = {
    // Only what is asked for, so that whoever asks for more finds it missing.
    ...Object.fromEntries(Object.entries(match).map(([a, fact]) => [a, `value of ${fact}`])),
    ...(minVersion === undefined ? {} : { [minVersion.attribute]: "1" }),
  };
  const proofs: Evidence[] = [];
  for (const kind of has.kinds)
    for (const outcome of has.outcomes)
      for (const day of agesOf(has, on, graces))
        for (const documented of has.documented === true ? [true] : [false, true])
          for (const attestedBy of has.issuers ?? [(has.attestor === undefined ? STRANGER : ATTESTOR) as ActorRef])
            proofs.push({
              person: PERSON,
              competence: has.has,
              kind,
              on: day,
              knownAt: `${day}T00:00:00Z` as Instant,
              outcome,
              attributes,
              attestedBy,
              documented,
              source: { system: "example", ref: `${has.has}-${proofs.length}` },
            });
  return proofs;
};

/** What shows that the one who attests was qualified that day; the first way there is, and one step deep. */
const ofAttestor = (packs: readonly Pack[], id: string | undefined, on: Day): readonly Evidence[] =>
  packs
    .flatMap((p) => p.requirements)
    .filter((r) => r.id === id)
    .flatMap((r) => hasesOf(r.needs).flatMap((h) => plainProofs(h, on, [])[0] ?? []))
    .map((e) => ({ ...e, person: ATTESTOR, source: { system: "example", ref: `${ATTESTOR}-${e.source.ref}-${on}` } }));

/** Proofs of one competence, each with what it stands on: what was done before it, and that those who attest were qualified. */
const proofsOf = (
  packs: readonly Pack[],
  has: Has,
  on: Day,
  graces: readonly number[],
): readonly (readonly Evidence[])[] =>
  plainProofs(has, on, graces).flatMap((proof) => {
    const own = [proof, ...ofAttestor(packs, has.attestor, proof.on)];
    const { after } = has;
    if (after === undefined) return [own];
    return plainProofs(after, proof.on, []).map((e) => [...own, e, ...ofAttestor(packs, after.attestor, e.on)]);
  });

/** For each competence of the atoms the proofs that could show it; of those that are only counted, none too. */
const choices = (
  packs: readonly Pack[],
  met: readonly Atom[],
  on: Day,
  graces: readonly number[],
): readonly (readonly (readonly Evidence[])[])[] =>
  met.flatMap((atom) =>
    hasesOf(atom).map((has) => {
      const proofs = proofsOf(packs, has, on, graces);
      return "atLeast" in atom ? [[], ...proofs] : proofs;
    }),
  );

function* combined(lists: ReturnType<typeof choices>): Generator<readonly Evidence[], void> {
  const [first, ...rest] = lists;
  if (first === undefined) return yield [];
  for (const one of first) for (const more of combined(rest)) yield [...one, ...more];
}

/** The facts that make the met atoms hold. */
const factsOf = (met: readonly Atom[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    met.flatMap((a): readonly (readonly [string, string])[] =>
      "fact" in a
        ? [[a.fact, a.is[0] ?? ""]]
        : hasesOf(a).flatMap((h) =>
            [h, h.after ?? h].flatMap(({ match = {}, minVersion }) => [
              ...Object.values(match).map((fact) => [fact, `value of ${fact}`] as const),
              ...(minVersion === undefined ? [] : [[minVersion.fact, "1"] as const]),
            ]),
          ),
    ),
  );

/**
 * A person whom `below` accepts and `above` doesn't, or accepts less, or lets off: judged by the room itself, never only argued.
 * `met` are atoms to look for proofs of; undefined where no such person was found.
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
  const facts = { ...factsOf(met), ...given };
  const better = (evidence: readonly Evidence[]): boolean => {
    const book = prepare({ packs: [example, ...packs], evidence });
    const court = courtOf(book, { knownAt: `${on}T23:59:00Z` as Instant, facts });
    const of = (r: Requirement): number => RANK[answerOf(court, r, { person: PERSON }, on).outcome];
    return of(under) > of(over);
  };
  if (better([])) return { evidence: [], facts };
  let tried = 0;
  // One by one: all ways together may be millions.
  for (const evidence of combined(choices(packs, met, on, [above.graceDays ?? 0]))) {
    if (better(evidence)) return { evidence, facts };
    if (++tried > TRIES) return undefined;
  }
  return undefined;
};

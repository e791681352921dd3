import type { ActorRef, Evidence, PersonId } from "@prehosp/model";
import { isAbsent } from "@prehosp/model/absence";
import { addDays, addMonths } from "@prehosp/model/time";
import type { Day, Instant } from "@prehosp/model/time";
import type { Atom, Has, Prior } from "../atom.ts";
import { oldestOn } from "../fresh.ts";
import { hasesOf } from "../needs.ts";
import type { Pack } from "../pack.ts";

/** Whose the proofs are that are tried. */
export const PERSON = "example-person" as PersonId;
/** Whoever attests where anybody may. */
export const STRANGER = "example-stranger" as ActorRef;

/** Days a proof may be of: today, the first that still counts, and the first that counts by so many days of grace. */
const agesOf = ({ fresh }: Prior, on: Day, graces: readonly number[]): readonly Day[] => {
  const oldest = oldestOn(on, fresh);
  return oldest === undefined ? [on, addMonths(on, -600)] : [on, oldest, ...graces.map((g) => addDays(oldest, -g - 1))];
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
          for (const attestedBy of has.issuers ?? [STRANGER])
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

const hasesOfNamed = (packs: readonly Pack[], id: string | undefined): readonly Has[] =>
  packs
    .flatMap((p) => p.requirements)
    .filter((r) => r.id === id)
    .flatMap((r) => hasesOf(r.needs));

/** What shows that the one who attests a proof was qualified that day; the first way there is, and one step deep. */
const ofAttestor = (
  packs: readonly Pack[],
  id: string | undefined,
  { on, attestedBy }: Evidence,
): readonly Evidence[] => {
  if (isAbsent(attestedBy)) return [];
  const person = attestedBy as string as PersonId;
  return hasesOfNamed(packs, id)
    .flatMap((h) => plainProofs(h, on, [])[0] ?? [])
    .map((e) => ({ ...e, person, source: { system: "example", ref: `${person}-${e.source.ref}-${on}` } }));
};

/** The competences that an atom shows, through the requirement it names too. */
export const shownBy = (packs: readonly Pack[], atom: Atom): readonly Has[] => [
  ...hasesOf(atom),
  ...("meets" in atom ? hasesOfNamed(packs, atom.meets) : []),
];

type Ways = readonly (readonly Evidence[])[];

/** Proofs of one competence, each with what it stands on: what was done before it, and that those who attest were qualified. */
const proofsOf = (packs: readonly Pack[], has: Has, on: Day, graces: readonly number[]): Ways =>
  plainProofs(has, on, graces).flatMap((proof) => {
    const own = [proof, ...ofAttestor(packs, has.attestor, proof)];
    const { after } = has;
    if (after === undefined) return [own];
    return plainProofs(after, proof.on, []).map((e) => [...own, e, ...ofAttestor(packs, after.attestor, e)]);
  });

function* combined(lists: readonly Ways[]): Generator<readonly Evidence[], void> {
  const [first, ...rest] = lists;
  if (first === undefined) return yield [];
  for (const one of first) for (const more of combined(rest)) yield [...one, ...more];
}

/**
 * Each way to show the competences of the atoms, those that are only counted in none too. One by one: all together may be millions.
 */
export const triedProofs = (
  packs: readonly Pack[],
  met: readonly Atom[],
  on: Day,
  graces: readonly number[],
): Generator<readonly Evidence[], void> =>
  combined(
    met.flatMap((atom) =>
      shownBy(packs, atom).map((has): Ways => {
        const proofs = proofsOf(packs, has, on, graces);
        return "atLeast" in atom ? [[], ...proofs] : proofs;
      }),
    ),
  );

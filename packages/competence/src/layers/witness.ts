import type { ActorRef, Evidence, PersonId } from "@prehosp/model";
import { addDays, addMonths } from "@prehosp/model/time";
import type { Day, Instant } from "@prehosp/model/time";
import type { Expr, Outcome } from "@prehosp/rules";
import { prepare } from "../book.ts";
import { judgePerson } from "../judge-person.ts";
import type { Atom, Has, Pack } from "../pack.ts";

const PERSON = "example-person" as PersonId;
const RANK: Readonly<Record<Outcome, number>> = { met: 2, unclear: 1, "not-met": 0, "not-applicable": 0 };
/** More than is ever tried of a written pack; what isn't found is refused all the same. */
const TRIES = 3000;

/** Somebody who is better off under the pack than above it. */
export interface Witness {
  readonly evidence: readonly Evidence[];
  readonly facts: Readonly<Record<string, string>>;
}

const hasesOf = (atom: Atom): readonly Has[] =>
  "has" in atom ? [atom] : "atLeast" in atom ? atom.of.flatMap(hasesOf) : [];

const agesOf = ({ fresh }: Has, on: Day): readonly Day[] => {
  if (fresh.kind === "none") return [on, addMonths(on, -600)];
  if (fresh.kind === "rolling") return [on, addDays(addMonths(on, -fresh.months), 1)];
  return [on, `${String(Number(on.slice(0, 4)) - 1).padStart(4, "0")}-01-01` as Day];
};

/** Proofs that could count for one competence, each in a way that some other rule may not accept. */
const proofsOf = (has: Has, on: Day): readonly Evidence[] => {
  const proofs: Evidence[] = [];
  for (const kind of has.kinds)
    for (const outcome of has.outcomes)
      for (const day of agesOf(has, on))
        for (const documented of has.documented === true ? [true] : [false, true])
          for (const attestedBy of has.issuers ?? ["example-stranger" as ActorRef])
            proofs.push({
              person: PERSON,
              competence: has.has,
              kind,
              on: day,
              knownAt: `${day}T00:00:00Z` as Instant,
              outcome,
              // Only what is asked for, so that whoever asks for more finds it missing.
              attributes: Object.fromEntries(
                Object.entries(has.match ?? {}).map(([a, fact]) => [a, `value of ${fact}`]),
              ),
              attestedBy,
              documented,
              source: { system: "example", ref: `${has.has}-${proofs.length}` },
            });
  return proofs;
};

/** For each competence of the atoms the proofs that could show it; of those that are only counted, none too. */
const choices = (met: readonly Atom[], on: Day): readonly (readonly (readonly Evidence[])[])[] =>
  met.flatMap((atom) =>
    hasesOf(atom).map((has) => {
      const proofs = proofsOf(has, on).map((proof) => [proof]);
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
        : hasesOf(a).flatMap((h) => Object.values(h.match ?? {}).map((fact) => [fact, `value of ${fact}`] as const)),
    ),
  );

/**
 * A person whom `needs` accepts and `above` doesn't, or accepts less: judged by the room itself, never only argued. `met` are
 * the atoms that the entailment found; undefined where no such person was found.
 */
export const witness = (
  packs: readonly Pack[],
  {
    needs,
    above,
    met,
    on,
  }: { readonly needs: Expr<Atom>; readonly above: Expr<Atom>; readonly met: readonly Atom[]; readonly on: Day },
): Witness | undefined => {
  const one = (id: string, e: Expr<Atom>): Pack["requirements"][number] => ({
    id,
    version: "1.0",
    title: { nb: id },
    cites: ["AH-1.1-b"],
    needs: e,
  });
  const example: Pack = {
    id: "example",
    edition: "example",
    layer: "national",
    requirements: [one("example.above", above), one("example.needs", needs)],
  };
  const facts = factsOf(met);
  const better = (evidence: readonly Evidence[]): boolean => {
    const book = prepare({ packs: [example, ...packs], evidence });
    const asOf = { on, knownAt: `${on}T23:59:00Z` as Instant, facts };
    const of = (id: string): number => RANK[judgePerson(book, id, PERSON, asOf).outcome];
    return of("example.needs") > of("example.above");
  };
  if (better([])) return { evidence: [], facts };
  let tried = 0;
  // One by one: all ways together may be millions.
  for (const evidence of combined(choices(met, on))) {
    if (better(evidence)) return { evidence, facts };
    if (++tried > TRIES) return undefined;
  }
  return undefined;
};

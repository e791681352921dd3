import type { ActorRef, Evidence, GroupEvidence, OrgId, PersonId, UnitId } from "@prehosp/model";
import type { Day, Instant } from "@prehosp/model/time";
import { isAll, isAny } from "@prehosp/rules";
import type { AnyCriterion, Expr, Outcome } from "@prehosp/rules";
import type { Atom, Has, Prior } from "../atom.ts";
import { singlesOf } from "../needs.ts";
import type { Requirement } from "../pack.ts";
import { nationalPacks } from "./national.ts";

/** Whom the examples are about. */
export const example = {
  person: "example-person" as PersonId,
  unit: "example-unit" as UnitId,
  organisation: "example-organisation" as OrgId,
} as const;

const INSTRUCTOR = "example-instructor";
const TRUSTED = "example-employer";

const at = (on: string): Pick<Evidence, "on" | "knownAt"> => ({ on: on as Day, knownAt: `${on}T12:00:00Z` as Instant });
const question = { on: "2026-11-22", knownAt: "2026-11-22T12:00:00Z" };

/** The value that an example gives to a fact which proofs are matched against. */
const valueOf = (fact: string): string => `${fact} A`;

const proof = (has: Prior, on: string, attestedBy: string): Omit<Evidence, "person"> => ({
  competence: has.has,
  kind: has.kinds[0] ?? "course",
  outcome: has.outcomes[0] ?? "passed",
  ...at(on),
  attributes: Object.fromEntries(Object.entries(has.match ?? {}).map(([name, fact]) => [name, valueOf(fact)])),
  attestedBy: attestedBy as ActorRef,
  documented: true,
  source: { system: "example", ref: `${has.has} ${on}` },
});

/** One proof of each thing: two requirements that ask for the same competence are shown by the same course. */
const merged = (list: readonly Evidence[]): readonly Evidence[] => {
  const by = new Map<string, Evidence>();
  for (const e of list) {
    const key = JSON.stringify([e.person, e.source]);
    by.set(key, { ...e, attributes: { ...by.get(key)?.attributes, ...e.attributes } });
  }
  return [...by.values()];
};

const needsOf = (id: string): Expr<Atom> => {
  const found = nationalPacks.flatMap((p) => p.requirements).find((r) => r.id === id);
  return found === undefined ? { all: [] } : found.needs;
};

/** Every proof of the simplest way to meet what is asked: the first branch, the prior thing first, an instructor who is one. */
const proofsFor = (needs: Expr<Atom>, whose: string): readonly Evidence[] => {
  if (isAll(needs)) return needs.all.flatMap((e) => proofsFor(e, whose));
  if (isAny(needs)) return needs.any.slice(0, 1).flatMap((e) => proofsFor(e, whose));
  if ("atLeast" in needs) return needs.of.slice(0, needs.atLeast).flatMap((e) => proofsFor(e, whose));
  if ("meets" in needs) return proofsFor(needsOf(needs.meets), whose);
  if ("fact" in needs) return [];
  const person = whose as PersonId;
  const mine = { person, ...proof(needs, "2026-03-01", needs.attestor === undefined ? TRUSTED : INSTRUCTOR) };
  return [
    ...(needs.after === undefined ? [] : [{ person, ...proof(needs.after, "2026-02-01", TRUSTED) }]),
    mine,
    ...(needs.attestor === undefined
      ? []
      : proofsFor(needsOf(needs.attestor), INSTRUCTOR).map((e) => ({ ...e, ...at("2025-01-15") }))),
  ];
};

/** The competences that a requirement asks for, and those that it stands on. */
const askedFor = (needs: Expr<Atom>): readonly Has[] =>
  singlesOf(needs).flatMap((a) => ("has" in a ? [a] : "meets" in a ? askedFor(needsOf(a.meets)) : []));

/** The facts that proofs are matched against, in a requirement and in those it stands on. */
export const matchedFacts = (needs: Expr<Atom>): readonly string[] => [
  ...new Set(askedFor(needs).flatMap((h) => Object.values(h.match ?? {}))),
];

const grouped = (list: readonly Evidence[], of: GroupEvidence["of"]): readonly GroupEvidence[] =>
  list.map((one) => {
    const { person: _, ...rest } = one;
    return { ...rest, of };
  });

const isOfGroup = ({ subject, needs }: Requirement): boolean =>
  subject !== "person" && askedFor(needs).length > 0 && !("members" in needs);

/** A requirement shown by what it is given and comes to: met, taken back, not recorded, asked of another, and its own ways to fail. */
export const examplesOf = (r: Requirement): AnyCriterion["examples"] => {
  const role = r.applies !== undefined && "fact" in r.applies ? (r.applies.is[0] ?? "") : "";
  const facts = Object.fromEntries(matchedFacts(r.needs).map((f) => [f, valueOf(f)]));
  const asked = { ...question, role, ...facts };
  const group = r.subject === "crew" ? { unit: example.unit } : { organisation: example.organisation };
  const given = (evidence: readonly Evidence[]) =>
    isOfGroup(r) ? { ...asked, groups: grouped(evidence, group) } : { ...asked, evidence };
  const all = merged(proofsFor(r.needs, example.person));
  const mine = all.filter((e) => e.person === example.person);
  const taken = mine.map((e) => ({
    ...e,
    kind: "revocation" as const,
    ...at("2026-05-01"),
    source: { ...e.source, ref: `${e.source.ref} taken back` },
  }));
  const [one] = askedFor(r.needs);
  const whenNothing: Outcome = askedFor(r.needs).every((h) => h.unrecorded === "unclear") ? "unclear" : "not-met";
  return [
    { given: given(all), then: "met" },
    { given: given([...all, ...taken]), then: "not-met", norsk: "Trukket tilbake" },
    { given: given([]), then: whenNothing, norsk: "Ingenting registrert" },
    { given: { ...given(all), role: "somebody-else" }, then: "not-applicable", norsk: "En annen rolle" },
    { given: { ...given(all), role: { absent: "unknown" } }, then: "unclear", norsk: "Rollen er ukjent" },
    ...Object.keys(facts).map((f) => ({
      given: { ...given(all), [f]: `${f} B` },
      then: whenNothing,
      norsk: "Bevist for noe annet",
    })),
    ...(one?.attestor === undefined
      ? []
      : [{ given: given(mine), then: "not-met" as const, norsk: "Den som attesterer, har ingen instruktøropplæring" }]),
    ...(one?.after === undefined
      ? []
      : [
          {
            given: given(all.filter((e) => e.competence !== one.after?.has)),
            then: "not-met" as const,
            norsk: "Forkurset mangler",
          },
        ]),
  ];
};

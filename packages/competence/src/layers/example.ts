import { known } from "@prehosp/model/absence";
import type { Recorded } from "@prehosp/model/absence";
import type { Day } from "@prehosp/model/time";
import { atomsOf } from "@prehosp/rules";
import type { Atom } from "../atom.ts";
import type { Facts } from "../guard.ts";
import type { CompetenceDoor, Pack, Requirement } from "../pack.ts";
import type { LocalCompetence, LocalCompetencePart } from "./local-competence.ts";
import type { CompetenceExample } from "./problem.ts";
import { factsWithin } from "./terms.ts";
import { witness } from "./witness.ts";
import type { Witness } from "./witness.ts";
import { overlaid } from "./with-local.ts";

const said = (value: Recorded<string>): string => (known(value) ? value : "ukjent");

const norskOf = ({ evidence, facts }: Witness): string => {
  const named = Object.entries(facts).map(([name, value]) => `${name} = ${said(value)}`);
  const where = named.length === 0 ? "" : ` (${named.join(", ")})`;
  return evidence.length === 0
    ? `En person uten noe registrert bevis${where} ville stått bedre enn kravet over tillater.`
    : `En person med bare ${evidence
        .map((e) => `${e.competence} (${e.kind} ${e.on}, attestert av ${said(e.attestedBy)})`)
        .join(" og ")}${where} ville blitt regnet som kvalifisert.`;
};

/** Where an example is looked for: by which proofs, under which facts, and on which days. */
interface Looked {
  readonly met?: readonly Atom[];
  readonly facts?: Facts;
  readonly days?: readonly Day[];
}

/** Everything that one replaced requirement is judged by. */
export interface Question {
  readonly national: readonly Pack[];
  readonly doors: readonly CompetenceDoor[];
  readonly pack: LocalCompetencePart;
  readonly at: number;
  readonly local: LocalCompetence;
  readonly on: Day;
}

/** The day itself, and one early in the year, when calendar years and rolling months differ the other way. */
const examineOn = ({ pack, on }: Question): readonly Day[] =>
  [on, `${String(Number(on.slice(0, 4)) + 1).padStart(4, "0")}-01-15` as Day].filter(
    (d) => pack.until === undefined || d < pack.until,
  );

/** A person who is better off under what a layer says than above it, for people to read; undefined where none was found. */
export const exampleOf = (q: Question, above: Requirement, looked: Looked): CompetenceExample | undefined => {
  const below = overlaid(above, { ...q.local, through: undefined });
  const met = looked.met ?? atomsOf(below.needs);
  for (const on of looked.days ?? examineOn(q)) {
    const found = witness(q.national, { below, above, met, facts: looked.facts ?? factsWithin(above), on });
    if (found !== undefined) return { about: "person", requirement: above.id, ...found, on, norsk: norskOf(found) };
  }
  return undefined;
};

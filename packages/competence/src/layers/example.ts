import type { CompetenceId } from "@prehosp/model";
import { known } from "@prehosp/model/absence";
import type { Recorded } from "@prehosp/model/absence";
import type { Day } from "@prehosp/model/time";
import { atomsOf } from "@prehosp/rules";
import type { Atom } from "../atom.ts";
import type { Facts } from "../guard.ts";
import type { CompetenceDoor, Pack, Requirement } from "../pack.ts";
import type { LocalCompetence, LocalCompetencePart } from "./local-competence.ts";
import { competenceTexts } from "../packs/competences.ts";
import { kindTexts } from "../training/texts.ts";
import type { CompetenceExample } from "./problem.ts";
import { partingDays } from "./parting-days.ts";
import { factsWithin } from "./terms.ts";
import { STRANGER } from "./tried-proofs.ts";
import { witness } from "./witness.ts";
import type { Witness } from "./witness.ts";
import { overlaid } from "./with-local.ts";

const said = (value: Recorded<string>): string => (known(value) ? value : "ukjent");

/** What people call a competence: as the national table has it, else as the requirement is called that asks for it and nothing else; its id where neither is. */
const calledIn =
  (packs: readonly Pack[]) =>
  (competence: CompetenceId): string => {
    const text = Object.hasOwn(competenceTexts, competence)
      ? competenceTexts[competence]
      : packs.flatMap((p) => p.requirements).find(({ needs }) => "has" in needs && needs.has === competence)?.title;
    return text?.nb ?? competence;
  };

const norskOf = ({ crew, evidence, facts }: Witness, nameOf: ReturnType<typeof calledIn>): string => {
  const named = Object.entries(facts).map(([name, value]) => `${name} = ${said(value)}`);
  const where = named.length === 0 ? "" : ` (${named.join(", ")})`;
  const [first] = crew ?? [];
  const holding = crew?.filter((p) => evidence.some((e) => e.person === p)).length ?? 0;
  const who = crew === undefined ? "En person" : `Et mannskap på ${crew.length}`;
  if (evidence.length === 0)
    return `${who} uten noe registrert bevis${where} ville stått bedre enn kravet over tillater.`;
  // What one of a crew holds, all of those who hold anything do.
  const proofs = (crew === undefined ? evidence : evidence.filter((e) => e.person === first))
    .map(
      (e) =>
        `${nameOf(e.competence)} (${kindTexts[e.kind].nb} ${e.on}, attestert av ${e.attestedBy === STRANGER ? "en annen" : said(e.attestedBy)})`,
    )
    .join(" og ");
  const what = crew === undefined ? `med bare ${proofs}` : `der ${holding} har bare ${proofs},`;
  return `${who} ${what}${where} ville blitt regnet som kvalifisert.`;
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

/** The day itself, one early in the year, when calendar years and rolling months differ the other way, and where proofs part. */
function* examineOn({ local, on }: Question, above: Requirement): Generator<Day, void> {
  yield on;
  yield `${String(Number(on.slice(0, 4)) + 1).padStart(4, "0")}-01-15` as Day;
  // Looked for only where the others show nobody: it is many days to go through.
  yield* partingDays(local.needs, above.needs, on);
}

/** A person or a crew better off under what a layer says than above it, for people to read; undefined where none was found. */
export const exampleOf = (q: Question, above: Requirement, looked: Looked): CompetenceExample | undefined => {
  const below = overlaid(above, { ...q.local, through: undefined });
  const met = looked.met ?? atomsOf(below.needs);
  for (const on of looked.days ?? examineOn(q, above)) {
    if (q.pack.until !== undefined && on >= q.pack.until) continue;
    const found = witness(q.national, { below, above, met, facts: looked.facts ?? factsWithin(above), on });
    if (found !== undefined) {
      const about = found.crew === undefined ? "person" : "crew";
      return { about, requirement: above.id, ...found, on, norsk: norskOf(found, calledIn(q.national)) };
    }
  }
  return undefined;
};

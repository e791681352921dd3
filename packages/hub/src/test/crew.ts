import { evidenceRecorded, groupEvidenceRecorded, saidFact } from "@prehosp/chain";
import { Course, Pack, nationalPacks } from "@prehosp/competence";
import { demoCatalogue, skillsInstructorPack } from "@prehosp/demo-region";
import { ActorRef, type Evidence, type PersonId } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";
import { type Day, addDays, addMonths, instantOf, osloDay } from "@prehosp/model/time";
import { Ledger, type NewFact, isNonEmpty } from "@prehosp/ports";
import { Effect } from "effect";
import { region } from "./hub.ts";

export const UNIT = region.units.find((u) => u.id === "brann-evje-1")!;
export const OWNER = UNIT.organisation;
export const today = osloDay(instantOf(Date.now()));
export const crew = Array.from({ length: 8 }, (_, n) => `member-${String(n + 1)}` as PersonId);
/** The two whose yearly practice has run out. */
export const overdue = crew.slice(0, 2);
export const INSTRUCTOR = "instructor-1";

/** Who checks off skills, and the yearly drill of the twelve minimum skills, as the demonstration has them. */
export const regionPack = Pack.parse(skillsInstructorPack);
export const drill = Course.parse(demoCatalogue.find(({ id }) => id === "akutthjelper-arsovelse"));

interface Asked {
  readonly has: string;
  readonly kinds: readonly Evidence["kind"][];
}
const hasIn = (value: unknown): readonly Asked[] =>
  typeof value !== "object" || value === null
    ? []
    : [...("has" in value ? [value as Asked] : []), ...Object.values(value).flatMap(hasIn)];
const asked = nationalPacks
  .filter((p) => ["akutthjelper", "confidentiality", "nodnett-terminal"].includes(p.id))
  .flatMap((p) => p.requirements)
  .flatMap((r) => hasIn(r.needs).map((h) => ({ ...h, subject: r.subject })));

const proof = (person: string, competence: string, kind: Evidence["kind"], on: Day): NewFact => {
  const said = {
    person: person as PersonId,
    competence: competence as Evidence["competence"],
    kind,
    on,
    outcome: "passed" as const,
    attributes: { terminalType: "handheld" },
    attestedBy: kind === "e-learning" ? absent("not-applicable") : ActorRef.parse(INSTRUCTOR),
    documented: true,
    proof: "system" as const,
    source: { system: "portal", ref: `${person}/${competence}/${kind}` },
  };
  const about = { subject: `person:${person}`, owner: OWNER, by: ActorRef.parse("portal"), at: instantOf(Date.now()) };
  return saidFact(evidenceRecorded, said, { ...about, ref: said.source.ref });
};

const proofsOf = (person: PersonId): readonly NewFact[] => {
  const practised = overdue.includes(person) ? addMonths(today, -13) : addMonths(today, -2);
  const once = new Map(
    asked
      .filter((a) => a.subject === "person")
      .map(({ has, kinds: [kind = "course"] }) => {
        const recent = has === "akutthjelper-skills";
        const on = recent ? practised : kind === "e-learning" ? addMonths(today, -36) : addMonths(today, -24);
        return [`${has}/${kind}`, proof(person, has, recent ? "practice" : kind, on)] as const;
      }),
  );
  return [...once.values()];
};

const together = (competence: string): NewFact => {
  const said = {
    of: { unit: UNIT.id },
    competence: competence as Evidence["competence"],
    kind: "practice" as const,
    on: addDays(today, -40),
    outcome: "passed" as const,
    attributes: {},
    attestedBy: ActorRef.parse(INSTRUCTOR),
    documented: true,
    source: { system: "portal", ref: `crew/${competence}` },
  };
  const about = { subject: UNIT.id, owner: OWNER, by: ActorRef.parse("portal"), at: instantOf(Date.now()) };
  return saidFact(groupEvidenceRecorded, said, { ...about, ref: said.source.ref });
};

/** What is known of the crew before the story begins: eight trained people, two of whom have not practised for thirteen months. */
export const known = Effect.gen(function* () {
  const facts = [
    ...crew.flatMap(proofsOf),
    proof(INSTRUCTOR, "skills-instructor", "certificate", addMonths(today, -24)),
    proof(INSTRUCTOR, "local-instructor", "certificate", addMonths(today, -30)),
    ...asked.filter((a) => a.subject === "crew").map((a) => together(a.has)),
  ];
  if (isNonEmpty(facts)) yield* (yield* Ledger).append(facts);
}).pipe(Effect.orDie);

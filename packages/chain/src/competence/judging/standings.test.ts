import { ActorRef, type Evidence, CompetenceId, OrgId, PersonId } from "@prehosp/model";
import { type Book, nationalPacks, prepare, qualified } from "@prehosp/competence";
import { type Instant, addDays, osloDay } from "@prehosp/model/time";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Stored, nothingStored } from "../stored.ts";
import { type Standings, keptStandings } from "./standings.ts";

const ORG = OrgId.parse("brann-x");
const AT = "2026-11-22T12:00:00.000Z" as Instant;
const TODAY = osloDay(AT);
const person = (n: number): PersonId => PersonId.parse(`p-${String(n).padStart(3, "0")}`);
const PEOPLE = 60;

const stored = (): Stored => {
  const made = nothingStored();
  for (let n = 0; n < PEOPLE; n += 1)
    made.people.push({
      person: person(n),
      owner: ORG,
      roles: n % 7 === 0 ? ["akutthjelper", "local-instructor"] : ["akutthjelper"],
      at: "2020-01-01T00:00:00.000Z" as Instant,
      knownAt: "2020-01-01T00:00:00.000Z" as Instant,
    });
  return made;
};

const COMPETENCES = [
  "akutthjelper-skills",
  "akutthjelper-basic",
  "nodnett-user",
  "nodnett-precourse",
  "confidentiality",
];
let refs = 0;
const proof = (n: number, competence: string, daysAgo: number, attestedBy = "issuer"): Evidence => ({
  person: person(n),
  competence: CompetenceId.parse(competence),
  kind: competence === "nodnett-precourse" ? "e-learning" : "course",
  on: addDays(TODAY, -daysAgo),
  knownAt: AT,
  outcome: "passed",
  attributes: { terminalType: "handheld" },
  attestedBy: ActorRef.parse(attestedBy),
  documented: true,
  source: { system: "t", ref: `r-${String((refs += 1))}` },
});
const bookOf = (evidence: readonly Evidence[]): Book => prepare({ packs: nationalPacks, evidence });

/** Every row says what the engine says when it is asked one by one. */
const sameAsEngine = (standings: Standings, of: Stored, book: Book, on = TODAY): void => {
  for (const { person: subject, role, statuses } of standings.rows(ORG, of, book, { on, knownAt: AT }))
    for (const { requirement, status, until } of statuses) {
      const facts = { role };
      const one = qualified(book, { subject: { person: subject }, requirement, on, knownAt: AT, facts });
      expect([subject, requirement, status === "met-by-grace" ? "met" : status, until]).toEqual([
        subject,
        requirement,
        one.outcome,
        one.until,
      ]);
    }
};

describe("standings kept from one question to the next", () => {
  test("judge everybody once, then only whom a new proof concerns, and nobody where nothing is new", () => {
    const of = stored();
    const evidence = Array.from({ length: PEOPLE }, (_, n) => proof(n, "akutthjelper-skills", 10 + n));
    const standings = keptStandings();
    const asOf = { on: TODAY, knownAt: AT };
    standings.rows(ORG, of, bookOf(evidence), asOf);
    const all = standings.judged();
    expect(all).toBe(PEOPLE + Math.ceil(PEOPLE / 7));
    const book = bookOf([...evidence, proof(3, "akutthjelper-basic", 5)]);
    standings.rows(ORG, of, book, asOf);
    // One of one role: the group of instructors does not have him, and judges nobody.
    expect(standings.judged() - all).toBe(1);
    standings.rows(ORG, of, book, asOf);
    expect(standings.judged() - all).toBe(1);
    sameAsEngine(standings, of, book);
  });

  test("follow a proof that is taken away, facts that become others, people who come, and the days", () => {
    const of = stored();
    const standings = keptStandings();
    const evidence = Array.from({ length: PEOPLE }, (_, n) => proof(n, "nodnett-user", 10 + n));
    sameAsEngine(standings, of, bookOf(evidence));
    sameAsEngine(standings, of, bookOf(evidence.slice(1)));
    of.settings.push({ of: { organisation: ORG }, facts: { terminalType: "handheld" }, at: AT, knownAt: AT });
    const met = standings
      .rows(ORG, of, bookOf(evidence), { on: TODAY, knownAt: AT })
      .flatMap((r) => r.statuses.filter((s) => s.requirement === "nodnett.terminal-type" && s.status === "met"));
    expect(met).toHaveLength(PEOPLE);
    of.people.push({ ...of.people[0]!, person: person(PEOPLE) });
    expect(standings.rows(ORG, of, bookOf(evidence), { on: TODAY, knownAt: AT }).length).toBe(
      PEOPLE + 2 + Math.ceil(PEOPLE / 7),
    );
  });

  test("say what the engine says, whatever is written and in whatever order", () => {
    const written = fc.array(
      fc.record({
        n: fc.nat({ max: 9 }),
        competence: fc.constantFrom(...COMPETENCES),
        days: fc.integer({ min: 0, max: 500 }),
        by: fc.constantFrom("issuer", person(0), person(7)),
        forward: fc.constantFrom(0, 0, 0, 40),
      }),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(written, (steps) => {
        const of = stored();
        of.people.length = 10;
        const standings = keptStandings();
        const evidence: Evidence[] = [];
        let on = TODAY;
        for (const { n, competence, days, by, forward } of steps) {
          evidence.push(proof(n, competence, days, by));
          on = addDays(on, forward);
          sameAsEngine(standings, of, bookOf(evidence), on);
        }
      }),
      { numRuns: 60 },
    );
  });
});

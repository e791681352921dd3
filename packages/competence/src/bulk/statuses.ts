import type { Evidence, PersonId } from "@prehosp/model";
import { compareInstants, dayAt, dayNumber } from "@prehosp/model/time";
import type { Instant } from "@prehosp/model/time";
import type { Book } from "../book.ts";
import type { Facts } from "../guard.ts";
import { attestedTo } from "./attested-to.ts";
import { compileBook } from "./compile.ts";
import { NEVER, numberOf } from "./days.ts";
import { rowJudge } from "./judge-row.ts";
import { load } from "./loaded.ts";
import type { Loaded } from "./loaded.ts";
import { statusCodes } from "./status.ts";
import type { Status, StatusQuestion, Statuses } from "./status.ts";

const NO_FACTS: Facts = {};

/** The answers of one book, whatever it asks of single units: `statuses` by unit is what is published. */
export const statuses = (book: Book, question: StatusQuestion): Statuses => {
  const { people } = question;
  let { knownAt } = question;
  let today = dayNumber(question.on);
  const given = question.facts ?? NO_FACTS;
  const newFacts = new Map<PersonId, Facts>();
  const newEvidence = new Map<PersonId, readonly Evidence[]>();
  const evidenceOf = (p: PersonId): readonly Evidence[] => newEvidence.get(p) ?? book.evidence(p);
  const factsOf = (p: PersonId): Facts => newFacts.get(p) ?? (typeof given === "function" ? given(p) : given);
  const read = (p: PersonId, facts: Facts): Loaded => load(p, evidenceOf(p), { slots, knownAt, facts });

  const { slots, clock, needs, attestors } = compileBook(book, read);
  const { requirements, judge } = rowJudge(book, { clock, needs });
  const width = requirements.length;
  const outcome = new Uint8Array(people.length * width);
  const until = new Int32Array(people.length * width);
  /** The first day that something about a person can change by itself. */
  const turns = new Int32Array(people.length);
  const nextKnown: (Instant | undefined)[] = Array.from({ length: people.length });
  const rowOf = new Map(people.map((p, i) => [p, i] as const));

  const judgeRow = (row: number): void => {
    const person = people[row] as PersonId;
    const one = read(person, factsOf(person));
    turns[row] = judge(one, today, row, { outcome, until });
    nextKnown[row] = one.nextKnown;
  };

  const judgeRows = (rows: Iterable<number>): readonly PersonId[] => {
    const judged = [...new Set(rows)].sort((a, b) => a - b);
    for (const row of judged) judgeRow(row);
    return judged.map((row) => people[row] as PersonId);
  };

  const attested = attestedTo(people, attestors.people, evidenceOf);
  /** Rows of these, and of those with a proof from a day on which it is answered otherwise now whether he who attested it could. */
  const restingOn = (changed: readonly PersonId[]): readonly number[] => {
    const concerned = new Set(changed);
    for (const [by, days] of attestors.renew(changed, attested.by))
      for (const other of attested.by(by))
        if (evidenceOf(other).some((e) => e.attestedBy === (by as string) && days.has(numberOf(e.on))))
          concerned.add(other);
    return [...concerned].flatMap((p) => rowOf.get(p) ?? []);
  };

  for (let row = 0; row < people.length; row++) judgeRow(row);
  return {
    people,
    requirements,
    outcome,
    until,
    of: (person, requirement) => {
      const [row, column] = [rowOf.get(person), requirements.indexOf(requirement)];
      if (row === undefined || column < 0) return undefined;
      const at = row * width + column;
      const status = statusCodes[outcome[at] as number] as Status;
      const till = until[at] as number;
      return { status, ...(till === 0 || till === NEVER ? {} : { until: dayAt(till) }) };
    },
    update: (person, { evidence, facts }) => {
      if (evidence !== undefined) {
        newEvidence.set(person, evidence);
        attested.changed(person);
      }
      if (facts !== undefined) newFacts.set(person, facts);
      return judgeRows(evidence === undefined ? [rowOf.get(person) ?? []].flat() : restingOn([person]));
    },
    advance: (to) => {
      const on = dayNumber(to.on);
      const backwards = on < today || compareInstants(to.knownAt, knownAt) < 0;
      const before = knownAt;
      const between = (at: Instant): boolean => compareInstants(at, before) > 0 && compareInstants(at, to.knownAt) <= 0;
      [today, knownAt] = [on, to.knownAt];
      if (backwards) {
        attestors.forget();
        return judgeRows(people.keys());
      }
      const learnt = people.filter((_, row) => {
        const at = nextKnown[row];
        return at !== undefined && compareInstants(at, knownAt) <= 0;
      });
      // Of those who attest and aren't on the board it isn't kept what comes next.
      const elsewhere = [...attestors.people].filter(
        (p) => !rowOf.has(p) && evidenceOf(p).some((e) => between(e.knownAt)),
      );
      const due = [...people.keys()].filter((row) => (turns[row] as number) <= today);
      return judgeRows([...due, ...restingOn([...learnt, ...elsewhere])]);
    },
  };
};

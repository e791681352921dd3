import type { Evidence, PersonId } from "@prehosp/model";
import { compareInstants, dayAt, dayNumber } from "@prehosp/model/time";
import type { Instant } from "@prehosp/model/time";
import type { Book } from "../book.ts";
import { guardOutcome } from "../guard.ts";
import type { Facts } from "../guard.ts";
import type { Requirement } from "../pack.ts";
import { compileBook } from "./compile.ts";
import type { Compiled } from "./compile.ts";
import { MET, UNCLEAR } from "./compile-has.ts";
import { NEVER } from "./days.ts";
import { load } from "./loaded.ts";
import type { Loaded } from "./loaded.ts";
import { attestedTo } from "./attested-to.ts";
import { MET_BY_GRACE, NOT_APPLICABLE, statusCodes } from "./status.ts";
import type { Status, StatusQuestion, Statuses } from "./status.ts";

interface Column extends Compiled {
  readonly requirement: Requirement;
  readonly from: number;
  readonly to: number;
}

const NO_FACTS: Facts = {};

/** The same answers as `qualified` for every person and requirement, all at once and till when; why is for `explain`. */
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

  const { slots, clock, needs, attestors, forget } = compileBook(book, (p, asker) => read(p, asker.facts));
  const ids = [...new Set(book.packs.flatMap((p) => p.requirements.map((r) => r.id)))];
  const columns = ids
    .flatMap((id) => book.requirement(id) ?? [])
    .filter((r) => r.subject === "person")
    .map((requirement): Column => ({
      ...needs(requirement),
      requirement,
      from: requirement.from === undefined ? -NEVER : dayNumber(requirement.from),
      to: requirement.to === undefined ? NEVER : dayNumber(requirement.to),
    }));
  const width = columns.length;
  const requirements = columns.map((c) => c.requirement.id);
  const outcome = new Uint8Array(people.length * width);
  const until = new Int32Array(people.length * width);
  /** The first day that something about a person can change by itself. */
  const turns = new Int32Array(people.length);
  const nextKnown: (Instant | undefined)[] = Array.from({ length: people.length });
  const rowOf = new Map(people.map((p, i) => [p, i] as const));

  // Whom a requirement is for is told by facts alone, and those who serve together share them.
  const forWhom = new WeakMap<Facts, Uint8Array>();
  const appliesTo = (facts: Facts): Uint8Array => {
    const there = forWhom.get(facts);
    if (there !== undefined) return there;
    const codes = columns.map(({ requirement: { applies } }) => {
      const answer = applies === undefined ? "met" : guardOutcome(applies, facts);
      return answer === "met" ? MET : answer === "unclear" ? UNCLEAR : NOT_APPLICABLE;
    });
    const made = Uint8Array.from(codes);
    forWhom.set(facts, made);
    return made;
  };

  const untilOf = ({ lenient, to }: Column, one: Loaded): number => {
    let till = clock.horizon;
    let sure = clock.ends;
    while (till < to && !sure) {
      if (lenient(one, till, 0) !== MET) return till;
      till = clock.horizon;
      sure = clock.ends;
    }
    return Math.min(till, to);
  };

  const judgeRow = (row: number): void => {
    const person = people[row] as PersonId;
    const one = read(person, factsOf(person));
    const applies = appliesTo(one.facts);
    let turn = NEVER;
    for (let i = 0, at = row * width; i < width; i++, at++) {
      const column = columns[i] as Column;
      until[at] = 0;
      if (today < column.from || today >= column.to || applies[i] !== MET) {
        const inForce = today >= column.from && today < column.to;
        outcome[at] = inForce ? (applies[i] as number) : NOT_APPLICABLE;
        turn = Math.min(turn, today < column.from ? column.from : inForce ? column.to : NEVER);
        continue;
      }
      let answer = column.strict(one, today, 0);
      turn = Math.min(turn, clock.horizon, column.to);
      if (column.graced) {
        const plainly = answer === MET;
        answer = column.lenient(one, today, 0);
        turn = Math.min(turn, clock.horizon);
        if (answer === MET) until[at] = untilOf(column, one);
        outcome[at] = answer === MET && !plainly ? MET_BY_GRACE : answer;
        continue;
      }
      outcome[at] = answer;
      if (answer === MET) until[at] = untilOf(column, one);
    }
    turns[row] = turn;
    nextKnown[row] = one.nextKnown;
  };

  const judgeRows = (rows: Iterable<number>): readonly PersonId[] => {
    const judged = [...new Set(rows)].sort((a, b) => a - b);
    for (const row of judged) judgeRow(row);
    return judged.map((row) => people[row] as PersonId);
  };

  const attested = attestedTo(() => [...people, ...attestors], evidenceOf);
  /** Rows of those whose answers rest on one of these, through however many who attest. */
  const restingOn = (changed: readonly PersonId[]): readonly number[] => {
    const concerned = new Set(changed);
    if (changed.some((p) => attestors.has(p))) {
      forget();
      // A set grows while it is walked through: those they have attested to, and those these have.
      for (const p of concerned) for (const other of attested.by(p)) concerned.add(other);
    }
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
        forget();
        return judgeRows(people.keys());
      }
      const learnt = people.filter((_, row) => {
        const at = nextKnown[row];
        return at !== undefined && compareInstants(at, knownAt) <= 0;
      });
      // Of those who attest and aren't on the board it isn't kept what comes next.
      const elsewhere = [...attestors].filter((p) => !rowOf.has(p) && evidenceOf(p).some((e) => between(e.knownAt)));
      const due = [...people.keys()].filter((row) => (turns[row] as number) <= today);
      return judgeRows([...due, ...restingOn([...learnt, ...elsewhere])]);
    },
  };
};

import type { Evidence, PersonId } from "@prehosp/model";
import type { Book } from "../book.ts";
import type { Facts } from "../guard.ts";
import { inUnit, unitApart, unitsApart } from "../in-unit.ts";
import type { StatusQuestion, Statuses } from "./status.ts";
import { statuses as byOneBook } from "./statuses.ts";

/** Where everybody is judged by what is asked of their own unit: a board for each unit that differs, and one for all the others. */
const byUnit = (book: Book, question: StatusQuestion): Statuses => {
  const { people, facts: given = {} } = question;
  let { on, knownAt } = question;
  const facts = new Map<PersonId, Facts>();
  const evidence = new Map<PersonId, readonly Evidence[]>();
  const factsOf = (p: PersonId): Facts => facts.get(p) ?? (typeof given === "function" ? given(p) : given);
  const unitOf = new Map(people.map((p) => [p, unitApart(book, factsOf(p))] as const));
  const rowOf = new Map(people.map((p, row) => [p, row] as const));
  const boards = new Map<string | undefined, Statuses>();

  const make = (unit: string | undefined): readonly PersonId[] => {
    const those = people.filter((p) => unitOf.get(p) === unit);
    const board = byOneBook(inUnit(book, unit), { people: those, on, knownAt, facts: factsOf });
    for (const [person, list] of evidence) board.update(person, { evidence: list });
    boards.set(unit, board);
    return those;
  };
  for (const unit of [undefined, ...unitsApart(book)]) make(unit);

  const requirements = boards.get(undefined)?.requirements ?? [];
  const width = requirements.length;
  const [outcome, until] = [new Uint8Array(people.length * width), new Int32Array(people.length * width)];
  const shown = (judged: readonly PersonId[]): readonly PersonId[] => {
    const rows = new Set(judged.flatMap((p) => rowOf.get(p) ?? []));
    for (const board of boards.values())
      for (const [own, p] of board.people.entries()) {
        const row = rowOf.get(p);
        if (row === undefined || !rows.has(row)) continue;
        outcome.set(board.outcome.subarray(own * width, (own + 1) * width), row * width);
        until.set(board.until.subarray(own * width, (own + 1) * width), row * width);
      }
    return [...rows].sort((a, b) => a - b).flatMap((row) => people[row] ?? []);
  };
  shown(people);

  return {
    people,
    requirements,
    outcome,
    until,
    of: (person, requirement) => boards.get(unitOf.get(person))?.of(person, requirement),
    update: (person, change) => {
      if (change.evidence !== undefined) evidence.set(person, change.evidence);
      if (change.facts !== undefined) facts.set(person, change.facts);
      const [from, to] = [unitOf.get(person), unitApart(book, factsOf(person))];
      if (from === to || !unitOf.has(person))
        return shown([...boards.values()].flatMap((b) => b.update(person, change)));
      // Whoever changes unit changes board: the two are made anew.
      unitOf.set(person, to);
      const others = [...boards].filter(([unit]) => unit !== from && unit !== to);
      return shown([...make(from), ...make(to), ...others.flatMap(([, board]) => board.update(person, change))]);
    },
    advance: (then) => {
      ({ on, knownAt } = then);
      return shown([...boards.values()].flatMap((board) => board.advance(then)));
    },
  };
};

/**
 * The same answers as `qualified` for every person and requirement, all at once and till when; why is for `explain`. Where layers ask
 * more of some units, each is judged by what is asked of the `unit` among his facts.
 */
export const statuses = (book: Book, question: StatusQuestion): Statuses =>
  unitsApart(book).size === 0 ? byOneBook(book, question) : byUnit(book, question);

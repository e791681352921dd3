import { dayNumber } from "@prehosp/model/time";
import type { Book } from "../book.ts";
import { guardOutcome } from "../guard.ts";
import type { Facts } from "../guard.ts";
import type { Requirement } from "../pack.ts";
import type { Compiled, CompiledBook } from "./compile.ts";
import { MET, UNCLEAR } from "./codes.ts";
import { NEVER } from "./days.ts";
import type { Loaded } from "./loaded.ts";
import { MET_BY_GRACE, NOT_APPLICABLE } from "./status.ts";
import type { Statuses } from "./status.ts";

/** One requirement on a person, compiled, and the days it is in force. */
interface Column extends Compiled {
  readonly requirement: Requirement;
  readonly from: number;
  readonly to: number;
}

/** Judges one person on every requirement; the numbers of a row are put from `row` times the number of requirements on. */
export interface RowJudge {
  readonly requirements: readonly string[];
  /** Gives the first day that anything about the person can change by itself. */
  readonly judge: (one: Loaded, today: number, row: number, into: Pick<Statuses, "outcome" | "until">) => number;
}

const columnsOf = (book: Book, needs: CompiledBook["needs"]): readonly Column[] =>
  [...new Set(book.packs.flatMap((p) => p.requirements.map((r) => r.id)))]
    .flatMap((id) => book.requirement(id) ?? [])
    .filter((r) => r.subject === "person")
    .map((requirement) => ({
      ...needs(requirement),
      requirement,
      from: requirement.from === undefined ? -NEVER : dayNumber(requirement.from),
      to: requirement.to === undefined ? NEVER : dayNumber(requirement.to),
    }));

/** Makes the judge of a book's requirements on a person. */
export const rowJudge = (book: Book, { clock, needs }: Pick<CompiledBook, "clock" | "needs">): RowJudge => {
  const columns = columnsOf(book, needs);
  const width = columns.length;

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

  return {
    requirements: columns.map((c) => c.requirement.id),
    judge: (one, today, row, { outcome, until }) => {
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
      return turn;
    },
  };
};

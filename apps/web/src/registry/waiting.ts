import type { AnyValues, SaidEntry } from "@prehosp/registry";
import type { Problem } from "../api/problem.ts";
import { entryOf } from "./said.ts";
import type { Refused } from "./words.ts";

/** One write of a form that the hub has not answered yet, or did not take whole. */
export interface Row {
  readonly form: string;
  /** Whoever wrote it: nobody else is shown it, and it is sent as nobody else's. */
  readonly by: string;
  readonly window: string;
  readonly n: number;
  /** The revision of the form that was on the screen. */
  readonly seen: number;
  readonly entries: Readonly<Record<string, SaidEntry>>;
  /** It has been on its way, so that it is only ever sent again as it is. */
  readonly isOut: boolean;
  /** The fields of it that stayed out; they wait for whoever wrote them to choose. */
  readonly refused?: readonly Refused[];
  /** Why the hub did not take any of it. */
  readonly problem?: Problem;
  /** It is of a signed form: only sent when somebody says why, and never from here. */
  readonly isCorrection?: true;
}

/** Whether it is still to be sent as it stands. */
export const isWaiting = ({ refused, problem, isCorrection }: Row): boolean =>
  refused === undefined && problem === undefined && isCorrection === undefined;

const inOrder = (rows: readonly Row[]): readonly Row[] => rows.toSorted((a, b) => a.n - b.n);

/**
 * What is to be sent next, and which rows it stands for: what was on its way already, else everything that one screen wrote while it saw
 * one revision, the latest of each field, under its latest count.
 */
export const nextOf = (rows: readonly Row[]): { readonly send: Row; readonly instead: readonly Row[] } | undefined => {
  const waiting = inOrder(rows.filter(isWaiting));
  const first = waiting.find(({ isOut }) => isOut) ?? waiting[0];
  if (first === undefined) return undefined;
  if (first.isOut) return { send: first, instead: [first] };
  const own = waiting.filter(({ window }) => window === first.window);
  const other = own.findIndex(({ seen }) => seen !== first.seen);
  const instead = other === -1 ? own : own.slice(0, other);
  const entries = Object.assign({}, ...instead.map((row) => row.entries)) as Row["entries"];
  return { send: { ...first, n: instead.at(-1)?.n ?? first.n, entries, isOut: true }, instead };
};

/** The values of a form with what is written over them here and still waits. */
export const withWaiting = (values: AnyValues, rows: readonly Row[]): AnyValues => {
  const over = inOrder(rows.filter(isWaiting)).flatMap(({ entries }) =>
    Object.entries(entries).map(([element, said]) => [element, entryOf(said)] as const),
  );
  return { ...values, ...Object.fromEntries(over) };
};

/** What is left of a row once the hub has answered it: nothing, or the fields that stayed out. */
export const leftOf = (row: Row, refused: readonly Refused[]): Row | undefined => {
  if (refused.length === 0) return undefined;
  const out = new Set(refused.map(({ element }) => element));
  const entries = Object.fromEntries(Object.entries(row.entries).filter(([element]) => out.has(element)));
  return { ...row, entries, refused };
};

/** A row without one of its fields; none where that was the last. */
export const without = (row: Row, element: string): Row | undefined =>
  leftOf(
    row,
    (row.refused ?? []).filter((one) => one.element !== element),
  );

import type { AnyValues, SaidEntry } from "@prehosp/registry";
import { NOTHING, saidOf } from "./said.ts";
import { same } from "./same.ts";
import type { Row } from "./waiting.ts";
import type { Refused } from "./words.ts";

/** What is changed in a signed form and not saved: it is kept like what is written in a draft, and never sent without a reason. */
export interface Correction {
  /** The revision that was on the screen when the first of it was written, or when a part of it last stayed out. */
  readonly seen: number;
  readonly entries: Readonly<Record<string, SaidEntry>>;
  /** Fields of it that stayed out since somebody else wrote them meanwhile; they wait for a choice. */
  readonly refused: readonly Refused[];
}

/** The correction that lies here; one of several windows that are gone is one. */
export const correctionIn = (rows: readonly Row[]): Correction | undefined => {
  const all = rows.filter(({ isCorrection }) => isCorrection === true);
  if (all.length === 0) return undefined;
  return {
    seen: Math.min(...all.map(({ seen }) => seen)),
    entries: Object.assign({}, ...all.map(({ entries }) => entries)) as Correction["entries"],
    refused: all.flatMap(({ refused = [] }) => refused),
  };
};

/** A correction with one more field; to write in a field that stayed out is to choose. */
export const corrected = (
  had: Correction | undefined,
  element: string,
  said: SaidEntry,
  revision: number,
): Correction => ({
  seen: had?.seen ?? revision,
  entries: { ...had?.entries, [element]: said },
  refused: had?.refused.filter((one) => one.element !== element) ?? [],
});

const onlyWith = (had: Correction, isIn: (element: string) => boolean): Correction | undefined => {
  const entries = Object.fromEntries(Object.entries(had.entries).filter(([element]) => isIn(element)));
  if (Object.keys(entries).length === 0) return undefined;
  return { ...had, entries, refused: had.refused.filter(({ element }) => isIn(element)) };
};

/** What of a correction the form does not say already: what it does say was saved, or was changed back. */
export const stillOther = (had: Correction, values: AnyValues): Correction | undefined =>
  onlyWith(had, (element) => {
    const now = values[element];
    return !same(had.entries[element], now === undefined ? NOTHING : saidOf(now));
  });

/** What is left once the hub has answered what was sent of it: what stayed out, and what was written meanwhile. */
export const leftAfter = (
  had: Correction,
  sent: Correction["entries"],
  { refused, revision }: { readonly refused: readonly Refused[]; readonly revision: number },
): Correction | undefined => {
  const out = new Set(refused.map(({ element }) => element));
  const isSaved = (element: string) =>
    element in sent && !out.has(element) && same(sent[element], had.entries[element]);
  const left = onlyWith(had, (element) => !isSaved(element));
  if (left === undefined || refused.length === 0) return left;
  const others = left.refused.filter(({ element }) => !out.has(element));
  return { ...left, seen: revision, refused: [...others, ...refused] };
};

/** Settles a field that stayed out: to be saved over what stands, or let go of. */
export const chosen = (had: Correction, element: string, mine: boolean): Correction | undefined =>
  mine
    ? { ...had, refused: had.refused.filter((one) => one.element !== element) }
    : onlyWith(had, (one) => one !== element);

import { Agreement } from "@prehosp/model";
import { isAbsent } from "@prehosp/model/absence";
import type { Day } from "@prehosp/model/time";
import { contentHash } from "@prehosp/rules";
import type { Draft } from "./draft.ts";

/** Where a draft doesn't amount to an agreement: a path into the draft, and why. */
export interface NotAnAgreement {
  readonly path: string;
  readonly because: string;
}

const set = (fields: object): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

const merged = (before: object | undefined, changes: object | undefined) =>
  changes === undefined ? before : { ...before, ...set(changes) };

/**
 * The agreement that a draft comes to: its base with the changes, under the draft's id. Unsigned. Before anyone has decided, its
 * `decided` says only who drafted it and when, so that the effect can be seen first.
 */
export const draftedFrom = (
  draft: Draft,
  base: Agreement | undefined,
): { readonly agreement: Agreement } | { readonly problems: readonly NotAnAgreement[] } => {
  const { id: _id, signatures: _signed, replaces: _replaces, decided: _decided, ...kept } = base ?? {};
  const without = Object.fromEntries(Object.entries(kept).filter(([key]) => !draft.drops?.some((d) => d === key)));
  const contents = merged(base?.contents, draft.changes.contents);
  const terms = merged(draft.drops?.includes("terms") === true ? undefined : base?.terms, draft.changes.terms);
  const read = Agreement.safeParse({
    ...without,
    ...set(draft.changes),
    ...(contents === undefined ? {} : { contents }),
    ...(terms === undefined ? {} : { terms }),
    // The first day is never taken over from the base: that would be back-dating.
    from: draft.changes.from,
    id: draft.id,
    decided: draft.decided ?? { by: draft.author.by, on: draft.created, source: "utkast" },
    ...(draft.base === undefined ? {} : { replaces: draft.base.agreement }),
  });
  if (read.success) return { agreement: read.data };
  return {
    problems: read.error.issues.map(({ path, message }) => ({
      path: `/changes/${path.map(String).join("/")}`,
      because: message,
    })),
  };
};

/** The base of a draft in a list of agreements. */
export const baseOf = (draft: Draft, agreements: readonly Agreement[]): Agreement | undefined =>
  draft.base === undefined ? undefined : agreements.find((a) => a.id === draft.base?.agreement);

/** Content address of an agreement as drafted; undefined where people wrote what has none, such as half a character. */
export const addressOf = (agreement: Agreement): string | undefined => {
  const address = contentHash(agreement);
  return typeof address === "string" ? address : undefined;
};

/** Content address of the document that the parties sign: the agreement as drafted. Undefined while it isn't one. */
export const documentHash = (draft: Draft, agreements: readonly Agreement[]): string | undefined => {
  const made = draftedFrom(draft, baseOf(draft, agreements));
  return "agreement" in made ? addressOf(made.agreement) : undefined;
};

/** The agreements with one more; what it replaces ends the day it begins, if not before. */
export const joined = (agreements: readonly Agreement[], next: Agreement): readonly Agreement[] => [
  ...agreements.map((a) =>
    a.id === next.replaces && (isAbsent(a.until) || a.until > next.from) ? { ...a, until: next.from } : a,
  ),
  next,
];

/**
 * The agreements as if a draft had been in force from a day, for a replay of past missions under it. Never to be stored: it holds
 * nothing that anyone has signed. A base that began later than that day has no day left.
 */
export const onTrial = (
  agreements: readonly Agreement[],
  draft: Draft,
  from: Day,
): { readonly agreements: readonly Agreement[] } | { readonly problems: readonly NotAnAgreement[] } => {
  const made = draftedFrom(draft, baseOf(draft, agreements));
  if ("problems" in made) return made;
  const left = agreements.filter((a) => a.id !== draft.base?.agreement || a.from < from);
  return { agreements: joined(left, { ...made.agreement, from }) };
};

import type { UrgencyCode } from "@prehosp/model";
import type { Recorded } from "@prehosp/model/absence";
import type { Book } from "./book.ts";
import type { BridgeEntry } from "./bridge.ts";
import type { Card } from "./card.ts";
import { changedFields } from "./changed-fields.ts";
import type { CriterionEntry } from "./criterion-entry.ts";
import { fold } from "./fold.ts";
import { canonical } from "./lost.ts";
import { pairsOf } from "./pairs.ts";
import type { ResponseTemplate } from "./response.ts";
import { responseChanges } from "./response-changes.ts";

/** One thing that differs between two editions; codes are the old edition's where the thing is in both, unless `to` says more. */
export type Change =
  | { readonly kind: "card-added" | "card-removed"; readonly card: string; readonly title: string }
  | { readonly kind: "card-moved"; readonly card: string; readonly to: string; readonly title: string }
  | { readonly kind: "card-changed"; readonly card: string; readonly fields: readonly string[] }
  | { readonly kind: "added" | "removed"; readonly code: string; readonly label: string }
  | { readonly kind: "moved" | "re-lettered"; readonly code: string; readonly to: string; readonly label: string }
  | { readonly kind: "relabelled"; readonly code: string; readonly was: string; readonly is: string }
  | { readonly kind: "criterion-changed"; readonly code: string; readonly fields: readonly string[] }
  | {
      readonly kind: "akutthjelper";
      readonly code: string;
      readonly was: Recorded<boolean>;
      readonly is: Recorded<boolean>;
    }
  | {
      readonly kind: "response";
      readonly card: string;
      readonly urgency: UrgencyCode;
      readonly role: ResponseTemplate["role"];
      readonly added: readonly string[];
      readonly removed: readonly string[];
      /** Where this role stopped or began to consider akutthjelper, whatever the other roles do. */
      readonly akutthjelper?: "gone" | "new";
    }
  | {
      readonly kind: "bridge";
      readonly code: string;
      readonly was?: BridgeEntry | undefined;
      readonly is?: BridgeEntry | undefined;
    }
  | { readonly kind: "envelope"; readonly fields: readonly string[] };

interface In {
  readonly card: Card;
  readonly entry: CriterionEntry;
}

const entriesIn = (book: Book): readonly In[] =>
  book.index.cards.flatMap((card) => card.criteria.map((entry) => ({ card, entry })));

const codeChanges = (was: CriterionEntry, is: CriterionEntry): readonly Change[] => {
  const { code, label } = is;
  return [
    ...(was.code.slice(1) === code.slice(1) ? [] : [{ kind: "moved" as const, code: was.code, to: code, label }]),
    ...(was.code[0] === code[0] ? [] : [{ kind: "re-lettered" as const, code: was.code, to: code, label }]),
    ...(was.label === label ? [] : [{ kind: "relabelled" as const, code: was.code, was: was.label, is: label }]),
  ];
};

const bridgeChange = (before: Book, after: Book, was: CriterionEntry, is: CriterionEntry): readonly Change[] => {
  const [old, now] = [before.bridged(was.code), after.bridged(is.code)];
  const said = (e: BridgeEntry | undefined) => canonical(e && { condition: e.condition, vital: e.vital });
  return said(old) === said(now) ? [] : [{ kind: "bridge", code: was.code, was: old, is: now }];
};

const pairChanges = (before: Book, after: Book, was: CriterionEntry, is: CriterionEntry): readonly Change[] => {
  const fields = changedFields(was, is, ["code", "label", "urgency"]);
  const [old, now] = [before.considersAkutthjelper(was.code), after.considersAkutthjelper(is.code)];
  return [
    ...codeChanges(was, is),
    ...(canonical(old) === canonical(now)
      ? []
      : [{ kind: "akutthjelper" as const, code: was.code, was: old, is: now }]),
    ...bridgeChange(before, after, was, is),
    ...(fields.length === 0 ? [] : [{ kind: "criterion-changed" as const, code: was.code, fields }]),
  ];
};

const cardChanges = (was: Card, is: Card): readonly Change[] => {
  const fields = changedFields(was, is, ["number", "criteria", "responses"]);
  return [
    ...(was.number === is.number
      ? []
      : [{ kind: "card-moved" as const, card: was.number, to: is.number, title: is.title }]),
    ...(fields.length === 0 ? [] : [{ kind: "card-changed" as const, card: was.number, fields }]),
  ];
};

const envelopeChanges = (before: Book, after: Book): readonly Change[] => {
  const { bridge: was, ...old } = before.index;
  const { bridge: is, ...now } = after.index;
  const fields = [
    ...changedFields(old, now, ["hash", "cards", "responses"]),
    ...changedFields(was ?? {}, is ?? {}, ["entries"]).map((f) => `bridge.${f}`),
  ];
  return fields.length === 0 ? [] : [{ kind: "envelope", fields }];
};

/**
 * What differs between two editions, or two versions of one. A criterion is the same where its words on the same card are, then where
 * its words are, then where its code is: numbers move between editions, so a code alone says least. A renumbered or reordered index never
 * gives an empty answer: no changes ⇔ the same content. Both have passed `prepare`. Pure.
 */
export const diff = (before: Book, after: Book): readonly Change[] => {
  if (before.index.hash === after.index.hash) return [];
  const cards = pairsOf(before.index.cards, after.index.cards, [
    (c) => `${c.number} ${fold(c.title)}`,
    (c) => fold(c.title),
    (c) => c.number,
  ]);
  // A card in both editions goes by its new number, so that its criteria are looked for there.
  const now = new Map(cards.both.map(([was, is]) => [was.number, is.number]));
  const number = ({ card }: In, side: "old" | "new"): string =>
    side === "new" ? card.number : (now.get(card.number) ?? `was ${card.number}`);
  const criteria = pairsOf(entriesIn(before), entriesIn(after), [
    (c, side) => `${number(c, side)} ${c.entry.code.slice(0, 1)} ${c.entry.code.slice(5)} ${fold(c.entry.label)}`,
    (c, side) => `${number(c, side)} ${fold(c.entry.label)}`,
    (c) => fold(c.entry.label),
    (c, side) => `${number(c, side)} ${c.entry.code.slice(0, 1)} ${c.entry.code.slice(5)}`,
    (c) => c.entry.code,
  ]);
  const found: readonly Change[] = [
    ...envelopeChanges(before, after),
    ...cards.removed.map((c) => ({ kind: "card-removed" as const, card: c.number, title: c.title })),
    ...cards.added.map((c) => ({ kind: "card-added" as const, card: c.number, title: c.title })),
    ...cards.both.flatMap(([was, is]) => [
      ...cardChanges(was, is),
      ...responseChanges(before.index, was, after.index, is),
    ]),
    ...criteria.removed.map(({ entry }) => ({ kind: "removed" as const, code: entry.code, label: entry.label })),
    ...criteria.added.map(({ entry }) => ({ kind: "added" as const, code: entry.code, label: entry.label })),
    ...criteria.both.flatMap(([was, is]) => pairChanges(before, after, was.entry, is.entry)),
  ];
  return found.length > 0 ? found : [{ kind: "envelope", fields: ["order"] }];
};

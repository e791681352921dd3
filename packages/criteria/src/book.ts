import type { CriterionRef, Remark } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";
import type { Recorded } from "@prehosp/model/absence";
import type { BridgeEntry } from "./bridge.ts";
import type { Card } from "./card.ts";
import type { CriteriaIndex } from "./criteria-index.ts";
import type { CriterionEntry } from "./criterion-entry.ts";
import { namesAkutthjelper } from "./response.ts";
import type { ResponseTemplate } from "./response.ts";
import { searchBookOf } from "./search-book.ts";
import type { SearchBook } from "./search-book.ts";

/** An index that has passed its checks, by code. */
export interface Book {
  readonly index: CriteriaIndex;
  /** What its users should know and that stops nothing, such as a bridge nobody signed. */
  readonly remarks: readonly Remark[];
  readonly card: (number: string) => Card | undefined;
  readonly cardOf: (code: string) => Card | undefined;
  readonly criterion: (code: string) => CriterionEntry | undefined;
  readonly bridged: (code: string) => BridgeEntry | undefined;
  /** What each role does by this criterion: the templates of its card at its urgency. */
  readonly responses: (code: string) => readonly ResponseTemplate[];
  /** Whether any role's response by this criterion names akutthjelper; absent where there is no response to read. */
  readonly considersAkutthjelper: (code: string) => Recorded<boolean>;
  /** Whether a reference speaks of this index and this edition. */
  readonly speaksOf: (ref: CriterionRef) => boolean;
  /** What `find` reads. */
  readonly search: SearchBook;
}

/** The book of an index that was checked; `prepare` is the door. */
export const bookOf = (index: CriteriaIndex, remarks: readonly Remark[]): Book => {
  const all = index.cards.flatMap((card) => card.criteria.map((criterion) => ({ card, criterion })));
  const cards = new Map(index.cards.map((c) => [c.number, c]));
  const byCode = new Map(all.map((p) => [p.criterion.code, p]));
  const bridge = new Map(index.bridge?.entries.map((e) => [e.code, e]));
  const templates = new Map(index.responses.map((r) => [r.id, r]));
  const responses = (code: string): readonly ResponseTemplate[] => {
    const placed = byCode.get(code);
    if (placed === undefined) return [];
    return placed.card.responses
      .flatMap((id) => templates.get(id) ?? [])
      .filter((r) => r.urgency === placed.criterion.urgency);
  };
  return Object.freeze({
    index,
    remarks,
    card: (number: string) => cards.get(number),
    cardOf: (code: string) => byCode.get(code)?.card,
    criterion: (code: string) => byCode.get(code)?.criterion,
    bridged: (code: string) => bridge.get(code),
    responses,
    considersAkutthjelper: (code: string) => {
      const criterion = byCode.get(code)?.criterion;
      if (criterion === undefined) return absent("unknown");
      if (criterion.goTo.length > 0) return absent("not-applicable");
      const named = responses(code);
      if (named.length === 0) return absent("not-recorded");
      return named.some(namesAkutthjelper);
    },
    speaksOf: (ref: CriterionRef) => ref.index === index.id && ref.edition === index.edition,
    search: searchBookOf(index.cards),
  });
};

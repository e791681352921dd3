import type { Drawing } from "@prehosp/figures";
import type { Language } from "@prehosp/model";
import type { Day, Instant } from "@prehosp/model/time";

/** A table of texts; `numeric` says of each column whether it is figures, which stand to the right. */
export interface Table {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly numeric: readonly boolean[];
  readonly rows: readonly (readonly string[])[];
}

/** One thing of a section: whatever paints a report needs to know no more than these. */
export type Block =
  | { readonly kind: "paragraph"; readonly text: string; readonly tone?: "editor" | "note" }
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "facts"; readonly rows: readonly (readonly [label: string, value: string])[] }
  | { readonly kind: "table"; readonly table: Table }
  | {
      readonly kind: "picture";
      readonly drawing: Drawing;
      /** The same for a telephone; none where it has no room there. */
      readonly narrow?: Drawing;
    };

/** A part of a report, with the parts under it. */
export interface ReportSection {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly parts: readonly ReportSection[];
}

/** A whole report as data: every text, table and picture, in order; nothing in it is withheld from its reader any more. */
export interface Report {
  readonly kind: "registry" | "region";
  readonly title: string;
  /** The period in words. */
  readonly period: string;
  readonly from: Day;
  readonly to: Day;
  readonly issuer: string;
  readonly extracted: Instant;
  readonly language: Language;
  /** What stands on the front, line by line. */
  readonly front: readonly (readonly [label: string, value: string])[];
  readonly sections: readonly ReportSection[];
}

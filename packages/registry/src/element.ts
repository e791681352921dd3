import type { AbsenceReason } from "@prehosp/model/absence";
import type { Text, TimeRole } from "@prehosp/model";
import type { Day, Instant } from "@prehosp/model/time";

/** The templates an element is compared with. */
export type Template = "utstein-2015" | "utstein-2024" | "norcar";

/**
 * How an element stands in a template: core, supplemental, seen in its public code, not seen in what could be read, or not known here.
 * `as` is what the template calls it there.
 */
export interface Standing {
  readonly status: "core" | "supplemental" | "seen" | "not-seen" | "unknown";
  readonly as?: string;
}

/** Who can settle a question: a code that reads as bokmål. */
export type Whom = "AMK-sentralen" | "ambulansetjenesten" | "helseforetaket";

/** Another element's value that makes this one not applicable, with the reason in Norwegian. */
export interface NotWhen {
  readonly element: string;
  readonly is: string | boolean;
  readonly because: string;
}

interface Common {
  readonly id: string;
  readonly label: Text;
  /** The definition in our own words. */
  readonly means: string;
  readonly unit?: string;
  readonly templates: Readonly<Record<Template, Standing>>;
  /** Which reasons for absence are lawful here. */
  readonly absences: readonly AbsenceReason[];
  /** The question that closes the gap. */
  readonly asks: Text;
  readonly whom: Whom;
  readonly notWhen?: NotWhen;
  /** Breaks in the series: from this day the element means something else than before. */
  readonly series?: readonly { readonly from: Day; readonly means: Text }[];
}

/** One element of the dataset: everything that a form, a schema, a codebook and a question need to know of it. */
export type Element =
  | (Common & { readonly type: "code"; readonly codes: Readonly<Record<string, Text>> })
  | (Common & { readonly type: "yes-no" })
  | (Common & { readonly type: "integer"; readonly min: number; readonly max: number })
  | (Common & { readonly type: "time"; readonly role: TimeRole; readonly of?: "ambulance" | "first-responder" });

/** The value an element takes: one of its codes, true or false, a whole number, or a point in time. */
export type ValueOf<E> = E extends { type: "code"; codes: infer C }
  ? keyof C & string
  : E extends { type: "yes-no" }
    ? boolean
    : E extends { type: "integer" }
      ? number
      : E extends { type: "time" }
        ? Instant
        : never;

/** Every reason, for elements that can miss for each of them. */
export const anyReason = ["not-recorded", "unknown", "refused", "not-applicable", "not-obtained"] as const;

/** Reasons of a clock: it was not written, could not be told, the moment never came, or the sources disagree. */
export const clockReasons = ["not-recorded", "unknown", "not-applicable", "not-obtained"] as const;

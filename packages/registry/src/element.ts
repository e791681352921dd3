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

/** Another element's value that makes this one not applicable; of a set, that it holds this code alone. */
export interface NotWhen {
  readonly element: string;
  readonly is: string | boolean;
}

interface Common {
  readonly id: string;
  readonly label: Text;
  /** The definition in our own words. */
  readonly means: string;
  /** Where the definition comes from, and whether it was read there. */
  readonly source: string;
  /** How to record it where the definition alone leaves doubt. */
  readonly guide?: Text;
  /** As people write it; the number is stored without it. */
  readonly unit?: string;
  readonly templates: Readonly<Record<Template, Standing>>;
  /** Which reasons for absence are lawful here. */
  readonly absences: readonly AbsenceReason[];
  /** The question that closes the gap. */
  readonly asks: Text;
  readonly whom: Whom;
  /** Only asked for on the form: that nobody has recorded it is no gap on the incident's work list. */
  readonly asked?: "form";
  readonly notWhen?: NotWhen;
  /** Breaks in the series: from this day the element means something else than before. */
  readonly series?: readonly { readonly from: Day; readonly means: Text }[];
  /** The version of the dataset it came with; absent = the first. */
  readonly since?: string;
  /** What was otherwise before a version of the dataset. */
  readonly previous?: readonly { readonly until: string; readonly change: Text }[];
}

type Codes = Readonly<Record<string, Text>>;

/** One element of the dataset: everything that a form, a schema, a codebook and a question need to know of it. */
export type Element =
  | (Common & { readonly type: "code"; readonly codes: Codes; readonly example: string })
  | (Common & {
      readonly type: "codes";
      readonly codes: Codes;
      /** The code that stands alone, such as "none". */
      readonly exclusive?: string;
      readonly example: readonly string[];
    })
  | (Common & { readonly type: "yes-no"; readonly example: boolean })
  | (Common & { readonly type: "integer"; readonly min: number; readonly max: number; readonly example: number })
  | (Common & {
      readonly type: "decimal";
      readonly min: number;
      readonly max: number;
      /** How many decimals it may have. */
      readonly decimals: number;
      readonly example: number;
    })
  | (Common & {
      readonly type: "time";
      /** The clock of the chain that fills it; a moment without one is asked for. */
      readonly role?: TimeRole;
      readonly of?: "ambulance" | "first-responder";
      readonly example: Instant;
    })
  | (Common & { readonly type: "day"; readonly example: Day })
  | (Common & {
      readonly type: "pattern";
      /** A regular expression that the whole text follows. */
      readonly pattern: string;
      readonly example: string;
    });

/** The value an element takes: code, set of codes, true or false, number, point in time, day or text after a pattern. */
export type ValueOf<E> = E extends { type: "code"; codes: infer C }
  ? keyof C & string
  : E extends { type: "codes"; codes: infer C }
    ? readonly (keyof C & string)[]
    : E extends { type: "yes-no" }
      ? boolean
      : E extends { type: "integer" | "decimal" }
        ? number
        : E extends { type: "time" }
          ? Instant
          : E extends { type: "day" }
            ? Day
            : E extends { type: "pattern" }
              ? string
              : never;

/** Every reason, for what a person can decline to tell. */
export const anyReason = ["not-recorded", "unknown", "refused", "not-applicable", "not-obtained"] as const;

/** Reasons of what was done or measured: it was not written, could not be told, never came to it, or was left out for a stated reason. */
export const observed = ["not-recorded", "unknown", "not-applicable", "not-obtained"] as const;

/** Reasons of what holds for everybody: the question always fits, and nobody can decline it. */
export const always = ["not-recorded", "unknown", "not-obtained"] as const;

/** Whether a value is what another element's `notWhen` speaks of. */
export const isSaid = (value: unknown, is: string | boolean): boolean =>
  Array.isArray(value) ? value.length === 1 && value[0] === is : value === is;

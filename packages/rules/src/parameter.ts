import type * as z from "zod";
import type { Cites } from "./finding.ts";
import type { DayText } from "./criterion.ts";

/** The layers that may speak about a parameter, the widest first. */
export const layers = ["national", "regional", "local", "unit"] as const;

/** One layer, by name. */
export type Layer = (typeof layers)[number];

/** A national value with its days, norms and whether a person has checked it against the source. */
export interface DatedValue<T> {
  readonly value: T;
  readonly from: DayText;
  /** First day the value no longer holds. */
  readonly until?: DayText;
  readonly cites: Cites;
  readonly verified: boolean;
  readonly source: string;
  readonly decidedBy: string;
}

/** A number, list or choice that a rule needs, and what the layers below may do with it. */
export interface Parameter<T, Id extends string = string> {
  readonly id: Id;
  readonly norsk: string;
  /** Unit of measure, "s" or "months"; "1" for none. */
  readonly unit: string;
  readonly schema: z.ZodType<T>;
  readonly values: readonly [DatedValue<T>, ...DatedValue<T>[]];
  /** Eligibility and equipment may only `tighten`; the duty to consider may only `widen`. */
  readonly may: "tighten" | "widen" | "fixed" | "free";
  /** Whether `a` is at least as strict as `b`; not asked where the layers are `free` or `fixed`. */
  readonly tighter: (a: T, b: T) => boolean;
  /** The largest number any layer may choose, where the value is a number. */
  readonly nationalMaximum?: T & number;
}

/** A parameter of any value, as catalogue and deployment check see it. */
export type AnyParameter = Omit<Parameter<unknown>, "tighter" | "schema"> & {
  readonly schema: z.ZodType;
  tighter(a: never, b: never): boolean;
};

/** Declares a parameter; the values must be of the schema's type, each with its norms, source and who decided. */
export const parameter = <const Id extends string, S extends z.ZodType>(
  spec: Omit<Parameter<z.output<S>, Id>, "schema"> & { readonly schema: S },
): Parameter<z.output<S>, Id> => spec as Parameter<z.output<S>, Id>;

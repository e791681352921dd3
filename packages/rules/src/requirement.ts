import * as z from "zod";
import { allOutcomes, anyOutcome } from "./outcome.ts";
import type { Outcome } from "./outcome.ts";

/**
 * A requirement over evidence: all of, any of, or one atom of the room's own. There is no negation, so more evidence never
 * makes a met requirement not met. An atom is an object without the keys `all` and `any`.
 */
export type Expr<Atom extends object> =
  | { readonly all: readonly Expr<Atom>[] }
  | { readonly any: readonly Expr<Atom>[] }
  | Atom;

type AllOf<Atom extends object> = { readonly all: readonly Expr<Atom>[] };
type AnyOf<Atom extends object> = { readonly any: readonly Expr<Atom>[] };

/** Whether the expression is an `all`. */
export const isAll = <Atom extends object>(e: Expr<Atom>): e is AllOf<Atom> => "all" in e;

/** Whether the expression is an `any`. */
export const isAny = <Atom extends object>(e: Expr<Atom>): e is AnyOf<Atom> => "any" in e;

/** The schema of requirements over the atoms of `atom`; an empty list is refused, since it would ask for nothing. */
export const requirementOver = <A extends z.ZodType<object>>(atom: A): z.ZodType<Expr<z.output<A>>> => {
  const expr: z.ZodType<Expr<z.output<A>>> = z
    .union([
      z.strictObject({
        all: z
          .array(z.lazy(() => expr))
          .min(1)
          .readonly()
          .meta({ norsk: "alle av", means: "Every one of these is required." }),
      }),
      z.strictObject({
        any: z
          .array(z.lazy(() => expr))
          .min(1)
          .readonly()
          .meta({ norsk: "minst én av", means: "One of these is enough." }),
      }),
      atom,
    ])
    .meta({ norsk: "krav", means: "A requirement: all of, any of, or one thing that evidence can show." }) as z.ZodType<
    Expr<z.output<A>>
  >;
  return expr;
};

/** The outcome of a requirement, given the outcome of each atom; three-valued, not-applicable neutral. */
export const evaluate = <Atom extends object>(expr: Expr<Atom>, atomOutcome: (atom: Atom) => Outcome): Outcome =>
  isAll(expr)
    ? allOutcomes(expr.all.map((e) => evaluate(e, atomOutcome)))
    : isAny(expr)
      ? anyOutcome(expr.any.map((e) => evaluate(e, atomOutcome)))
      : atomOutcome(expr);

/** The atoms of a requirement, in the order they are written. */
export const atomsOf = <Atom extends object>(expr: Expr<Atom>): readonly Atom[] =>
  isAll(expr) ? expr.all.flatMap(atomsOf) : isAny(expr) ? expr.any.flatMap(atomsOf) : [expr];

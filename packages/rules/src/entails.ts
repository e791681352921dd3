import { canonicalJson } from "./content-hash.ts";
import { atomsOf, evaluate, isAll, isAny } from "./requirement.ts";
import type { Expr } from "./requirement.ts";

/** A way to satisfy the child that doesn't satisfy the base: these atoms met, these not applicable, all others not met. */
export interface Counterexample<Atom> {
  readonly met: readonly Atom[];
  readonly notApplicable: readonly Atom[];
}

/** Whether whoever meets the child meets the base; `too-large` refuses what couldn't be searched, it never lets through. */
export type Entailment<Atom> =
  | { readonly holds: true }
  | { readonly holds: false; readonly because: "counterexample"; readonly counterexample: Counterexample<Atom> }
  | { readonly holds: false; readonly because: "too-large" };

const LIMIT = 20_000;

interface Support<Atom> {
  readonly met: readonly Atom[];
  readonly out: readonly Atom[];
}

/** Every smallest way the expression can be met; with `out`, the atoms that were not applicable on the way. */
function* supports<Atom extends object>(
  expr: Expr<Atom>,
  mayBeOut: (atom: Atom) => boolean,
): Generator<Support<Atom>, void> {
  if (isAny(expr)) {
    for (const e of expr.any) yield* supports(e, mayBeOut);
  } else if (isAll(expr)) {
    for (const s of allOf(expr.all, mayBeOut)) if (s.met.length > 0) yield s;
  } else {
    yield { met: [expr], out: [] };
  }
}

/** Ways for each part to be met or out; an `all` is met when one part is met and the others are met or not applicable. */
function* allOf<Atom extends object>(
  parts: readonly Expr<Atom>[],
  mayBeOut: (atom: Atom) => boolean,
): Generator<Support<Atom>, void> {
  const [first, ...rest] = parts;
  if (first === undefined) return yield { met: [], out: [] };
  const atoms = atomsOf(first);
  for (const tail of allOf(rest, mayBeOut)) {
    for (const head of supports(first, mayBeOut))
      yield { met: [...head.met, ...tail.met], out: [...head.out, ...tail.out] };
    if (atoms.every(mayBeOut)) yield { met: tail.met, out: [...atoms, ...tail.out] };
  }
}

/** A quick yes by shape alone, for atoms that always apply; false says nothing. An empty list is left to the search. */
const plainly = <Atom extends object>(
  child: Expr<Atom>,
  base: Expr<Atom>,
  gives: (a: Atom, b: Atom) => boolean,
): boolean => {
  if (isAll(base)) return base.all.length > 0 && base.all.every((b) => plainly(child, b, gives));
  if (isAny(child)) return child.any.length > 0 && child.any.every((c) => plainly(c, base, gives));
  if (isAll(child) && child.all.some((c) => plainly(c, base, gives))) return true;
  if (isAny(base)) return base.any.some((b) => plainly(child, b, gives));
  return !isAll(child) && gives(child, base);
};

const key = (atom: object): string => {
  const c = canonicalJson(atom);
  return "json" in c ? c.json : c.because;
};

/**
 * Whether a local requirement is at least as strict as its base: whoever meets `child` meets `base`, or `base` doesn't
 * apply to him. `atomLeq(a, b)` says that evidence for `a` is evidence for `b` (equal atoms always are). Atoms are taken to
 * apply always unless `mayNotApply` says otherwise; then the answer is sound for these too, and refuses more.
 */
export const entails = <Atom extends object>(
  child: Expr<Atom>,
  base: Expr<Atom>,
  atomLeq: (a: Atom, b: Atom) => boolean,
  mayNotApply?: (atom: Atom) => boolean,
): Entailment<Atom> => {
  const keys = new Map<Atom, string>();
  for (const atom of [...atomsOf(child), ...atomsOf(base)]) keys.set(atom, key(atom));
  const same = (a: Atom, b: Atom): boolean => keys.get(a) === keys.get(b);
  const gives = (a: Atom, b: Atom): boolean => same(a, b) || atomLeq(a, b);
  // Else the regional pack that changes nothing would be too large to compare with itself.
  if (mayNotApply === undefined && plainly(child, base, gives)) return { holds: true };
  let tried = 0;
  for (const { met, out } of supports(child, mayNotApply ?? (() => false))) {
    if (++tried > LIMIT) return { holds: false, because: "too-large" };
    // An atom can't be shown by evidence and not apply at once; such a way doesn't exist.
    if (out.some((o) => met.some((m) => gives(m, o)))) continue;
    const outcome = evaluate(base, (b) =>
      met.some((m) => gives(m, b)) ? "met" : out.some((o) => same(o, b)) ? "not-applicable" : "not-met",
    );
    if (outcome === "not-met")
      return { holds: false, because: "counterexample", counterexample: { met, notApplicable: out } };
  }
  return { holds: true };
};

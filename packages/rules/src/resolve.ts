import type { Day } from "@prehosp/model/time";
import type { Cites } from "./finding.ts";
import { LayerEntry } from "./layer-entry.ts";
import { layers } from "./parameter.ts";
import type { Layer, Parameter } from "./parameter.ts";

/** The value that holds, where it comes from, and all that was laid over on the way. */
export interface Resolved<T> {
  readonly value: T;
  readonly layer: Layer;
  readonly decidedBy: string;
  readonly source: string;
  readonly cites: Cites;
  /** False ⇒ the national value isn't checked against its source; what is concluded from it is unclear. */
  readonly verified: boolean;
  /** The values that were laid over, the national first. */
  readonly over: readonly { readonly layer: Layer; readonly value: T }[];
}

/** Why a parameter has no lawful value; `value` against `under` is the counterexample. */
export interface ParameterProblem {
  readonly parameter: string;
  readonly problem:
    | "no-national-value"
    | "two-values"
    | "not-an-entry"
    | "not-a-value"
    | "fixed"
    | "loosens"
    | "narrows"
    | "above-national-maximum";
  readonly layer: Layer;
  readonly on: Day;
  readonly value?: unknown;
  /** The value of the layer above that it may not leave, or the national maximum. */
  readonly under?: unknown;
  /** Path in the entry or value, where the form is wrong. */
  readonly at?: string;
}

/** The value on a day, or why there is none. */
export type Resolution<T> =
  | { readonly ok: true; readonly resolved: Resolved<T> }
  | { readonly ok: false; readonly problem: ParameterProblem };

const holds = (v: { readonly from: string; readonly until?: string | undefined }, on: Day): boolean =>
  v.from <= on && (v.until === undefined || on < v.until);

type Broken = Pick<ParameterProblem, "problem"> & Partial<ParameterProblem>;

const broken = <T>(p: Parameter<T>, value: T, under: T): Broken | undefined => {
  if (p.may === "fixed") return { problem: "fixed", value, under };
  if (p.may === "tighten" && !p.tighter(value, under)) return { problem: "loosens", value, under };
  if (p.may === "widen" && !p.tighter(under, value)) return { problem: "narrows", value, under };
  return undefined;
};

/**
 * The value of a parameter on a day: national, then regional, local and unit laid over it, each checked against the one
 * it is laid over. `entries` are those of the place asked about; entries of other parameters are passed by. A layer that
 * does what it may not is a problem with its counterexample, never silently skipped.
 */
export const resolve = <T>(p: Parameter<T>, entries: readonly LayerEntry[], on: Day): Resolution<T> => {
  const no = (layer: Layer, b: Broken): Resolution<T> => ({
    ok: false,
    problem: { ...b, parameter: p.id, layer, on },
  });
  const [national, second] = p.values.filter((v) => holds(v, on));
  if (national === undefined) return no("national", { problem: "no-national-value" });
  if (second !== undefined)
    return no("national", { problem: "two-values", value: second.value, under: national.value });
  const max = p.nationalMaximum;
  const above = (value: T): boolean => max !== undefined && !((value as T & number) <= max);
  if (above(national.value))
    return no("national", { problem: "above-national-maximum", value: national.value, under: max });
  let now: Resolved<T> = {
    value: national.value,
    layer: "national",
    decidedBy: national.decidedBy,
    source: national.source,
    cites: national.cites,
    verified: national.verified,
    over: [],
  };
  for (const layer of layers.slice(1)) {
    const [entry, other] = entries.filter((e) => e.parameter === p.id && e.layer === layer && holds(e, on));
    if (entry === undefined) continue;
    if (other !== undefined) return no(layer, { problem: "two-values", value: other.value, under: entry.value });
    const form = LayerEntry.safeParse(entry);
    if (!form.success) return no(layer, { problem: "not-an-entry", at: (form.error.issues[0]?.path ?? []).join("/") });
    const read = p.schema.safeParse(entry.value);
    if (!read.success)
      return no(layer, {
        problem: "not-a-value",
        value: entry.value,
        at: (read.error.issues[0]?.path ?? []).join("/"),
      });
    const wrong =
      broken(p, read.data, now.value) ??
      (above(read.data) ? ({ problem: "above-national-maximum", value: read.data, under: max } as const) : undefined);
    if (wrong) return no(layer, wrong);
    now = {
      ...now,
      value: read.data,
      layer,
      decidedBy: entry.decidedBy,
      source: entry.source,
      over: [...now.over, { layer: now.layer, value: now.value }],
    };
  }
  return { ok: true, resolved: now };
};

/**
 * Checks a parameter with its entries on every day in [from, until) where something changes; to run when a deployment
 * loads, so that nothing is found wrong at night. Empty = lawful on all days of the period.
 */
export const checkLayers = <T>(
  p: Parameter<T>,
  entries: readonly LayerEntry[],
  period: { readonly from: Day; readonly until: Day },
): readonly ParameterProblem[] => {
  const own = entries.filter((e) => e.parameter === p.id);
  const changes = [...p.values, ...own].flatMap((v) => (v.until === undefined ? [v.from] : [v.from, v.until]));
  const days = [...new Set<string>([period.from, ...changes])]
    .filter((d) => period.from <= d && d < period.until)
    .sort() as Day[];
  return days.flatMap((on) => {
    const r = resolve(p, own, on);
    return r.ok ? [] : [r.problem];
  });
};

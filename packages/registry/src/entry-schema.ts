import { Exactness, SourceRef } from "@prehosp/model";
import { Day, Instant } from "@prehosp/model/time";
import * as z from "zod";
import { AbsenceBecause } from "./absence-because.ts";
import type { Element } from "./element.ts";

const setOf = (codes: readonly string[], exclusive: string | undefined): z.ZodType =>
  z
    .array(z.enum(codes))
    .min(1)
    .max(codes.length)
    .refine((all) => new Set(all).size === all.length, "Each code stands once.")
    .refine(
      (all) => exclusive === undefined || all.length === 1 || !all.includes(exclusive),
      `The code ${exclusive ?? ""} stands alone.`,
    )
    .readonly()
    // What the refinements say, for JSON Schema.
    .meta({
      uniqueItems: true,
      ...(exclusive === undefined ? {} : { not: { contains: { const: exclusive }, minItems: 2 } }),
    });

/** The zod schema of the value an element takes; of a set of codes each once, at least one, and the exclusive one alone. */
export const valueSchema = (element: Element): z.ZodType => {
  switch (element.type) {
    case "code":
      return z.enum(Object.keys(element.codes));
    case "codes":
      return setOf(Object.keys(element.codes), element.exclusive);
    case "yes-no":
      return z.boolean();
    case "integer":
      return z.int().min(element.min).max(element.max);
    case "decimal":
      return z
        .number()
        .min(element.min)
        .max(element.max)
        .refine((n) => Number(n.toFixed(element.decimals)) === n, `At most ${String(element.decimals)} decimals.`);
    case "time":
      return Instant;
    case "day":
      return Day;
    case "pattern":
      return z.string().regex(new RegExp(element.pattern, "u"));
  }
};

const made = new WeakMap<Element, z.ZodType>();

/**
 * The zod schema of an element's entry: a value with its source, or one of the reasons the element allows; never both. The same each
 * time, since every field that is written asks for it.
 */
export const entrySchema = (element: Element): z.ZodType => {
  const known = made.get(element) ?? schemaOf(element);
  made.set(element, known);
  return known;
};

const schemaOf = (element: Element): z.ZodType => {
  const named = { norsk: element.label.nb, means: element.means };
  const plain = element.absences.filter((reason) => reason !== "not-obtained");
  return z
    .union([
      z
        .strictObject({
          value: valueSchema(element).meta(named),
          source: SourceRef,
          exactness: Exactness.optional().meta({
            norsk: "nøyaktighet",
            means: "How exact the value is; for times and for what follows from another value",
          }),
        })
        .meta(named),
      z
        .strictObject({
          absent: z
            .enum(plain)
            .meta({ norsk: "årsak til at verdien mangler", means: "One of the reasons this element allows" }),
          because: AbsenceBecause.optional().meta({
            norsk: "begrunnelse",
            means: "The reason, by code, where somebody gave one",
          }),
          source: SourceRef.optional().meta({
            norsk: "kilde",
            means: "Who said that it is missing; nobody where nothing was written",
          }),
        })
        .meta(named),
      z
        .strictObject({
          absent: z
            .literal("not-obtained")
            .meta({ norsk: "ikke innhentet", means: "Left out for a stated reason, such as sources that disagree" }),
          because: AbsenceBecause,
          source: SourceRef.optional().meta({ norsk: "kilde", means: "Who decided to leave it out" }),
        })
        .meta(named),
    ])
    .meta(named);
};

import type { AbsenceReason, Recorded } from "@prehosp/model/absence";
import { absent } from "@prehosp/model/absence";
import { Exactness, IncidentId, SourceRef, Status } from "@prehosp/model";
import { Instant } from "@prehosp/model/time";
import * as z from "zod";
import type { Element } from "./element.ts";
import type { ElementId, ElementValue } from "./elements/index.ts";
import { dataset, elements } from "./elements/index.ts";

const because = z
  .string()
  .trim()
  .min(1)
  .meta({ norsk: "begrunnelse", means: "The reason in words, in Norwegian, without personal data" });

const valueSchema = (element: Element): z.ZodType => {
  switch (element.type) {
    case "code":
      return z.enum(Object.keys(element.codes));
    case "yes-no":
      return z.boolean();
    case "integer":
      return z.int().min(element.min).max(element.max);
    case "time":
      return Instant;
  }
};

const entrySchema = (element: Element): z.ZodType => {
  const named = { norsk: element.label.nb, means: element.means };
  const source = SourceRef;
  const plain = element.absences.filter((reason) => reason !== "not-obtained");
  return z
    .union([
      z
        .strictObject({
          value: valueSchema(element).meta(named),
          source,
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
          because: because
            .optional()
            .meta({ norsk: "begrunnelse", means: "The reason in words where somebody gave one" }),
          source: source
            .optional()
            .meta({ norsk: "kilde", means: "Who said that it is missing; nobody where nothing was written" }),
        })
        .meta(named),
      z
        .strictObject({
          absent: z
            .literal("not-obtained")
            .meta({ norsk: "ikke innhentet", means: "Left out for a stated reason, such as sources that disagree" }),
          because,
          source: source.optional().meta({ norsk: "kilde", means: "Who decided to leave it out" }),
        })
        .meta(named),
    ])
    .meta(named);
};

/** A value with where it comes from, or the reason why there is none; never both. */
export type Entry<V> =
  | { readonly value: V; readonly source: SourceRef; readonly exactness?: Exactness | undefined }
  | { readonly absent: AbsenceReason; readonly because?: string | undefined; readonly source?: SourceRef | undefined };

/** Every element of the dataset with its entry. */
export type Values = { readonly [I in ElementId]: Entry<ElementValue<I>> };

const shape = Object.fromEntries(elements.map((element) => [element.id, entrySchema(element)])) as unknown as {
  readonly [I in ElementId]: z.ZodType<Entry<ElementValue<I>>>;
};

/** One arrest of one patient in the dataset; made from the one definition in `elements`. */
export const Case = z
  .strictObject({
    incident: IncidentId,
    patient: z
      .string()
      .regex(/^[a-z]$/)
      .meta({ norsk: "pasient", means: "Which patient of the incident" }),
    status: Status,
    dataset: z
      .strictObject({
        id: z.literal(dataset.id).meta({ norsk: "datasett", means: "Which dataset" }),
        version: z.literal(dataset.version).meta({ norsk: "versjon", means: "Which version of the dataset" }),
      })
      .meta({ norsk: "datasett", means: "The dataset and version the case is written in" }),
    values: z
      .strictObject(shape)
      .meta({ norsk: "verdier", means: "Every element: a value with its source, or the reason why there is none" }),
  })
  .meta({ norsk: "hjertestanstilfelle", means: "One cardiac arrest outside hospital, as a register needs to know it" });
export type Case = z.output<typeof Case>;

/** True where the entry holds a value. */
export const hasValue = <V>(entry: Entry<V>): entry is Extract<Entry<V>, { value: V }> => "value" in entry;

/** The value of an element, or absence: what a criterion or an indicator reads. */
export const valueOf = <I extends ElementId>(one: Case, id: I): Recorded<ElementValue<I>> => {
  const entry = (one.values as Values)[id] as Entry<ElementValue<I>>;
  if (hasValue(entry)) return entry.value;
  return entry.absent === "not-obtained"
    ? absent(entry.absent, entry.because ?? "")
    : absent(entry.absent, entry.because);
};

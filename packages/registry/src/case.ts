import type { AbsenceReason, Recorded } from "@prehosp/model/absence";
import type { Exactness, SourceRef } from "@prehosp/model";
import { IncidentId, Status } from "@prehosp/model";
import * as z from "zod";
import type { AbsenceBecause } from "./absence-because.ts";
import { codedAbsent } from "./absence-because.ts";
import type { Dataset } from "./dataset.ts";
import { elementsOf, ihca, ohca } from "./dataset.ts";
import type { ElementId, ElementValue } from "./elements/index.ts";
import { entrySchema } from "./entry-schema.ts";

/** A value with where it comes from, or the reason why there is none; never both. */
export type Entry<V> =
  | { readonly value: V; readonly source: SourceRef; readonly exactness?: Exactness | undefined }
  | {
      readonly absent: AbsenceReason;
      readonly because?: AbsenceBecause | undefined;
      readonly source?: SourceRef | undefined;
    };

/** Every element of the out-of-hospital dataset with its entry. */
export type Values = { readonly [I in ElementId]: Entry<ElementValue<I>> };

/** The entries of a case of whatever dataset, by element id. */
export type AnyValues = Readonly<Record<string, Entry<unknown>>>;

interface CaseOf<V> {
  readonly incident: IncidentId;
  readonly patient: string;
  readonly status: Status;
  readonly dataset: { readonly id: string; readonly version: string };
  readonly values: V;
}

/** A case of whatever dataset. */
export type AnyCase = CaseOf<AnyValues>;

const schemaOf = <V>(dataset: Dataset, named: { readonly norsk: string; readonly means: string }) =>
  z
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
      values: (
        z.strictObject(
          Object.fromEntries(elementsOf(dataset).map((element) => [element.id, entrySchema(element)])),
        ) as unknown as z.ZodType<V>
      ).meta({ norsk: "verdier", means: "Every element: a value with its source, or the reason why there is none" }),
    })
    .meta(named);

/** The zod schema of a case in the newest version of a dataset, made from its one definition; `Case` and `InHospitalCase` are made with it. */
export const caseSchema = (dataset: Dataset): z.ZodType<AnyCase> =>
  schemaOf<AnyValues>(dataset, { norsk: dataset.title.nb, means: `A case of ${dataset.title.en ?? dataset.id}` });

/** One arrest of one patient outside hospital; made from the one definition in `elements`. */
export const Case = schemaOf<Values>(ohca, {
  norsk: "hjertestanstilfelle",
  means: "One cardiac arrest outside hospital, as a register needs to know it",
});
export type Case = z.output<typeof Case>;

/** One arrest of one patient in hospital; made from the one definition in `ihca`. */
export const InHospitalCase = schemaOf<AnyValues>(ihca, {
  norsk: "hjertestanstilfelle i sykehus",
  means: "One cardiac arrest in hospital, as a register needs to know it",
});
export type InHospitalCase = z.output<typeof InHospitalCase>;

/** True where the entry holds a value. */
export const hasValue = <V>(entry: Entry<V>): entry is Extract<Entry<V>, { value: V }> => "value" in entry;

/** The value of an element, or absence: what a criterion or an indicator reads. */
export const valueOf = <I extends ElementId>(one: Case, id: I): Recorded<ElementValue<I>> => {
  const entry = one.values[id] as Entry<ElementValue<I>>;
  if (hasValue(entry)) return entry.value;
  return codedAbsent(entry.absent, entry.because);
};

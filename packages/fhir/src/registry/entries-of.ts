import type { Remark } from "@prehosp/model";
import type { Dataset, Element, Entry } from "@prehosp/registry";
import { elementsOf, entrySchema } from "@prehosp/registry";
import * as z from "zod";
import { absenceFrom } from "./absence.ts";
import { elementSystem, extension } from "./names.ts";
import { elementsSystem } from "./observations.ts";

const Coding = z.looseObject({ system: z.string().optional(), code: z.string().optional() });
const Concept = z.looseObject({ coding: z.array(Coding).default([]), text: z.string().optional() });
const Answer = z.looseObject({
  resourceType: z.literal("Observation"),
  status: z.string(),
  code: Concept,
  extension: z
    .array(
      z.looseObject({
        url: z.string(),
        valueCode: z.string().optional(),
        extension: z.array(z.looseObject({ url: z.string(), valueString: z.string().optional() })).default([]),
      }),
    )
    .default([]),
  component: z.array(z.looseObject({ valueCodeableConcept: Concept.optional() })).optional(),
  valueCodeableConcept: Concept.optional(),
  valueBoolean: z.boolean().optional(),
  valueQuantity: z.looseObject({ value: z.number(), unit: z.string().optional() }).optional(),
  valueDateTime: z.string().optional(),
  valueString: z.string().optional(),
  dataAbsentReason: Concept.optional(),
});
type Answer = z.output<typeof Answer>;

const counts: readonly string[] = ["final", "amended", "corrected"];

const codeIn = (concept: z.output<typeof Concept> | undefined, system: string): string | undefined =>
  concept?.coding.find((one) => one.system === system)?.code;

const valueOf = (dataset: Dataset, element: Element, answer: Answer): unknown => {
  const system = elementSystem(dataset, element);
  switch (element.type) {
    case "code":
      return codeIn(answer.valueCodeableConcept, system);
    case "codes":
      return answer.component?.map(({ valueCodeableConcept }) => codeIn(valueCodeableConcept, system));
    case "yes-no":
      return answer.valueBoolean;
    case "integer":
    case "decimal":
      // Another unit is another number.
      return answer.valueQuantity?.unit === element.unit ? answer.valueQuantity?.value : undefined;
    case "time":
    case "day":
      return answer.valueDateTime;
    case "pattern":
      return answer.valueString;
  }
};

const saidBy = (dataset: Dataset, element: Element, answer: Answer): unknown => {
  const [exactness, source] = [extension.exactness, extension.source].map((url) =>
    answer.extension.find((one) => one.url === url),
  );
  const from =
    source === undefined
      ? {}
      : { source: Object.fromEntries(source.extension.map(({ url, valueString }) => [url, valueString])) };
  const value = valueOf(dataset, element, answer);
  if (answer.dataAbsentReason !== undefined)
    return value === undefined ? { ...(absenceFrom(answer.dataAbsentReason) as object), ...from } : undefined;
  return { value, ...(exactness === undefined ? {} : { exactness: exactness.valueCode }), ...from };
};

/**
 * The answers of a dataset among resources, as `observationsOf` writes them, by element; other resources are passed over. An answer that
 * does not count, stands twice or does not fit its element gives no entry and is told with its JSON pointer.
 */
export const entriesOf = (
  dataset: Dataset,
  resources: readonly unknown[],
): { readonly entries: Readonly<Record<string, Entry<unknown>>>; readonly problems: readonly Remark[] } => {
  const byId = new Map(elementsOf(dataset).map((element) => [element.id, element]));
  const entries = new Map<string, Entry<unknown>>();
  const twice = new Set<string>();
  const problems: Remark[] = [];
  for (const [n, resource] of resources.entries()) {
    const tell = (code: string, means: string) => problems.push({ code, path: `/${String(n)}`, means });
    const read = Answer.safeParse(resource);
    const id = read.success ? codeIn(read.data.code, elementsSystem(dataset)) : undefined;
    if (!read.success || id === undefined) continue;
    const element = byId.get(id);
    if (element === undefined) tell("unknown-element", "The dataset has no such element.");
    else if (!counts.includes(read.data.status)) tell("not-counted", "It is not final, or was withdrawn.");
    else if (entries.has(id) || twice.has(id)) {
      // None of them: nothing tells which is right.
      entries.delete(id);
      twice.add(id);
      tell("same-element-twice", "The element is answered more than once; none of the answers is read.");
    } else {
      const entry = entrySchema(element).safeParse(saidBy(dataset, element, read.data));
      if (entry.success) entries.set(id, entry.data as Entry<unknown>);
      else tell("bad-answer", "The answer does not fit the element.");
    }
  }
  return { entries: Object.fromEntries(entries), problems };
};

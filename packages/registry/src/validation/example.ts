import type { IncidentId } from "@prehosp/model";
import type { AnyCase, AnyValues, Entry } from "../case.ts";
import type { Dataset } from "../dataset.ts";
import { elementsOf } from "../dataset.ts";
import type { Example } from "./rule.ts";

const source = { system: "skjema", ref: "s-1" };

const entryOf = (said: unknown, type: string): Entry<unknown> => {
  if (said === undefined) return { absent: "not-recorded" };
  if (typeof said === "object" && said !== null && "absent" in said) return said as Entry<unknown>;
  return { value: said, source, ...(type === "time" ? { exactness: "exact" as const } : {}) };
};

/** The whole case of a rule's short example: every element that it does not name is not recorded. Synthetic. */
export const exampleCase = (dataset: Dataset, example: Example): AnyCase => ({
  incident: "h-1" as IncidentId,
  patient: "a",
  status: "test",
  dataset: { id: dataset.id, version: dataset.version },
  values: Object.fromEntries(
    elementsOf(dataset).map(({ id, type }) => [id, entryOf(example[id], type)]),
  ) satisfies AnyValues,
});

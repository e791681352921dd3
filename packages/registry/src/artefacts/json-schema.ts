import { Exactness, SourceRef } from "@prehosp/model";
import * as z from "zod";
import { AbsenceBecause } from "../absence-because.ts";
import { caseSchema } from "../case.ts";
import type { Dataset } from "../dataset.ts";

/** A JSON Schema as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

// Our words under the names that readers of JSON Schema know.
const told = (schema: Record<string, unknown>): void => {
  const { norsk, means } = schema;
  delete schema.norsk;
  delete schema.means;
  if (norsk !== undefined) schema.title = norsk;
  if (means !== undefined) schema.description = means;
};

/** What stands in every entry, said once in `$defs`. */
const shared: ReadonlyMap<unknown, string> = new Map<unknown, string>([
  [SourceRef, "source"],
  [Exactness, "exactness"],
  [AbsenceBecause, "because"],
]);

/** The JSON Schema (draft 2020-12) of a case in the newest version of a dataset; takes and refuses what `caseSchema` does, save too many decimals. */
export const jsonSchemaOf = (dataset: Dataset): JsonSchema => {
  const $defs: Record<string, unknown> = {};
  const { $schema, ...schema } = z.toJSONSchema(caseSchema(dataset), {
    io: "input",
    override: ({ zodSchema, jsonSchema }) => {
      told(jsonSchema);
      const name = shared.get(zodSchema);
      if (name === undefined) return;
      $defs[name] = { ...jsonSchema };
      for (const word of Object.keys(jsonSchema)) delete jsonSchema[word];
      jsonSchema.$ref = `#/$defs/${name}`;
    },
  });
  return { $schema, $id: `urn:prehosp:dataset:${dataset.id}:${dataset.version}`, ...schema, $defs };
};

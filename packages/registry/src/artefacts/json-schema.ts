import * as z from "zod";
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

/** The JSON Schema (draft 2020-12) of a case in the newest version of a dataset; takes and refuses what `caseSchema` does, save too many decimals. */
export const jsonSchemaOf = (dataset: Dataset): JsonSchema => {
  const { $schema, ...schema } = z.toJSONSchema(caseSchema(dataset), {
    io: "input",
    override: ({ jsonSchema }) => told(jsonSchema),
  });
  return { $schema, $id: `urn:prehosp:dataset:${dataset.id}:${dataset.version}`, ...schema };
};

import * as z from "zod";
import { Problem } from "./problem.ts";
import type { Address } from "./route.ts";

const schemaOf = (schema: z.ZodType, io: "input" | "output") => {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { target: "draft-2020-12", io, unrepresentable: "any" });
  return json;
};

const parameters = ({ path, query }: Address) => [
  ...[...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  })),
  ...Object.entries(query?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: "query",
    required: !(schema as z.ZodType).safeParse(undefined).success,
    schema: schemaOf(schema as z.ZodType, "input"),
  })),
];

const operation = (address: Address) => ({
  tags: [address.tag],
  summary: address.says,
  operationId: `${address.method.toLowerCase()}${address.path.replace(/^\/api\/v1/, "").replace(/[/:{}-]+(\w)/g, (_, c: string) => c.toUpperCase())}`,
  ...(parameters(address).length > 0 ? { parameters: parameters(address) } : {}),
  ...(address.body
    ? { requestBody: { required: true, content: { "application/json": { schema: schemaOf(address.body, "input") } } } }
    : {}),
  responses: {
    [address.status ?? 200]: {
      description: address.says,
      content: { "application/json": { schema: schemaOf(address.answer, "output") } },
    },
    default: {
      description: "A problem",
      content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
    },
  },
});

/** The OpenAPI 3.1 description of the addresses, from the same zod schemas that check the requests. */
export const openApi = (title: string, version: string, addresses: readonly Address[]) => ({
  openapi: "3.1.0",
  info: { title, version, license: { name: "Apache-2.0", identifier: "Apache-2.0" } },
  paths: Object.fromEntries(
    Object.entries(Object.groupBy(addresses, (a) => a.path.replace(/:(\w+)/g, "{$1}"))).map(([path, list]) => [
      path,
      Object.fromEntries((list ?? []).map((a) => [a.method.toLowerCase(), operation(a)])),
    ]),
  ),
  components: { schemas: { Problem: schemaOf(Problem, "output") } },
});

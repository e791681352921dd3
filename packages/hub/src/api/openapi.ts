import * as z from "zod";
import { Problem } from "./problem.ts";
import type { Address } from "./route.ts";

type Json = Readonly<Record<string, unknown>>;

/** Where the definitions that several places of a schema share are kept; filled while the addresses are described. */
type Components = Map<string, unknown>;

/** A schema as it stands in the description: what zod would define beside it stands among the components, so that every reference resolves. */
const schemaOf = (schema: z.ZodType, io: "input" | "output", name: string, components: Components): Json => {
  const said = z.toJSONSchema(schema, { target: "draft-2020-12", io, unrepresentable: "any" });
  const pointed = JSON.stringify(said)
    .replaceAll('"$ref":"#/$defs/', `"$ref":"#/components/schemas/${name}.`)
    .replaceAll('"$ref":"#"', `"$ref":"#/components/schemas/${name}"`);
  const { $schema: _, $defs, ...json } = JSON.parse(pointed) as Json & { readonly $defs?: Json };
  for (const [key, definition] of Object.entries($defs ?? {})) components.set(`${name}.${key}`, definition);
  if (!pointed.includes(`"#/components/schemas/${name}"`)) return json;
  components.set(name, json);
  return { $ref: `#/components/schemas/${name}` };
};

const operationId = ({ method, path }: Address) =>
  `${method.toLowerCase()}${path.replace(/^\/api\/v1/, "").replace(/[/:{}-]+(\w)/g, (_, c: string) => c.toUpperCase())}`;

const parameters = ({ path, query }: Address, id: string, components: Components) => [
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
    schema: schemaOf(schema as z.ZodType, "input", `${id}.query.${name}`, components),
  })),
];

const operation = (address: Address, components: Components) => {
  const id = operationId(address);
  const asked = parameters(address, id, components);
  const { body, answer, status = 200, media = "application/json", inPart } = address;
  const statuses = typeof status === "function" ? [200, 201, ...(inPart ? [409] : [])] : [status];
  const content = { [media]: { schema: schemaOf(answer, "output", `${id}.answer`, components) } };
  return {
    tags: [address.tag],
    summary: address.says,
    operationId: id,
    ...(asked.length > 0 ? { parameters: asked } : {}),
    ...(body
      ? {
          requestBody: {
            required: true,
            content: { "application/json": { schema: schemaOf(body, "input", `${id}.body`, components) } },
          },
        }
      : {}),
    responses: {
      ...Object.fromEntries(statuses.map((status) => [status, { description: address.says, content }])),
      default: {
        description: "A problem",
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    },
  };
};

/** The OpenAPI 3.1 description of the addresses, from the same zod schemas that check the requests. */
export const openApi = (title: string, version: string, addresses: readonly Address[]) => {
  const components: Components = new Map();
  components.set("Problem", schemaOf(Problem, "output", "Problem", components));
  const byPath = Object.groupBy(addresses, (a) => a.path.replace(/:(\w+)/g, "{$1}"));
  const paths = Object.entries(byPath).map(([path, list = []]) => [
    path,
    Object.fromEntries(list.map((a) => [a.method.toLowerCase(), operation(a, components)])),
  ]);
  return {
    openapi: "3.1.0",
    info: { title, version, license: { name: "Apache-2.0", identifier: "Apache-2.0" } },
    paths: Object.fromEntries(paths) as Readonly<Record<string, unknown>>,
    components: { schemas: Object.fromEntries(components) as Readonly<Record<string, unknown>> },
  };
};

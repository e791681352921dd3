import { toJSONSchema } from "zod";
import { sources } from "../../packages/norms/src/index.ts";
import type { AnyCriterion, Catalogue } from "../../packages/rules/src/index.ts";
import type { RoomRules } from "./rooms.ts";

const factsOf = (c: AnyCriterion): readonly string[] => [...new Set([...c.whenNeeds, ...c.needs])];

/** rules.json: the sources with editions, each norm with its state, and each rule with the facts it reads. */
export const rulesJson = (catalogue: Catalogue, rooms: readonly RoomRules[]): string =>
  json({
    sources: Object.values(sources),
    norms: [...catalogue.values()].flat().map(({ norm, state, rules, because }) => ({
      ...norm,
      state,
      because,
      rules: rules.map((r) => ({ id: r.id, version: r.version })),
    })),
    rules: rooms.flatMap(({ room, criteria }) =>
      criteria.map((c) => ({
        id: c.id,
        version: c.version,
        code: c.code,
        room,
        norsk: c.norsk,
        cites: c.cites,
        from: c.from,
        until: c.until,
        edition: c.edition,
        ...("source" in c ? { source: c.source } : {}),
        whenNeeds: c.whenNeeds,
        needs: c.needs,
      })),
    ),
  });

/** examples.json: per rule the JSON Schema of each fact, and the facts given with the outcome they shall give. */
export const examplesJson = (rooms: readonly RoomRules[]): string =>
  json({
    means:
      "Each example: give the facts to the rule and expect the outcome. A fact that is not given, or is { absent: reason }, is missing.",
    rules: rooms.flatMap(({ criteria }) =>
      criteria.map((c) => ({
        id: c.id,
        version: c.version,
        cites: c.cites,
        facts: Object.fromEntries(factsOf(c).map((name) => [name, schemaOf(c, name)])),
        examples: c.examples,
      })),
    ),
  });

const schemaOf = (c: AnyCriterion, name: string): unknown => {
  const schema = c.vocabulary[name];
  // A check written as a function has no JSON Schema; the fact then stands with an open one.
  return schema === undefined ? {} : toJSONSchema(schema, { unrepresentable: "any", io: "output" });
};

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

import type * as z from "zod";
import type { ValueKind } from "./fields.ts";
import { saidFromFhir, unreadable } from "./said.ts";
import type { Resource } from "./shape.ts";
import { coded, referred } from "./shape.ts";
import type { ProfileOptions } from "./systems.ts";
import { codeSystem, extensionUrl, local } from "./systems.ts";

const extensionOf = ({ extension }: Resource, name: string) => extension?.find(({ url }) => url === extensionUrl(name));

/** The source that an Observation names. */
export const sourceSaid = (one: Resource): unknown => {
  const parts = extensionOf(one, "source")?.extension;
  const part = (name: string): string | undefined => parts?.find(({ url }) => url === name)?.valueString;
  return { system: part("system"), ref: part("ref") };
};

/**
 * The fields of a group, from the first Observation that speaks of each: a field nobody speaks of is left to the schema, and
 * one said in no way that its schema knows is unreadable.
 */
export const fieldsSaid = (
  observations: readonly Resource[],
  group: string,
  fields: Readonly<Record<string, ValueKind>>,
  schemas: Readonly<Record<string, z.ZodType>>,
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([field, kind]) => {
      const one = observations.find(({ code }) => coded(code, codeSystem(group)) === field);
      if (one === undefined) return [];
      const said = saidFromFhir(kind, field, one);
      return [[field, schemas[field]?.safeParse(said).success === true ? said : unreadable]];
    }),
  );

/** Every time, in the order of the document. */
export const timesSaid = (observations: readonly Resource[], options: ProfileOptions): readonly unknown[] =>
  observations.flatMap((one) => {
    const role = coded(one.code, codeSystem("time-role"));
    const unit = referred(one.performer?.[0], local(options, "unit"));
    if (role === undefined) return [];
    return [
      {
        role,
        ...(unit === undefined ? {} : { unit }),
        at: saidFromFhir("dateTime", "time-role", one),
        exactness: extensionOf(one, "exactness")?.valueCode,
        source: sourceSaid(one),
      },
    ];
  });

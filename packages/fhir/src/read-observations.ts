import type { Remark } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";
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

const contradicted = absent("not-obtained", "Dokumentet sier dette på flere måter.");

/**
 * The fields of a group, from the Observations that speak of each: one nobody speaks of is not recorded, one said in no way that
 * its schema knows is unreadable, and one that two say differently is nobody's to choose.
 */
export const fieldsSaid = (
  observations: readonly Resource[],
  group: string,
  fields: Readonly<Record<string, ValueKind>>,
  schemas: Readonly<Record<string, z.ZodType>>,
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(fields).map(([field, kind]) => {
      const [said, ...others] = observations
        .filter(({ code }) => coded(code, codeSystem(group)) === field)
        .map((one) => saidFromFhir(kind, field, one));
      if (said === undefined) return [field, absent("not-recorded")];
      if (others.some((other) => JSON.stringify(other) !== JSON.stringify(said))) return [field, contradicted];
      return [field, schemas[field]?.safeParse(said).success === true ? said : unreadable];
    }),
  );

/** A remark for each field of a group that no Observation speaks of. */
export const unsaid = (
  observations: readonly Resource[],
  group: string,
  fields: Readonly<Record<string, ValueKind>>,
): readonly Remark[] => {
  const spoken = new Set(observations.map(({ code }) => coded(code, codeSystem(group))));
  return Object.keys(fields)
    .filter((field) => !spoken.has(field))
    .map((field) => ({
      code: "not-said",
      path: "/entry/-",
      said: field,
      means: "Nothing that counts in the document says this; it stands as not recorded.",
    }));
};

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

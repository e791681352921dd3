import type { Remark } from "@prehosp/model";
import { isObject } from "./aligned.ts";

const told = (path: string): Remark => ({
  code: "outdated",
  path,
  means: "Was made from the document as it stood; taken out, since the document now says something else.",
});

/** Without what a machine made from the data of a resource and of its sections: it would tell the old data. */
const withoutNarrative = (holder: unknown, remarks: Remark[], path: string): unknown => {
  if (!isObject(holder)) return holder;
  const { text, section, ...rest } = holder;
  const generated = isObject(text) && (text["status"] === "generated" || text["status"] === "extensions");
  if (generated) remarks.push(told(`${path}/text`));
  return {
    ...rest,
    ...(generated || text === undefined ? {} : { text }),
    ...(section === undefined
      ? {}
      : {
          section: Array.isArray(section)
            ? section.map((one, i) => withoutNarrative(one, remarks, `${path}/section/${String(i)}`))
            : section,
        }),
  };
};

/**
 * A changed document without what was derived from its old wording: the signature, and the generated narrative of the
 * resources that `changed` names by fullUrl. A narrative that a person added to stays.
 */
export const withoutStale = (document: unknown, changed: (fullUrl: unknown) => boolean, remarks: Remark[]): unknown => {
  if (!isObject(document)) return document;
  const { signature, entry, ...rest } = document;
  if (signature !== undefined) remarks.push(told("/signature"));
  if (!Array.isArray(entry)) return { ...rest, entry };
  return {
    ...rest,
    entry: entry.map((one: unknown, i) => {
      const resource = isObject(one) ? one["resource"] : undefined;
      if (!isObject(one) || !isObject(resource)) return one;
      return changed(one["fullUrl"])
        ? { ...one, resource: withoutNarrative(resource, remarks, `/entry/${String(i)}/resource`) }
        : one;
    }),
  };
};

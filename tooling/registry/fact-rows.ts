import type { FieldClass } from "../../packages/model/src/index.ts";
import { entriesOf } from "../../packages/model/src/glossary.ts";
import type { Kind } from "../../packages/ports/src/index.ts";

/** The classes of fields, in Norwegian. */
export const classNorsk: Readonly<Record<FieldClass, string>> = {
  none: "ingen",
  operational: "operativ",
  health: "helse",
  identity: "identitet",
};

/** Every field of a kind of fact: what it is called for people, and its class. */
export const fieldsOf = ({ kind, norsk, version, payload, classes }: Kind): readonly (readonly string[])[] => {
  const words = new Map(entriesOf({ payload }).map((word) => [word.path, word.norsk]));
  return Object.entries(classes).map(([field, of]) => [
    `${norsk} (${kind}@${String(version)})`,
    field,
    words.get(field) ?? words.get(`${field}[]`) ?? "",
    classNorsk[of],
  ]);
};

import type { Remark } from "@prehosp/model";
import { byMark, escaped, isObject, under } from "./aligned.ts";

/** What stands in `read` that writing its meaning again would not give, as JSON pointers; never what it said, since it may name someone. */
export const difference = (read: unknown, again: unknown, path = ""): readonly Remark[] => {
  if (isObject(read) && isObject(again)) {
    const keys = [...new Set([...Object.keys(read), ...Object.keys(again)])];
    return keys.flatMap((key) => difference(under(read, key), under(again, key), `${path}/${escaped(key)}`));
  }
  if (Array.isArray(read) && Array.isArray(again)) {
    const [there, here] = [byMark(read), byMark(again)];
    return [...new Set([...there.keys(), ...here.keys()])].flatMap((key) => {
      const at = there.get(key)?.at ?? here.get(key)?.at;
      return difference(there.get(key)?.is, here.get(key)?.is, `${path}/${String(at)}`);
    });
  }
  if (read === again) return [];
  if (again === undefined)
    return [{ code: "not-kept", path, means: "Stands in the document and has no place in the report." }];
  if (read === undefined)
    return [{ code: "expected", path, means: "Was expected in the document and does not stand there." }];
  return [
    {
      code: "differs",
      path,
      means: "Says something else than the rest of the document, or says it in a way that is not kept.",
    },
  ];
};

/** Every modifier extension and implicit rule: they can turn the meaning round, so a document with one is not read. */
export const modifiers = (json: unknown, path = ""): readonly Remark[] => {
  if (Array.isArray(json)) return json.flatMap((one, i) => modifiers(one, `${path}/${String(i)}`));
  if (!isObject(json)) return [];
  return Object.entries(json).flatMap(([key, value]) => {
    const here = `${path}/${escaped(key)}`;
    return key === "modifierExtension" || key === "implicitRules"
      ? [
          {
            code: "modifier-unknown",
            path: here,
            means: "Changes the meaning in a way we do not know; the document is not read.",
          },
        ]
      : modifiers(value, here);
  });
};

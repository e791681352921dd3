import type { Remark } from "@prehosp/model";
import { byMark, inside, isObject, under } from "./aligned.ts";

/** What stands in `read` that writing its meaning again would not give, as JSON pointers; never what it said, since it may name someone. */
export const difference = (read: unknown, again: unknown, path = ""): readonly Remark[] => {
  if (isObject(read) && isObject(again)) {
    const keys = [...new Set([...Object.keys(read), ...Object.keys(again)])];
    return keys.flatMap((key) => difference(under(read, key), under(again, key), inside(path, key)));
  }
  if (Array.isArray(read) && Array.isArray(again)) {
    const [there, here] = [byMark(read), byMark(again)];
    return [...new Set([...there.keys(), ...here.keys()])].flatMap((key) => {
      // What does not stand in a list has no place in it; "-" is the one after the last (RFC 6901).
      return difference(there.get(key)?.is, here.get(key)?.is, `${path}/${String(there.get(key)?.at ?? "-")}`);
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

/** What turns the meaning round in a way we do not know: modifier extensions, implicit rules, orders not to do something. */
export const modifiers = (json: unknown, path = ""): readonly Remark[] => {
  if (Array.isArray(json)) return json.flatMap((one, i) => modifiers(one, `${path}/${String(i)}`));
  if (!isObject(json)) return [];
  return Object.entries(json).flatMap(([key, value]) => {
    const here = inside(path, key);
    return key === "modifierExtension" || key === "implicitRules" || (key === "doNotPerform" && value !== false)
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

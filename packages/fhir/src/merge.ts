import type { Remark } from "@prehosp/model";
import type { Json } from "./aligned.ts";
import { byMark, inside, isObject, under } from "./aligned.ts";
import { difference } from "./difference.ts";

/** Where an object holds others and is merged key by key; every other object is one datum, and is ours or theirs whole. */
const HOLDERS = new Set(["entry", "resource", "section", "meta"]);

// Keys that say the same thing: a value in any of its types, its absence, and what stands beside a primitive.
const thingOf = (key: string): string => {
  const plain = key.replace(/^_/, "");
  return /^value[A-Z]|^dataAbsentReason$/.test(plain) ? "value" : plain;
};

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const part = (x: unknown, keys: readonly string[]): Json =>
  Object.fromEntries(keys.flatMap((key) => (isObject(x) && Object.hasOwn(x, key) ? [[key, x[key]]] : [])));

/**
 * A document in three: what stood there (`read`), what of it we had said (`base`) and what we say now (`ours`). What we say
 * as before stands as it stood; what we say anew is ours, and a remark goes into `remarks` where that displaces more.
 */
export const merged = (
  base: unknown,
  read: unknown,
  ours: unknown,
  remarks: Remark[],
  path = "",
  key = "entry",
): unknown => {
  if (same(base, ours)) return read;
  if (Array.isArray(base) && Array.isArray(read) && Array.isArray(ours))
    return lists(base, read, ours, remarks, path, key);
  if (isObject(base) && isObject(read) && isObject(ours) && HOLDERS.has(key)) {
    const all = [...new Set([...Object.keys(read), ...Object.keys(ours)])];
    return Object.fromEntries(
      [...new Set(all.map(thingOf))].flatMap((thing): (readonly [string, unknown])[] => {
        const keys = all.filter((one) => thingOf(one) === thing);
        if (same(part(base, keys), part(ours, keys))) return Object.entries(part(read, keys));
        return keys.flatMap((one): (readonly [string, unknown])[] => {
          const here = inside(path, one);
          // Beside a value that is said anew, nothing else about it stands.
          const now = under(ours, one);
          const value =
            now === undefined
              ? displaced(under(base, one), under(read, one), remarks, here)
              : merged(under(base, one), under(read, one), now, remarks, here, one);
          return value === undefined ? [] : [[one, value]];
        });
      }),
    );
  }
  displaced(base, read, remarks, path);
  return ours;
};

/** Nothing stands there any longer; a remark, where more stood there than we had said. */
const displaced = (base: unknown, read: unknown, remarks: Remark[], path: string): undefined => {
  if (read !== undefined && difference(read, base).some(({ code }) => code !== "expected"))
    remarks.push({
      code: "displaced",
      path,
      means: "What the document that was read said here gave way, since the report now says something else.",
    });
};

const put = (there: unknown[] = [], is: unknown): unknown[] => {
  there.push(is);
  return there;
};

const lists = (
  base: readonly unknown[],
  read: readonly unknown[],
  ours: readonly unknown[],
  remarks: Remark[],
  path: string,
  key: string,
): readonly unknown[] => {
  const [was, stood, now] = [byMark(base), byMark(read), byMark(ours)];
  // What is unknown to us keeps standing behind what it stood behind; "" is the front.
  const behind = new Map<string, unknown[]>();
  let last = "";
  for (const [mark, { at, is }] of stood) {
    if (now.has(mark)) last = mark;
    else if (was.has(mark)) displaced(was.get(mark)?.is, is, remarks, `${path}/${String(at)}`);
    else behind.set(last, put(behind.get(last), is));
  }
  const of = (mark: string): readonly unknown[] => behind.get(mark) ?? [];
  return [
    ...of(""),
    ...[...now].flatMap(([mark, { is }]) => {
      const there = stood.get(mark);
      const here = `${path}/${String(there?.at)}`;
      const value = merged(was.get(mark)?.is, there?.is, is, remarks, here, key);
      return value === undefined ? of(mark) : [value, ...of(mark)];
    }),
  ];
};

import { expect, test } from "vitest";
import { type Row, leftOf, nextOf, withWaiting, without } from "./waiting.ts";

const row = (n: number, entries: Row["entries"], more: Partial<Row> = {}): Row => ({
  form: "f-1",
  by: "officer",
  window: "w-1",
  n,
  seen: 3,
  entries,
  isOut: false,
  ...more,
});
const source = { system: "skjema", ref: "x" };
const refused = (element: string) =>
  ({
    element,
    why: "changed-since",
    yours: { value: 1, source },
    theirs: { value: 2, source },
  }) as const;

test("what was written before the last send goes as one, the latest of each field, under the latest count", () => {
  const rows = [row(2, { sex: { value: "male" }, shocks: { value: 2 } }), row(1, { sex: { value: "female" } })];
  const next = nextOf(rows);
  expect(next?.send).toMatchObject({ n: 2, isOut: true, entries: { sex: { value: "male" }, shocks: { value: 2 } } });
  expect(next?.instead).toHaveLength(2);
});

test("what has been on its way is sent again as it was, before anything else", () => {
  const out = row(2, { sex: { value: "male" } }, { isOut: true });
  expect(nextOf([row(1, { shocks: { value: 1 } }), out, row(3, { sex: { value: "female" } })])?.send).toBe(out);
});

test("what was decided on another revision, or on another screen, is not mixed with it", () => {
  expect(nextOf([row(1, { a: { value: 1 } }), row(2, { b: { value: 2 } }, { seen: 4 })])?.send.entries).toEqual({
    a: { value: 1 },
  });
  expect(nextOf([row(1, { a: { value: 1 } }), row(2, { b: { value: 2 } }, { window: "w-2" })])?.instead).toHaveLength(
    1,
  );
});

test("what stayed out waits for a choice, field by field, and is not sent by itself", () => {
  const left = leftOf(row(1, { a: { value: 1 }, b: { value: 1 }, c: { value: 1 } }), [refused("a"), refused("b")]);
  expect(Object.keys(left?.entries ?? {})).toEqual(["a", "b"]);
  expect(nextOf(left === undefined ? [] : [left])).toBeUndefined();
  const one = left && without(left, "a");
  expect(Object.keys(one?.entries ?? {})).toEqual(["b"]);
  expect(one && without(one, "b")).toBeUndefined();
  expect(leftOf(row(1, { a: { value: 1 } }), [])).toBeUndefined();
});

test("what waits stands on the screen over what the hub has; what stayed out does not", () => {
  const had = { a: { value: 0, source }, b: { value: 0, source } };
  const shown = withWaiting(had, [
    row(2, { a: { value: 2 } }),
    row(1, { a: { value: 1 } }),
    row(3, { b: { value: 3 } }, { refused: [refused("b")] }),
  ]);
  expect(shown["a"]).toMatchObject({ value: 2 });
  expect(shown["b"]).toEqual({ value: 0, source });
});

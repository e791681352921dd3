import fc from "fast-check";
import { expect, test } from "vitest";
import { blocksIn, heardIn } from "./sse.ts";

test("an event is read with its name, id and data", () => {
  expect(heardIn('id: f-1\nevent: fact\ndata: {"kind":"alarm.sent","subject":"h-1"}')).toEqual({
    id: "f-1",
    event: "fact",
    data: '{"kind":"alarm.sent","subject":"h-1"}',
  });
});

test("a comment is nothing heard", () => {
  expect(heardIn(": still here")).toBeUndefined();
});

test("however the stream is cut into chunks, the same events are heard", () => {
  const stream = ": hub\n\nevent: fact\ndata: 1\n\nevent: proposal\ndata: 2\n\n: still here\n\ndata: 3\n\n";
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: stream.length - 1 })), (cuts) => {
      const edges = [0, ...new Set(cuts.toSorted((a, b) => a - b)), stream.length];
      let rest = "";
      const heard = edges.slice(1).flatMap((edge, i) => {
        const cut = blocksIn(rest + stream.slice(edges[i], edge));
        rest = cut.rest;
        return cut.blocks.map(heardIn).filter((event) => event !== undefined);
      });
      expect(heard.map(({ data }) => data)).toEqual(["1", "2", "3"]);
    }),
  );
});

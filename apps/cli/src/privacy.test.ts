import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { allStored, type Looked } from "./testing/stored.ts";
import { pieces, type Seen, story, told } from "./testing/told.ts";

const found = (texts: readonly Seen[]) =>
  texts.flatMap(({ where, text }) =>
    pieces.filter((p) => text.includes(p.text)).map((p) => `${where}: ${p.kind} of ${p.incident}`),
  );

const prefix = (bytes: Uint8Array, at: number): number => bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16);

/** The same in bytes: one pass over them, since an embedded database is large and mostly empty. */
const foundInBytes = (files: Looked["bytes"]) => {
  const begins = new Map<number, { readonly bytes: Buffer; readonly said: string }[]>();
  const marked = new Uint8Array(1 << 24);
  for (const { text, kind, incident } of pieces) {
    const bytes = Buffer.from(text);
    const key = prefix(bytes, 0);
    marked[key] = 1;
    begins.set(key, [...(begins.get(key) ?? []), { bytes, said: `${kind} of ${incident}` }]);
  }
  return files.flatMap(({ where, bytes }) => {
    const said: string[] = [];
    for (let at = 0; at + 2 < bytes.length; at++) {
      const key = prefix(bytes, at);
      if (marked[key] === 0) continue;
      for (const piece of begins.get(key) ?? [])
        if (bytes.subarray(at, at + piece.bytes.length).equals(piece.bytes)) said.push(`${where}: ${piece.said}`);
    }
    return said;
  });
};

test("the scan finds what is planted where it does stand, in text and in bytes", () => {
  const { incident, planted } = story.incidents[0]!;
  const text = JSON.stringify(incident);
  // Each piece of this call that stands in the call; the rest of them stand in its records, and another caller may have the same name.
  const stands = planted.filter((piece) => text.includes(piece.text)).length;
  const own = (said: readonly string[]) => new Set(said.filter((one) => one.endsWith(` of ${incident.id}`)));
  expect(stands).toBeGreaterThan(5);
  expect(own(found([{ where: "call", text }])).size).toBe(stands);
  const bytes = Buffer.concat([Buffer.alloc(5_000), Buffer.from(text), Buffer.alloc(5_000)]);
  expect(own(foundInBytes([{ where: "call", bytes }])).size).toBe(stands);
});

describe.each(allStored())("the story told on $name", (stored) => {
  let seen: readonly Seen[] = [];
  let looked: Looked;
  beforeAll(async () => {
    seen = await told(stored);
    looked = await stored.look();
  }, 120_000);
  afterAll(() => stored.end());

  test("the story was played whole, and people and places were in it", () => {
    expect(pieces.length).toBeGreaterThan(100);
    expect(new Set(looked.facts.map((f) => f.subject)).size).toBe(story.incidents.length + 1);
    const kindsSeen = new Set(looked.facts.map((f) => f.kind));
    expect(
      [
        "incident.received",
        "proposal.made",
        "decision.taken",
        "alarm.sent",
        "handover.received",
        "record.read",
        "case.delivered",
        "alarm.failed",
      ].filter((k) => !kindsSeen.has(k)),
    ).toEqual([]);
    expect(looked.editions).toBeGreaterThan(story.incidents.length);
    // What may stand there in the clear does: the scan looks where the facts are.
    const { id } = story.incidents[0]!.incident;
    expect(looked.texts.some(({ text }) => text.includes(id))).toBe(true);
    expect(looked.bytes.some(({ bytes }) => bytes.includes(id))).toBe(stored.name === "PGlite");
    expect(looked.boxes).toBeGreaterThan(story.incidents.length);
  });

  test("the scan looked at answers of every sort, at both streams and at the log", () => {
    const places = new Set(seen.map((s) => s.where));
    const sorts = "log, GET 200, GET 404, GET 422, POST 201, POST 400, POST 409, POST 410, POST 413, POST 422".split(
      ", ",
    );
    expect(sorts.filter((sort) => !places.has(sort))).toEqual([]);
    const stream = (audience: string) => seen.find((s) => s.where === `stream of ${audience}`)?.text ?? "";
    expect(stream("operators").split("event: ").length).toBeGreaterThan(story.incidents.length * 2);
    expect(stream("public").split("event: count").length).toBe(stream("operators").split("event: ").length);
    expect(stream("public")).not.toContain("subject");
  });

  test("no planted name, number, address, note or exact position is anywhere outside the vault", () => {
    expect(found(seen)).toEqual([]);
    expect(found(looked.texts)).toEqual([]);
    expect(foundInBytes(looked.bytes)).toEqual([]);
  });
});

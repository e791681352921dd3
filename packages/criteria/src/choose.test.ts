import { expect, test } from "vitest";
import { gapsOf } from "@prehosp/model";
import * as model from "@prehosp/model";
import type { ActorRef } from "@prehosp/model";
import * as time from "@prehosp/model/time";
import type { Instant } from "@prehosp/model/time";
import * as room from "./index.ts";
import { choose, syntheticIndex, texts } from "./index.ts";
import { bookFrom } from "./test/made.ts";

const book = bookFrom(syntheticIndex);
const ref = (code: string, edition = "1") => ({ index: "synthetic", edition, code });
const at = (second: number) => `2026-11-20T18:00:${String(second).padStart(2, "0")}.000Z` as Instant;
const by = "operator-1" as ActorRef;

test("the words of the room say in Norwegian what they are", () => expect(gapsOf(room, [model, time])).toEqual([]));

test("akutthjelper is read from card and urgency, and differs from card to card", () => {
  const says = (code: string) => book.considersAkutthjelper(code);
  expect([says("A.91.01"), says("A.94.01"), says("A.95.01")]).toEqual([true, true, false]);
  expect([says("H.92.03"), says("H.97.02")]).toEqual([false, true]);
  expect(says("A.90.01")).toEqual({ absent: "not-applicable" });
  expect(says("H.99.01")).toEqual({ absent: "not-recorded" });
  expect(says("A.77.77")).toEqual({ absent: "unknown" });
  expect(book.responses("A.91.01").map((r) => r.role)).toEqual(["AMK", "LVS", "LV-doctor", "ambulance"]);
  expect(book.cardOf("A.91.01")?.number).toBe("91");
});

const chosen = (code: string, edition?: string) => {
  const value = { criterion: ref(code, edition), by, at: at(5) };
  const found = choose(book, value, { criterion: { absent: "not-recorded" }, by, at: at(2) });
  expect(found.value).toBe(value);
  for (const r of found.remarks) expect(texts[r.code]).toBeDefined();
  return [found.urgency, found.goTo, found.remarks.map((r) => r.code)];
};

test("any is accepted; what the operator may want to know is a remark", () => {
  expect(chosen("H.92.03")).toEqual(["haster", [], []]);
  expect(chosen("A.90.01")).toEqual(["akutt", ["91"], ["goes-on"]]);
  expect(chosen("H.99.01")).toEqual(["haster", [], ["wants-words"]]);
  expect(chosen("A.77.77")).toEqual([{ absent: "unknown" }, [], ["unknown-criterion"]]);
  expect(chosen("A.91.01", "2")).toEqual([{ absent: "unknown" }, [], ["other-edition"]]);
});

test("none yet, no index, and a clock that went back", () => {
  const none = { criterion: { absent: "not-recorded" as const }, by, at: at(1) };
  expect(choose(undefined, none)).toEqual({
    value: none,
    urgency: { absent: "not-recorded" },
    goTo: [],
    remarks: [],
  });
  const some = { criterion: ref("A.91.01"), by, at: at(0) };
  expect(choose(undefined, some, none).remarks.map((r) => r.code)).toEqual(["earlier-than-before", "no-index"]);
  expect(choose(book, some, none).value.at).toBe(at(0));
});

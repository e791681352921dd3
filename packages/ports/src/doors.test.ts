import type { ChannelId, IncidentId, MissionId, OrgId, Released, UnitId } from "@prehosp/model";
import { Effect, Layer } from "effect";
import { describe, expect, expectTypeOf, it } from "vitest";
import * as z from "zod";
import {
  type Adapter,
  AdapterError,
  Alarming,
  type AlarmMessage,
  BadSettings,
  choose,
  kind,
  Kinds,
  LedgerError,
  type NonEmpty,
  Travel,
  VaultError,
} from "./index.ts";
import { memoryAdapters } from "./memory/index.ts";

const visit = kind({
  kind: "visit.made",
  version: 3,
  norsk: "besøk",
  payload: z.object({
    count: z.number(),
    place: z.object({ cell: z.string() }).optional(),
    name: z.string().optional(),
  }),
  classes: { count: "none", place: "operational", name: "identity" },
  upcast: {
    1: (p) => ({ number: (p as { n: number }).n }),
    2: (p) => ({ count: (p as { number: number }).number }),
  },
});
const gap = kind({
  kind: "gap.made",
  version: 2,
  norsk: "hull",
  payload: z.object({ a: z.string() }),
  classes: { a: "none" },
});
const kinds = new Kinds([visit, gap]);
const write = (payload: unknown, k = "visit.made", version = 3) => kinds.check({ kind: k, version, payload });
const read = (payload: unknown, version: number, k = "visit.made") => kinds.read({ kind: k, version, payload });
const problem = (x: ReturnType<typeof write>) => ("problem" in x ? `${x.problem.code} ${x.problem.path}` : "ok");

describe("kinds", () => {
  it("let through what they know, whole", () =>
    expect(write({ count: 1, place: { cell: "1:2" } })).toEqual({ ok: { count: 1, place: { cell: "1:2" } } }));

  it.each([
    ["an unknown kind", write({}, "visit.dreamt"), "unknown-kind /kind"],
    ["an old version, for writing", write({ number: 1 }, "visit.made", 2), "unknown-kind /version"],
    ["a field without a class", write({ count: 1, mood: "good" }), "unclassed-field /payload/mood"],
    [
      "a field hidden further down",
      write({ count: 1, place: { cell: "1:2", address: "Storgata" } }),
      "unclassed-field /payload/place/address",
    ],
    ["identity in the clear", write({ count: 1, name: "Kari" }), "must-be-sealed /payload/name"],
    ["the wrong type", write({ count: "one" }), "wrong-payload /payload/count"],
    ["no payload", write(undefined), "wrong-payload /payload/"],
  ])("refuse %s", (_, checked, expected) => expect(problem(checked)).toBe(expected));

  it("never repeat what was in the payload", () =>
    expect(
      JSON.stringify([write({ count: "Kari Nordmann" }), write({ count: 1, name: "Kari Nordmann" })]),
    ).not.toContain("Nordmann"));

  it("lift every version ever written to the current one", () => {
    expect([read({ n: 4 }, 1), read({ number: 4 }, 2), read({ count: 4 }, 3)]).toEqual(
      Array(3).fill({ ok: { count: 4 } }),
    );
    expect(problem(read({}, 1, "gap.made"))).toBe("no-upcast /version");
    expect(problem(read({ n: "four" }, 1))).toBe("wrong-payload /payload/count");
  });

  it("cannot be declared with a field left unclassed", () => {
    const half = {
      kind: "x",
      version: 1,
      norsk: "x",
      payload: z.object({ a: z.string(), b: z.string() }),
      classes: { a: "none" },
    } as const;
    // @ts-expect-error `b` has no class
    const made = new Kinds([kind(half)]);
    const checked = made.check({ kind: "x", version: 1, payload: { a: "", b: "" } });
    expect(checked).toMatchObject({ problem: { path: "/payload/b" } });
  });
});

const failing: Adapter<"elsewhere", Travel, z.ZodObject<{ hosts: z.ZodArray<z.ZodURL> }>, AdapterError> = {
  id: "elsewhere",
  port: Travel,
  speaks: "assumed",
  verified: "nothing",
  capabilities: {},
  settings: z.object({ hosts: z.array(z.url()) }),
  layer: () =>
    Layer.effectContext(
      Effect.fail(
        new AdapterError({ adapter: "elsewhere", operation: "open", reason: "Unreachable", message: "down" }),
      ),
    ),
};
const list = [memoryAdapters({ kinds }).travel, failing] as const satisfies NonEmpty<unknown>;
const chosen = (use: string, settings: unknown) =>
  Effect.runPromise(Effect.result(Effect.scoped(Layer.build(choose(list, { use, settings })))));
const errorOf = async (use: string, settings: unknown) => {
  const result = await chosen(use, settings);
  return result._tag === "Failure" ? result.failure : undefined;
};

describe("choose", () => {
  it("opens the adapter that is named, and knows what it can be", async () => {
    expectTypeOf(choose(list, { use: "memory", settings: {} })).toEqualTypeOf<
      Layer.Layer<Travel, BadSettings | AdapterError>
    >();

    expect((await chosen("memory", { speeds: {} }))._tag).toBe("Success");
  });

  it("lists the known names where the name is unknown", async () =>
    expect(await errorOf("amis", {})).toMatchObject({
      path: "/use",
      known: ["memory", "elsewhere"],
      message: expect.stringContaining("memory, elsewhere"),
    }));

  it.each([
    ["memory", { speeds: { road: { likely: 60, slowest: 40 } } }, "/settings/speeds/road/fastest"],
    ["elsewhere", { hosts: ["https://example.org", "nowhere"] }, "/settings/hosts/1"],
    ["elsewhere", undefined, "/settings/hosts"],
  ])("says where the settings of %s are wrong", async (use, settings, path) =>
    expect(await errorOf(use, settings)).toMatchObject({ _tag: "BadSettings", path }),
  );

  it("passes on the adapter's own failure", async () =>
    expect(await errorOf("elsewhere", { hosts: [] })).toMatchObject({ _tag: "AdapterError", reason: "Unreachable" }));
});

describe("errors of doors", () => {
  const made = (reason: AdapterError["reason"]) =>
    new AdapterError({ adapter: "a", operation: "o", reason, message: "m" });
  it("say what may succeed later", () => {
    expect(
      (["Unreachable", "TimedOut", "NotAuthorised", "Refused", "Unintelligible", "Conflict"] as const).filter(
        (r) => made(r).isRetryable,
      ),
    ).toEqual(["Unreachable", "TimedOut"]);
    expect(
      (["Unreachable", "Busy", "Conflict", "Refused", "Unintelligible", "Full"] as const).filter(
        (reason) => new LedgerError({ reason, message: "" }).isRetryable,
      ),
    ).toEqual(["Unreachable", "Busy"]);
    expect(
      (["Forgotten", "NotFound", "Damaged", "NotAuthorised", "Unreachable"] as const).filter(
        (reason) => new VaultError({ reason, message: "" }).isRetryable,
      ),
    ).toEqual(["Unreachable"]);
  });
});

describe("a message that was not disclosed", () => {
  const message: AlarmMessage = {
    to: "fire" as OrgId,
    channel: "radio" as ChannelId,
    incident: "i-1" as IncidentId,
    mission: "m-1" as MissionId,
    unit: "u-1" as UnitId,
    route: "110",
    status: "exercise",
    kind: "alarm",
  };
  it("cannot leave, by type", () => {
    expectTypeOf(message).not.toExtend<Released<AlarmMessage>>();
    // @ts-expect-error not released
    const leak = Effect.flatMap(Alarming, (a) => a.send(message));
    // @ts-expect-error the brand cannot be written by hand
    const forged: Released<AlarmMessage> = { ...message, released: { to: message.to, channel: message.channel } };
    expect([leak, forged]).toHaveLength(2);
  });
});

import { Context, Duration, Effect, Layer } from "effect";
import { describe, expect, it } from "vitest";
import { Broken, conform, report, type Suite } from "./index.ts";

class Lamp extends Context.Service<Lamp, { readonly on: Effect.Effect<boolean> }>()("test/Lamp") {}
const lamp = (on: Effect.Effect<boolean>) => Layer.succeed(Lamp, { on });
const lit = Effect.flatMap(Lamp, (l) =>
  Effect.flatMap(l.on, (on) => (on ? Effect.void : Effect.fail(new Broken({ message: "it is dark <b>|</b>" })))),
);
const suite: Suite<Lamp, null> = {
  port: "Lamp",
  requirements: [
    { id: "LAMP-01", must: "MUST", says: "It is lit.", cites: ["AH-2.8-b"], check: () => lit },
    { id: "LAMP-02", must: "SHOULD", says: "It is still lit.", check: () => lit },
  ],
};
const outcomes = async (cannot?: Record<string, string>, on: Effect.Effect<boolean> = Effect.succeed(true)) => {
  const made = await Effect.runPromise(
    conform(suite, {
      name: "lamp",
      layer: lamp(on),
      world: null,
      patience: Duration.millis(20),
      ...(cannot ? { cannot } : {}),
    }),
  );
  return { made, found: Object.fromEntries(made.results.map((r) => [r.id, r.outcome])) };
};

describe("conform", () => {
  it("says kept and broken, and what was seen", async () => {
    expect((await outcomes()).found).toEqual({ "LAMP-01": "kept", "LAMP-02": "kept" });
    const dark = (await outcomes(undefined, Effect.succeed(false))).made;
    expect([dark.conforms, dark.results[0]?.because]).toEqual([false, "it is dark <b>|</b>"]);
  });

  it("lets a SHOULD be waived with a reason, and never a MUST", async () => {
    const waived = await outcomes({ "LAMP-02": "there is no battery" });
    expect(waived.found).toEqual({ "LAMP-01": "kept", "LAMP-02": "waived" });
    expect(waived.made).toMatchObject({ conforms: true, results: [{}, { because: "there is no battery" }] });
    expect((await outcomes({ "LAMP-02": " " })).found).toMatchObject({ "LAMP-02": "broken" });
    // Broken although it holds: the waiver itself is the fault.
    expect(await outcomes({ "LAMP-01": "we would rather not" })).toMatchObject({
      found: { "LAMP-01": "broken" },
      made: { conforms: false },
    });
  });

  it("does not take a misspelt waiver for a reason", async () =>
    expect(await outcomes({ "LAMP-20": "typo" })).toMatchObject({
      found: { "LAMP-20": "broken" },
      made: { conforms: false },
    }));

  it("calls broken what hangs, and what dies", async () => {
    expect((await outcomes(undefined, Effect.never)).found).toEqual({ "LAMP-01": "broken", "LAMP-02": "broken" });
    expect((await outcomes(undefined, Effect.die(new Error("bug")))).made.results[0]).toMatchObject({
      outcome: "broken",
      because: "bug",
    });
  });
});

describe("report", () => {
  it("says the same as JSON and as a table that nothing can break", async () => {
    const { made } = await outcomes({ "LAMP-02": "no battery" }, Effect.succeed(false));
    const printed = report([made]);
    expect(JSON.parse(printed.json)).toEqual({ conformance: "1", reports: [made] });
    expect(printed.conforms).toBe(false);
    expect(printed.markdown.split("\n").slice(2)).toEqual([
      "## Lamp: lamp",
      "",
      `Does not conform · ${made.at} · 0 kept, 1 broken, 1 waived`,
      "",
      "| id | | requirement | outcome | because |",
      "|---|---|---|---|---|",
      "| LAMP-01 | MUST | It is lit. (AH-2.8-b) | **broken** | it is dark &lt;b>\\|&lt;/b> |",
      "| LAMP-02 | SHOULD | It is still lit. | waived | no battery |",
      "",
    ]);
  });
  it("does not call nothing conforming", () => expect(report([]).conforms).toBe(false));
});

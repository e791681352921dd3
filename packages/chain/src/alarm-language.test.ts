import { it } from "@effect/vitest";
import { Channel, type Language } from "@prehosp/model";
import { AdapterError, Alarming, type AlarmMessage } from "@prehosp/ports";
import { Effect, Layer } from "effect";
import { expect } from "vitest";
import { Books, decide } from "./index.ts";
import { OPERATOR, PLANTED, alarms, begun, books, doors, region } from "./test/one-call.ts";

/** The books of the test region, with a language of its own and another for its fire service. */
const spoken = (language?: Language, crew?: Language) =>
  Layer.succeed(Books, {
    ...books!,
    region: {
      ...region,
      channels: [...region.channels, Channel.parse({ id: "sms", kind: "sms", secure: false })],
      ...(language ? { language } : {}),
      organisations: region.organisations.map((o) => (o.id === "brann" && crew ? { ...o, language: crew } : o)),
    },
  });

const wordsOf = (sent: readonly AlarmMessage[], to: string) => sent.find((m) => m.to === to)?.texts?.join(" ") ?? "";

it.effect.each([
  [undefined, undefined, "Akutthjelperoppdrag. Enhet: ", "Enhet: fire-1. Sted: ", "Problem: Antatt hjertestans."],
  ["nn", undefined, "Akutthjelparoppdrag. Eining: ", "Eining: fire-1. Stad: ", "Problem: Anteken hjartestans."],
  ["nn", "en", "Akutthjelparoppdrag. Eining: ", "Unit: fire-1. Place: ", "Problem: Presumed cardiac arrest."],
] as const)(
  "a region in %s with a crew in %s: each message in one language",
  ([language, crew, centre, own, problem]) => {
    const sent: AlarmMessage[] = [];
    return Effect.gen(function* () {
      yield* decide(yield* begun(), alarms(["fire-1", "110"]), OPERATOR);
      expect(wordsOf(sent, "110-org")).toContain(`${centre}fire-1.`);
      expect(wordsOf(sent, "brann")).toContain(own);
      expect(wordsOf(sent, "brann")).toContain(problem);
      expect(sent.find((m) => m.to === "brann")?.problem).toBe(problem.slice("Problem: ".length, -1));
    }).pipe(Effect.provide(Layer.mergeAll(doors(sent), spoken(language, crew))));
  },
);

it.effect("the smallest message is in the crew's language too", () => {
  const sent: AlarmMessage[] = [];
  const radioAway = Layer.succeed(Alarming, {
    send: (m) =>
      m.channel === "nodnett"
        ? Effect.fail(
            new AdapterError({ adapter: "radio", operation: "send", reason: "NotAuthorised", message: "no key" }),
          )
        : Effect.sync(() => ({ mission: m.mission, to: m.to, receipt: (sent.push(m), "received") as "received" })),
    standDown: () => Effect.never,
  });
  return Effect.gen(function* () {
    yield* decide(yield* begun(), alarms(["fire-1", "direct"]), OPERATOR);
    expect(wordsOf(sent, "brann")).toBe(`Mission. Unit: fire-1. Place: ${PLANTED.address}. Call EMCC.`);
  }).pipe(Effect.provide(Layer.mergeAll(doors(), spoken("nn", "en"), radioAway)));
});

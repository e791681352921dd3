import { Effect, Layer, References } from "effect";
import { TestClock } from "effect/testing";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { decide } from "./index.ts";
import { type Answer, CHANNELS, answering, patient, sent, withOnly } from "./test/channels.ts";
import { OPERATOR, PLANTED, alarms, begun, doors, now, unit } from "./test/one-call.ts";

test("whatever doors fail or break, each unit has a message sent, or a failure and what was tried instead; nothing that identifies passes", async () => {
  const ANSWERS = [
    "received",
    "accepted",
    "refused",
    "deferred",
    "away",
    "breaks",
    "throws",
    "silent",
    "deaf",
  ] as const;
  const went = { sent: 0, fallback: 0, insecure: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.subarray(CHANNELS),
      fc.constantFrom(true, false, { absent: "unknown" } as const),
      fc.array(fc.constantFrom<Answer>(...ANSWERS), { minLength: 6, maxLength: 6 }),
      fc.constantFrom("110", "112", "direct" as const),
      fc.constantFrom("fire-1", "police-1", "amb-2"),
      fc.boolean(),
      fc.boolean(),
      async (channels, nodnett, answers, route, of, thenOff, openOnly) => {
        sent.length = 0;
        const answer = answering((m) => {
          const at = CHANNELS.findIndex((c) => c.id === m.channel);
          // Half the time everything that is secure is down, as in an outage.
          return (openOnly && CHANNELS[at]?.secure === true ? undefined : answers[at]) ?? "away";
        });
        const way = await Effect.runPromise(
          Effect.gen(function* () {
            const seen = yield* begun();
            yield* patient(decide(seen, alarms([of, route as "110"]), OPERATOR));
            yield* TestClock.adjust("1 second");
            if (thenOff) yield* patient(decide(yield* now, { ...alarms(), standDown: [unit(of)] }, OPERATOR));
            return yield* now;
          }).pipe(
            Effect.provide(Layer.mergeAll(doors(), withOnly(channels, nodnett), answer, TestClock.layer())),
            Effect.provideService(References.MinimumLogLevel, "None"),
          ),
        );
        for (const kind of ["alarm", ...(thenOff ? ["stand-down"] : [])]) {
          const about = (f: { readonly unit: string; readonly message: unknown }) =>
            f.unit === of && f.message === kind;
          const facts = {
            sent: way.alarms.filter(about),
            failed: way.failures.filter(about),
            tried: way.fallbacks.filter(about),
          };
          const recipients = new Set([...facts.sent, ...facts.failed].map((f) => f.to));
          expect(recipients.size).toBeGreaterThan(0);
          for (const to of recipients) {
            const has = (list: readonly { readonly to: string }[]) => list.some((f) => f.to === to);
            expect(has(facts.sent) || (has(facts.failed) && has(facts.tried))).toBe(true);
          }
          went.sent += facts.sent.length;
          went.fallback += facts.tried.filter((f) => f.receipt).length;
        }
        for (const m of sent) {
          const text = JSON.stringify(m);
          const insecure = m.channel === "phone" || m.channel === "sms";
          const toCentre = m.to === "110-org" || m.to === "112-org";
          const kept = [
            PLANTED.caller,
            PLANTED.note,
            ...(insecure || toCentre ? [PLANTED.patient, "hjertestans"] : []),
          ];
          for (const word of kept) expect(text).not.toContain(word);
          expect(m.texts?.length).toBeGreaterThan(0);
          if (insecure) went.insecure++;
        }
        expect(JSON.stringify(way)).not.toContain(PLANTED.address);
      },
    ),
    { numRuns: 300 },
  );
  for (const n of Object.values(went)) expect(n).toBeGreaterThan(5);
}, 240_000);

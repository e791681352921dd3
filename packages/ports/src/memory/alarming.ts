import { Effect, Layer } from "effect";
import * as z from "zod";
import { AdapterError, type AdapterReason } from "../adapter-error.ts";
import { type AlarmMessage, type AlarmReceipt, Alarming } from "../alarming.ts";

/** Settings of the memory alarming: what every recipient answers. */
export const MemoryAlarmingSettings = z
  .object({
    answer: z
      .enum([
        "received",
        "accepted",
        "refused",
        "deferred",
        "Unreachable",
        "TimedOut",
        "NotAuthorised",
        "Refused",
        "Unintelligible",
        "Conflict",
      ])
      .default("received")
      .meta({ norsk: "svar", means: "What every recipient answers, or why it cannot be reached" }),
  })
  .meta({ norsk: "varsling i minnet", means: "Alarms nobody; shows what would have been sent" });

type Answer = AlarmReceipt["receipt"] | AdapterReason;
const receipts: readonly string[] = ["received", "accepted", "refused", "deferred"] satisfies AlarmReceipt["receipt"][];
const isReceipt = (a: Answer): a is AlarmReceipt["receipt"] => receipts.includes(a);

/** Alarms nobody: keeps what was sent in `sent` and answers as told. The same message to the same recipient again is one alarm. */
export const memoryAlarming = (
  o: { readonly answer?: Answer | ((m: AlarmMessage) => Answer); readonly sent?: AlarmMessage[] } = {},
): Layer.Layer<Alarming> =>
  Layer.sync(Alarming, () => {
    const sent = o.sent ?? [];
    const pass = (operation: string) => (message: AlarmMessage) =>
      Effect.suspend((): Effect.Effect<AlarmReceipt, AdapterError> => {
        const answer = typeof o.answer === "function" ? o.answer(message) : (o.answer ?? "received");
        if (!isReceipt(answer))
          return Effect.fail(
            new AdapterError({ adapter: "memory", operation, reason: answer, message: `${operation}: ${answer}` }),
          );
        if (!sent.some((s) => s.mission === message.mission && s.kind === message.kind && s.to === message.to))
          sent.push(message);
        return Effect.succeed({ mission: message.mission, to: message.to, receipt: answer });
      });
    return Alarming.of({ send: pass("send"), standDown: pass("standDown") });
  });

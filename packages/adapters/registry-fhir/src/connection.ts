import { instantOf } from "@prehosp/model/time";
import { AdapterError, type Delivery, type DeliveryReceipt, RegistryDelivery } from "@prehosp/ports";
import { Clock, Effect, Layer, Semaphore } from "effect";
import type { RegistryFhirSettings } from "./settings.ts";
import { type Ready, batchOf, readyOf } from "./translate.ts";
import { isRefusal, readAnswer } from "./wire.ts";

const failed = (reason: AdapterError["reason"], message: string) =>
  new AdapterError({ adapter: "registry-fhir", operation: "deliver", reason, message });

const byStatus = (status: number): AdapterError => {
  const message = `the registry answered ${status}`;
  if (status === 401 || status === 403) return failed("NotAuthorised", message);
  if (isRefusal(status)) return failed("Refused", message);
  if (status < 300) return failed("Unintelligible", `${message}, which is no answer to each case`);
  return status >= 300 && status < 400
    ? failed("Refused", `${message}, and is not followed`)
    : failed("Unreachable", message);
};

const tokenOf = ({ tokenEnv }: RegistryFhirSettings): Effect.Effect<Record<string, string>, AdapterError> =>
  Effect.suspend(() => {
    if (tokenEnv === undefined) return Effect.succeed({});
    const token = process.env[tokenEnv] ?? "";
    return token === ""
      ? Effect.fail(failed("NotAuthorised", `${tokenEnv} is not set`))
      : Effect.succeed({ authorization: `Bearer ${token}` });
  });

/** Posts one batch and reads the whole answer within the time there is; an error of the network tells no more than that. */
const posted = (settings: RegistryFhirSettings, body: string) =>
  Effect.gen(function* () {
    const headers = {
      ...(yield* tokenOf(settings)),
      "content-type": "application/fhir+json; charset=utf-8",
      accept: "application/fhir+json",
    };
    const answer = yield* Effect.tryPromise({
      try: async (signal) => {
        const response = await fetch(settings.url, { method: "POST", headers, body, redirect: "manual", signal });
        return { status: response.status, text: await response.text() };
      },
      catch: () => failed("Unreachable", "the registry cannot be reached, or broke off its answer"),
    }).pipe(
      Effect.timeoutOrElse({
        duration: `${settings.timeoutSeconds} seconds`,
        orElse: () => Effect.fail(failed("TimedOut", `no whole answer within ${settings.timeoutSeconds} s`)),
      }),
    );
    return answer.status === 200 ? answer.text : yield* byStatus(answer.status);
  });

const sent = (settings: RegistryFhirSettings, ready: readonly Ready[]) =>
  Effect.gen(function* () {
    const at = instantOf(yield* Clock.currentTimeMillis);
    const text = yield* posted(settings, JSON.stringify(batchOf(ready, settings.namespace, at)));
    const answers = readAnswer(text, ready.length);
    if (answers === undefined)
      return yield* failed("Unintelligible", `the answer is not a batch-response to ${ready.length} cases`);
    return ready.map(({ ref }, n) => ({ ref, answer: answers[n]! }));
  });

const chunks = <A>(all: readonly A[], size: number): readonly (readonly A[])[] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, n) => all.slice(n * size, (n + 1) * size));

const delivered = (settings: RegistryFhirSettings, known: Map<string, DeliveryReceipt>, cases: readonly Delivery[]) =>
  Effect.gen(function* () {
    // A server may take the entries of a batch in any order, so of one reference only the last goes.
    const last = new Map(cases.map((delivery) => [delivery.ref, delivery]));
    // Until the registry has answered, an earlier receipt says nothing of this delivery.
    for (const ref of last.keys()) known.delete(ref);
    const keep = (receipt: DeliveryReceipt) => known.set(receipt.ref, receipt);
    const ready: Ready[] = [];
    for (const delivery of last.values()) {
      const made = readyOf(delivery, settings);
      if ("issues" in made) keep({ ref: delivery.ref, receipt: "refused", issues: made.issues });
      else ready.push(made);
    }
    let undone: number | undefined;
    for (const some of chunks(ready, settings.batchSize))
      for (const { ref, answer } of yield* sent(settings, some))
        if ("nothing" in answer) undone ??= answer.nothing;
        else keep({ ref, ...answer });
    // Some have no answer: the delivery as a whole is tried again, which replaces what went through.
    if (undone !== undefined) return yield* byStatus(undone);
    return [...last.keys()].flatMap((ref) => known.get(ref) ?? []);
  });

/** A registry that takes batches of QuestionnaireResponses; one delivery at a time, and the receipts of this process. */
export const layer = (settings: RegistryFhirSettings): Layer.Layer<RegistryDelivery> =>
  Layer.effect(
    RegistryDelivery,
    Effect.map(Semaphore.make(1), (turn) => {
      const known = new Map<string, DeliveryReceipt>();
      return {
        deliver: (cases) => turn.withPermits(1)(delivered(settings, known, cases)),
        receipts: (refs) => Effect.sync(() => refs.flatMap((ref) => known.get(ref) ?? [])),
      };
    }),
  );

import { questionnaireUrl } from "@prehosp/fhir";
import { RegistryDelivery, type Delivery } from "@prehosp/ports";
import { ihca } from "@prehosp/registry";
import { Effect, Exit, ManagedRuntime } from "effect";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { RegistryFhirSettings, registryFhir } from "./index.ts";
import { delivery } from "./testing/delivery.ts";
import type { Mishap } from "./testing/registry.ts";
import { registryServer } from "./testing/registry.ts";

const namespace = "https://amk.example.no/sid";
let server: Awaited<ReturnType<typeof registryServer>>;
beforeAll(async () => {
  process.env["PREHOSP_TEST_REGISTRY"] = "open sesame";
  server = await registryServer("open sesame");
});
afterAll(() => server.stop());
afterEach(() => {
  server.go(undefined);
  server.held.clear();
  server.batches.length = 0;
});

const opened = (more: object = {}) =>
  ManagedRuntime.make(
    registryFhir.layer(
      RegistryFhirSettings.parse({
        url: server.url,
        namespace,
        tokenEnv: "PREHOSP_TEST_REGISTRY",
        timeoutSeconds: 0.4,
        ...more,
      }),
    ),
  );
const deliver = (...cases: readonly Delivery[]) => Effect.flatMap(RegistryDelivery, (door) => door.deliver(cases));
const receipts = (...refs: readonly string[]) => Effect.flatMap(RegistryDelivery, (door) => door.receipts(refs));
const a = delivery("h-1.a", { sex: "female" });
const b = delivery("h-1.b", { sex: "male" });

describe("a registry that answers", () => {
  it("is sent batches of so many at most, each case once, and the same batch has the same identifier again", async () => {
    const adapter = opened({ batchSize: 2 });
    await adapter.runPromise(deliver(a, b, delivery("h-2.a", {}), { ...a, body: b.body }));
    expect(server.batches.map(({ entry }) => entry?.length)).toEqual([2, 1]);
    expect(server.held.size).toBe(3);
    const sent = server.batches.map(({ identifier }) => identifier?.value);
    await adapter.runPromise(deliver({ ...a, body: b.body }, b));
    expect(server.batches[2]?.identifier?.value).toBe(sent[0]);
    expect(server.held.size).toBe(3);
    await adapter.dispose();
  });

  it("keeps a refusal with its reason, and is not sent what it has not agreed to", async () => {
    const adapter = opened({ accepts: [`${questionnaireUrl(ihca)}|${ihca.version}`] });
    const [refused] = await adapter.runPromise(deliver(a));
    expect([refused?.receipt, refused?.issues[0]?.path, server.batches.length]).toEqual(["refused", "/dataset", 0]);
    await adapter.dispose();
    const other = opened();
    const given = await other.runPromise(
      deliver(delivery("h-1.a", { "age-years": 101 }), delivery("h-1.b", { sex: "x" })),
    );
    expect(given).toEqual(await other.runPromise(receipts("h-1.a", "h-1.b")));
    expect(given.map(({ receipt }) => receipt)).toEqual(["refused", "refused"]);
    expect(given[0]?.issues).toEqual([{ path: "QuestionnaireResponse.item", message: "alderen er over 100" }]);
    await other.dispose();
  });
});

const oneEntry = (response: object): Mishap => ({ entry: (all) => [{ response }, ...all.slice(1)] });

describe("a registry that does not answer as it should", () => {
  it.each<[string, Mishap, string]>([
    ["500", { status: 500, text: "<html>" }, "Unreachable"],
    ["429", { status: 429 }, "Unreachable"],
    ["400", { status: 400 }, "Refused"],
    ["403", { status: 403 }, "NotAuthorised"],
    ["a way elsewhere", { status: 307, location: "http://127.0.0.1:1/" }, "Refused"],
    ["202", { status: 202, text: "{}" }, "Unintelligible"],
    ["half an answer", "half", "Unintelligible"],
    ["no answer", "silent", "TimedOut"],
    ["a broken line", "hang-up", "Unreachable"],
    ["no JSON", { text: "takk" }, "Unintelligible"],
    ["an OperationOutcome", { text: '{"resourceType":"OperationOutcome","issue":[]}' }, "Unintelligible"],
    ["an answer too few", { entry: (all) => all.slice(1) }, "Unintelligible"],
    ["an answer too many", { entry: (all) => [...all, ...all] }, "Unintelligible"],
    ["an entry that says nothing", { entry: (all) => all.map(() => ({})) }, "Unintelligible"],
    ["an entry without a figure", oneEntry({ status: "OK" }), "Unintelligible"],
    ["an entry that failed", oneEntry({ status: "503 Service Unavailable" }), "Unreachable"],
    ["an entry that may not", oneEntry({ status: "403" }), "NotAuthorised"],
  ])("(%s) has receipted nothing of it, also what it had before", async (_what, mishap, reason) => {
    const adapter = opened();
    expect((await adapter.runPromise(deliver(a)))[0]?.receipt).toBe("accepted");
    server.go(mishap);
    const exit = await adapter.runPromiseExit(deliver(a, b));
    expect(Exit.isFailure(exit) ? JSON.stringify(exit.cause) : "it went through").toContain(`"reason":"${reason}"`);
    expect((await adapter.runPromise(receipts("h-1.a"))).length).toBe(0);
    server.go(undefined);
    expect((await adapter.runPromise(deliver(a, b))).map(({ receipt }) => receipt)).toEqual(["accepted", "accepted"]);
    expect(server.held.size).toBe(2);
    await adapter.dispose();
  });

  it("repeats no number of a person in its reason, and a refusal without one is a refusal still", async () => {
    const adapter = opened();
    // Eleven digits with a month that does not exist.
    const number = ["058399", "00190"].join("");
    const issue = [{ severity: "error", code: "invalid", diagnostics: `fant ${number} her` }];
    server.go(oneEntry({ status: "422", outcome: { resourceType: "OperationOutcome", issue } }));
    const [refused] = await adapter.runPromise(deliver(a));
    expect(refused).toMatchObject({ receipt: "refused", issues: [{ path: "", message: "fant … her" }] });
    server.go(oneEntry({ status: "410" }));
    expect((await adapter.runPromise(deliver(a)))[0]?.issues.length).toBe(1);
    await adapter.dispose();
  });

  it("is not tried without its token", async () => {
    const adapter = opened({ tokenEnv: "PREHOSP_TEST_NOT_SET" });
    const exit = await adapter.runPromiseExit(deliver(a));
    expect(JSON.stringify(exit)).toContain("PREHOSP_TEST_NOT_SET is not set");
    await adapter.dispose();
  });
});

it.each(["http://registry.example.no/fhir", "https://user:secret@registry.example.no", "ftp://x", "x"])(
  "%s is no address to post to",
  (url) => {
    expect(RegistryFhirSettings.safeParse({ url, namespace }).success).toBe(false);
  },
);

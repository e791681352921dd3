import type { DefibrillatorId } from "@prehosp/model";
import { DefibrillatorExchange } from "@prehosp/ports";
import { Effect, Exit, Stream } from "effect";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { Register113Settings } from "./index.ts";
import { benchOf, changed, opened } from "./testing/opened.ts";
import { type Mishap, registerServer } from "./testing/server.ts";
import { pauseOf, readToken } from "./wire.ts";

const server = await registerServer();
afterAll(() => server.stop());
beforeEach(() => server.clear());
const { asked, keysOf, lay, layAll, once, using } = benchOf(server);

const tell = (id: DefibrillatorId) => Effect.flatMap(DefibrillatorExchange, (door) => door.tellOwner(id, "fault"));

describe("a register that does not answer as it should", () => {
  const html = "<!DOCTYPE html><title>Feil</title> Kari Prøvesen";
  it.each<[string, string, Mishap, string]>([
    ["500 on a later page", "/search/", { status: 500, text: html }, "Unreachable"],
    ["503", "/search/", { status: 503 }, "Unreachable"],
    ["429 without a time", "/search/", { status: 429 }, "Unreachable"],
    ["429 for an hour", "/search/", { status: 429, headers: { "retry-after": "3600" } }, "Unreachable"],
    ["400", "/search/", { status: 400 }, "Refused"],
    ["403", "/inactive/", { status: 403 }, "NotAuthorised"],
    ["404", "/deleted/", { status: 404 }, "Refused"],
    ["a way elsewhere", "/search/", { status: 302, headers: { location: "http://127.0.0.1:1/" } }, "Refused"],
    ["an error in 200", "/search/", { status: 200, text: '{"API_ERROR":"Kari Prøvesen","ASSETS":[]}' }, "Refused"],
    ["a page of HTML in 200", "/search/", { status: 200, text: html }, "Unintelligible"],
    ["half an answer", "/search/", "half", "Unintelligible"],
    ["nothing in 200", "/deleted/", { status: 200, text: "" }, "Unintelligible"],
    ["no list in 200", "/inactive/", { status: 200, text: '{"API_MESSAGE":"OK"}' }, "Unintelligible"],
    ["a list in its place", "/search/", { status: 200, text: "[]" }, "Unintelligible"],
    ["no answer", "/search/", "silent", "TimedOut"],
    ["a broken line", "/deleted/", "hang-up", "Unreachable"],
    ["no token", "/token", { status: 401 }, "NotAuthorised"],
    ["no token, said as 400", "/token", { status: 400 }, "NotAuthorised"],
    ["a token of HTML", "/token", { status: 200, text: html }, "Unintelligible"],
    ["a token with a line break", "/token", { status: 200, text: '{"access_token":"a\\nb"}' }, "Unintelligible"],
    ["500 for a token", "/token", { status: 500 }, "Unreachable"],
  ])("(%s) has said nothing at all, and nothing is lost when it answers again", async (_what, path, mishap, reason) => {
    const keys = layAll(5);
    once(path, mishap, path === "/search/" ? 1 : 0);
    const adapter = opened(server.url, { pageSize: 2, timeoutSeconds: 0.4 });
    const seen: unknown[] = [];
    const exit = await adapter.runPromiseExit(
      Effect.flatMap(DefibrillatorExchange, (door) =>
        Stream.runForEach(door.changed(undefined), (one) => Effect.sync(() => void seen.push(one))),
      ),
    );
    const said = Exit.isFailure(exit) ? JSON.stringify(exit.cause) : "it went through";
    expect(said).toContain(`"reason":"${reason}"`);
    expect(said).not.toMatch(/Kari|hemmelig|klient|Bearer|127\.0\.0\.1/);
    expect(seen).toEqual([]);
    await adapter.dispose();
    expect(await keysOf({ pageSize: 2 })).toEqual(keys.toSorted());
  });

  it("is not asked again before the time it asked for, and waited for where that is short", async () => {
    const keys = layAll(3);
    once("/search/", { status: 429, headers: { "retry-after": "1" } }, 1);
    const from = performance.now();
    expect(await keysOf()).toEqual(keys.toSorted());
    expect(performance.now() - from).toBeGreaterThan(950);
    const adapter = opened(server.url, { waitSeconds: 0 });
    once("/search/", { status: 503, headers: { "retry-after": "30" } }, 0);
    await adapter.runPromiseExit(changed());
    const before = server.requests.length;
    const again = await adapter.runPromiseExit(changed());
    expect(JSON.stringify(again)).toContain("30 s of silence");
    expect(server.requests.length).toBe(before);
    await adapter.dispose();
  });

  it("that asks for silence for ever is let go", async () => {
    lay("Torget");
    server.habits.mishap = (path) =>
      path.endsWith("/search/") ? { status: 429, headers: { "retry-after": "0" } } : undefined;
    expect(await keysOf()).toContain("Unreachable");
    expect(asked("/search/")).toBeLessThan(10);
  });

  it("is not read longer than there is time for", async () => {
    layAll(40);
    server.habits.afterPage = () => void lay("en til");
    expect(await keysOf({ pageSize: 1, readingSeconds: 0.3 })).toContain("not read within");
  });
});

describe("a token", () => {
  it("is asked for once, also by many at once, and again once where the register takes it no more", async () => {
    const id = lay("Torget");
    const adapter = opened(server.url);
    await adapter.runPromise(Effect.all([tell(id), tell(id), tell(id)], { concurrency: 3 }));
    expect(asked("/token")).toBe(1);
    server.forgetTokens();
    await adapter.runPromise(tell(id));
    expect([asked("/token"), server.messages.length]).toEqual([2, 4]);
    server.habits.mishap = (path) => (path.endsWith("/message") ? { status: 401 } : undefined);
    expect(JSON.stringify(await adapter.runPromiseExit(tell(id)))).toContain("NotAuthorised");
    expect(asked("/token")).toBe(3);
    await adapter.dispose();
  });

  it("is never asked for without its secret, which is named and never said", async () => {
    const exit = await using({ clientSecretEnv: "PREHOSP_TEST_NOT_SET" }, changed());
    expect(JSON.stringify(exit)).toContain("PREHOSP_TEST_NOT_SET is not set");
    expect(server.requests).toEqual([]);
  });

  it("is read with the seconds it lasts, none where it does not say", () => {
    expect(readToken('{"access_token":"a","expires_in":3600}')).toEqual({ value: "a", seconds: 3600 });
    expect(readToken('{"access_token":"a","expires_in":"x"}')).toEqual({ value: "a", seconds: 0 });
    expect(readToken('{"access_token":""}')).toBeUndefined();
  });

  it.each<[string | null, number | undefined]>([
    ["0", 0],
    ["12", 12_000],
    ["999999999", 3_600_000],
    ["Thu, 01 Jan 1970 00:00:05 GMT", 4000],
    ["Thu, 01 Jan 1970 00:00:00 GMT", 0],
    ["soon", undefined],
    ["-1", undefined],
    [null, undefined],
  ])("a pause of %s is %s ms", (header, ms) => expect(pauseOf(header, 1000)).toBe(ms));
});

it.each([
  { url: "http://register.example.no/ords/api/v1/" },
  { url: "https://user:secret@register.example.no" },
  { url: "https://register.example.no?key=1" },
  { url: "https://register.example.no/ords/api/v1?" },
  { url: "x" },
  { url: "https://register.example.no", tokenUrl: "http://register.example.no" },
  { url: "https://register.example.no", clientSecretEnv: "abc-def=" },
  { url: "https://register.example.no", clientSecret: "hemmelig" },
])("%j are no settings", (more) => {
  const rest = { clientIdEnv: "A_ID", clientSecretEnv: "A_SECRET", sender: "AMK" };
  expect(Register113Settings.safeParse({ ...rest, ...more }).success).toBe(false);
  expect(Register113Settings.safeParse({ ...rest, url: "https://register.example.no" }).success).toBe(true);
});

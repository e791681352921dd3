import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Started, ask, demo, incident, start } from "./test/hub.ts";

describe("the stream", () => {
  /** Listens until `enough` says so. */
  const listen = async (url: string, enough: (text: string) => boolean, meanwhile: () => Promise<unknown>) => {
    const stop = new AbortController();
    const response = await fetch(url, { signal: stop.signal });
    expect(response.headers.get("content-type")).toContain("text/event-stream");
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    let text = (await reader.read()).value ?? "";
    await meanwhile();
    while (!enough(text)) text += (await reader.read()).value ?? "";
    stop.abort();
    return text;
  };
  let hub: Started;
  beforeAll(async () => void (hub = await start()));
  afterAll(() => hub.stop());
  const post = (id: string) =>
    ask(`${hub.url}/api/v1/incidents`, {
      json: { ...incident(), id, missions: [], times: [], source: { system: "demo-amis", ref: id } },
    });

  test("tells operators which facts and proposals came of which incident, and nothing of what they hold", async () => {
    const text = await listen(
      `${hub.url}/api/v1/stream?audience=operators`,
      (t) => t.includes("event: proposal"),
      () => post("for-operators"),
    );
    const events = text
      .split("\n\n")
      .filter((e) => e.includes("data:"))
      .map((e) => JSON.parse(e.split("data: ")[1]!) as Record<string, unknown>);
    expect(events.map((e) => e["kind"])).toEqual(["incident.received", "proposal.made"]);
    for (const e of events) expect(Object.keys(e).sort()).toEqual(["at", "kind", "recorded", "status", "subject"]);
    for (const { text: planted } of demo.planted) expect(text).not.toContain(planted);
  });

  test("tells the public that something happened, and nothing else", async () => {
    const text = await listen(
      `${hub.url}/api/v1/stream?audience=public`,
      (t) => t.split("event: count").length > 2,
      () => post("for-the-public"),
    );
    expect(
      text
        .split("\n\n")
        .filter((e) => e !== "" && !e.startsWith(":"))
        .map((e) => e.trim()),
    ).toEqual(['event: count\ndata: {"n":1}', 'event: count\ndata: {"n":1}']);
  });

  test("has no other audience", async () => {
    const answer = await ask(`${hub.url}/api/v1/stream?audience=press`);
    expect([answer.status, answer.json.issues[0].path]).toEqual([422, "/query/audience"]);
  });

  test("does not hold up a stop: with one open the hub is gone within two seconds", async () => {
    const other = await start();
    const open = await fetch(`${other.url}/api/v1/stream?audience=public`);
    const reading = open.text().catch(() => "cut");
    const began = performance.now();
    await other.stop();
    expect(performance.now() - began).toBeLessThan(2_000);
    await reading;
    await expect(fetch(`${other.url}/live`)).rejects.toThrow("fetch failed");
  });
});

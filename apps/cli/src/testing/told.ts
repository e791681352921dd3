import { planted } from "@prehosp/demo-region";
import { type RunOptions, run } from "@prehosp/hub";
import type { Instant } from "@prehosp/model/time";
import { type Adapter, AdapterError, Alarming } from "@prehosp/ports";
import { memoryAlarming } from "@prehosp/ports/memory";
import { Context, Effect, Exit, Layer, Logger, References, Scope } from "effect";
import * as z from "zod";
import { demonstration, playDemo } from "../demo.ts";
import type { Stored } from "./stored.ts";

const AT = "2026-11-22T13:00:00.000Z" as Instant;
export const story = demonstration(AT, { use: "memory", settings: {} });
export const pieces = planted(story);

/** A text that left the vault, and where it was seen. */
export interface Seen {
  readonly where: string;
  readonly text: string;
}

/** An adapter at its worst: for one incident it fails, or breaks, with all that it was to say in its error. */
const talkative: Adapter<string, Alarming, z.ZodObject, never> = {
  id: "talkative",
  port: Alarming,
  speaks: "nothing",
  verified: "nothing",
  capabilities: {},
  settings: z.object({}),
  layer: () =>
    Layer.effect(
      Alarming,
      Effect.map(Alarming, (real) => {
        const send: typeof real.send = (m) => {
          if (m.incident !== "one-more") return real.send(m);
          const message = JSON.stringify(m);
          if (m.unit.length % 2 === 0) return Effect.die(new Error(message));
          return Effect.fail(new AdapterError({ adapter: "talkative", operation: "send", reason: "Refused", message }));
        };
        return Alarming.of({ ...real, send });
      }),
    ).pipe(Layer.provide(memoryAlarming())),
};

type Wired = NonNullable<RunOptions["before"]> extends Effect.Effect<unknown, unknown, infer R> ? R : never;

/** Plays the whole story on a storage, with what people type in the wrong place; gives the log, every answer and both streams. */
export const told = async (stored: Stored): Promise<readonly Seen[]> => {
  const seen: Seen[] = [];
  const keptLogs = Layer.mergeAll(
    Logger.layer([Logger.make((said) => void seen.push({ where: "log", text: Logger.formatJson.log(said) }))]),
    Layer.succeed(References.MinimumLogLevel, "All"),
  );
  const scope = Scope.makeUnsafe();
  const inside = <A, E>(effect: Effect.Effect<A, E>) => Effect.runPromise(effect.pipe(Effect.provide(keptLogs)));

  let wired!: Context.Context<Wired>;
  let url = "";

  /** Asks, and keeps what came back: status line, headers and body. */
  const ask = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(`${url}${path}`, init);
    const text = await response.text();
    seen.push({
      where: `${init.method ?? "GET"} ${response.status}`,
      text: `${response.url === `${url}${path}` ? "" : response.url}${JSON.stringify([...response.headers])}${text}`,
    });
    return { status: response.status, text };
  };
  const post = (path: string, body: unknown) =>
    ask(path, { method: "POST", body: typeof body === "string" ? body : JSON.stringify(body) });

  const listen = async (audience: string, stop: AbortSignal) => {
    const reader = (await fetch(`${url}api/v1/stream?audience=${audience}`, { signal: stop }))
      .body!.pipeThrough(new TextDecoderStream())
      .getReader();
    let text = (await reader.read()).value ?? "";
    const rest = (async () => {
      for (;;) {
        const { value, done } = await reader.read().catch(() => ({ value: undefined, done: true }));
        if (done) return text;
        text += value ?? "";
      }
    })();
    return () => rest;
  };

  const running = await inside(
    run({
      deployment: {
        ...story.deployment,
        doors: { ...story.deployment.doors, storage: stored.door, alarming: { use: "talkative", settings: {} } },
        listen: { host: "127.0.0.1", port: 0 },
        bodyLimitBytes: 65_536,
      },
      region: story.region,
      adapters: { storage: stored.adapters, alarming: [talkative] },
      before: Effect.context<Wired>().pipe(Effect.map((context) => void (wired = context))),
    }).pipe(Effect.provideService(Scope.Scope, scope)),
  );
  url = running.url;
  const stop = new AbortController();
  const heard = await Promise.all(["operators", "public"].map((a) => listen(a, stop.signal)));
  await inside(
    playDemo(story.incidents, AT).pipe(Effect.provideContext(wired)) as Effect.Effect<void, { readonly _tag: string }>,
  );

  const { incident } = story.incidents[0]!;
  const secret = (kind: string) => pieces.find((p) => p.incident === incident.id && p.kind === kind)!.text;
  const name = secret("patient");
  const next = {
    ...incident,
    id: "one-more",
    missions: [],
    times: [],
    source: { system: "demo-amis", ref: "one-more" },
  };
  await post("api/v1/incidents", next);
  await post("api/v1/incidents", {
    ...next,
    identifying: { ...incident.identifying, note: `${secret("note")} igjen` },
  });
  await post("api/v1/incidents/one-more/proposals", {});
  await post("api/v1/incidents/one-more/decisions", {
    alarm: story.region.units.slice(0, 8).map((u) => ({ unit: u.id, route: "direct" })),
    standDown: [],
    deviates: true,
  });
  await post("api/v1/incidents/one-more/forget", {});
  await post("api/v1/incidents", next);
  // What people type in the wrong place.
  await post("api/v1/incidents", {
    ...next,
    urgency: name,
    initiator: secret("caller"),
    centre: { name },
    received: secret("phone"),
    place: secret("address"),
    status: secret("national-number"),
    [name]: name,
  });
  await post("api/v1/incidents", {
    ...next,
    place: { municipality: secret("national-number"), cell: secret("latitude") },
    flags: [name],
    identifying: { position: { lat: secret("latitude"), lng: 999 }, patient: [name] },
  });
  await post("api/v1/incidents", `{"identifying": {"patient": "${name}", "address": "${secret("address")}`);
  await post("api/v1/incidents", { ...next, identifying: { note: secret("note").repeat(3_000) } });
  await post("api/v1/proposals", { incident: name, at: secret("phone"), candidates: [{ unit: name }] });
  await post("api/v1/incidents/one-more/decisions", {
    alarm: [{ unit: name, route: name }],
    deviates: name,
    reason: name,
    seen: name,
  });
  await post("api/v1/incidents/one-more/times", { role: name, unit: name, at: name });
  await post("api/v1/incidents/one-more/settled", { element: "x", because: name });
  for (const path of [
    "api/v1/incidents/",
    "",
    "api/v1/stream?audience=",
    "api/v1/incidents?limit=",
    "api/v1/indicators/measured?from=",
  ])
    await ask(`${path}${encodeURIComponent(name)}`);

  for (const path of [
    "live",
    "health",
    "docs",
    "openapi.json",
    "api/v1/region",
    "api/v1/units",
    "api/v1/indicators/measured",
    "api/v1/indicators/fhir/measure-reports",
    "api/v1/incidents?limit=500",
  ])
    await ask(path);
  for (const one of story.incidents)
    for (const part of ["", "/document"]) await ask(`api/v1/incidents/${one.incident.id}${part}`);
  stop.abort();
  for (const [i, audience] of ["operators", "public"].entries())
    seen.push({ where: `stream of ${audience}`, text: await heard[i]!() });
  await inside(Scope.close(scope, Exit.void));
  return seen;
};

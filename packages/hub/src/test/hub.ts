import { Region } from "@prehosp/chain";
import { syntheticIndex } from "@prehosp/criteria";
import { demoRegion } from "@prehosp/demo-region";
import type { Instant } from "@prehosp/model/time";
import { Effect, Exit, Logger, Scope } from "effect";
import { expect } from "vitest";
import type * as z from "zod";
import { Problem } from "../api/problem.ts";
import { Deployment } from "../deployment.ts";
import { type RunOptions, run } from "../run.ts";

const AT = "2026-11-20T18:00:00.000Z" as Instant;
const made = demoRegion({ at: AT });

/** The demonstration region as a hub loads it, and one of its incidents as a centre would send it. */
export const region = Region.parse({ ...made.region, index: syntheticIndex });
export const demo = made.incidents.find((i) => i.incident.id === "demo-arrest")!;
export const incident = () => structuredClone(demo.incident) as typeof demo.incident & Record<string, unknown>;

const everybody = {
  by: "test-operator",
  owner: region.id,
  roles: ["operator", "medical-director", "registry-officer", "administrator", "planner"],
  elsewhere: "every",
};
const SPEEDS = { road: { likely: 65, slowest: 45, fastest: 110 } };

/** A deployment on any free port, everything in memory, anybody let in. */
export const deploymentOf = ({ doors, ...over }: Partial<z.input<typeof Deployment>> = {}) =>
  Deployment.parse({
    name: "Test",
    edition: "2019-06-19-horing",
    region: "demo",
    listen: { port: 0 },
    talkGroups: ["TEST-1"],
    ...over,
    doors: {
      access: { use: "memory", settings: { anonymous: everybody } },
      travel: { use: "memory", settings: { speeds: SPEEDS } },
      records: { use: "memory", settings: { records: demo.record ? [demo.record] : [] } },
      ...doors,
    },
  });

export interface Started {
  readonly url: string;
  readonly logs: string[];
  readonly stop: () => Promise<void>;
}

/** Starts a hub as its own program would, its log kept; rejects with what `run` fails with. */
export const start = async (over: Partial<RunOptions> = {}): Promise<Started> => {
  const logs: string[] = [];
  const kept = Logger.layer([Logger.make((said) => void logs.push(Logger.formatLogFmt.log(said)))]);
  const scope = Scope.makeUnsafe();
  const stop = () => Effect.runPromise(Scope.close(scope, Exit.void).pipe(Effect.provide(kept)));
  const exit = await Effect.runPromiseExit(
    run({ deployment: deploymentOf(), region, ...over }).pipe(
      Effect.provide(kept),
      Effect.provideService(Scope.Scope, scope),
    ),
  );
  if (exit._tag === "Success") return { url: exit.value.url.replace(/\/$/, ""), logs, stop };
  await stop();
  return await Effect.runPromise(Effect.failCause(exit.cause));
};

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
  readonly json: any;
  readonly headers: Headers;
}

interface Asking extends Omit<RequestInit, "headers"> {
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
}

/** Asks over the wire and reads the answer whole. */
export const ask = async (url: string, init: Asking = {}): Promise<Answer> => {
  const { json, ...rest } = init;
  const response = await fetch(
    url,
    json === undefined
      ? rest
      : {
          method: "POST",
          ...rest,
          body: JSON.stringify(json),
          headers: { ...rest.headers, "content-type": "application/json" },
        },
  );
  const text = await response.text();
  const type = response.headers.get("content-type") ?? "";
  return {
    status: response.status,
    type,
    text,
    json: type.includes("json") ? JSON.parse(text) : undefined,
    headers: response.headers,
  };
};

/** The problem that an answer is, which must be of this status. */
export const problem = (answer: Pick<Answer, "status" | "type" | "json">, status: number): Problem => {
  expect([answer.status, answer.type]).toEqual([status, "application/problem+json"]);
  const said = Problem.parse(answer.json);
  expect(said.status).toBe(status);
  return said;
};

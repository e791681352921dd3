import { DefibrillatorId } from "@prehosp/model";
import type { Instant } from "@prehosp/model/time";
import { DefibrillatorExchange } from "@prehosp/ports";
import { Effect, Exit, ManagedRuntime, Stream } from "effect";
import { register113, Register113Settings } from "../index.ts";
import type { Mishap, registerServer } from "./server.ts";

process.env["PREHOSP_TEST_113_ID"] = "klient";
process.env["PREHOSP_TEST_113_SECRET"] = "hemmelig";

/** Settings for a server of our own. */
export const settingsFor = (url: string, more: object = {}): Register113Settings =>
  Register113Settings.parse({
    url,
    clientIdEnv: "PREHOSP_TEST_113_ID",
    clientSecretEnv: "PREHOSP_TEST_113_SECRET",
    sender: "AMK Prøve",
    timeoutSeconds: 2,
    ...more,
  });

/** The adapter, open on a server of our own. */
export const opened = (url: string, more: object = {}) =>
  ManagedRuntime.make(register113.layer(settingsFor(url, more)));

/** Reads everything, or what changed since an instant. */
export const changed = (since?: Instant) =>
  Effect.flatMap(DefibrillatorExchange, (door) => Stream.runCollect(door.changed(since)));

/** What the tests do with a server of our own. */
export const benchOf = (server: Awaited<ReturnType<typeof registerServer>>) => {
  const lay = (name: string, more: object = {}): DefibrillatorId =>
    DefibrillatorId.parse(
      server.lay({ SITE_NAME: name, SITE_LATITUDE: 59.9, SITE_LONGITUDE: 10.7, OPENING_HOURS_LIMITED: "N", ...more }),
    );
  const using = async <A, E>(more: object, use: Effect.Effect<A, E, DefibrillatorExchange>) => {
    const adapter = opened(server.url, more);
    const exit = await adapter.runPromiseExit(use);
    await adapter.dispose();
    return exit;
  };
  return {
    lay,
    layAll: (many: number) => Array.from({ length: many }, (_, n) => lay(`Sted ${n}`)),
    using,
    /** The keys of a reading in order, or the failure as text. */
    keysOf: async (more: object = {}, since?: Instant) => {
      const exit = await using(more, changed(since));
      return Exit.isSuccess(exit) ? exit.value.map(({ id }) => id).toSorted() : JSON.stringify(exit.cause);
    },
    /** How often a path that ends so was asked. */
    asked: (path: string) => server.requests.filter((one) => one.endsWith(path)).length,
    /** Goes wrong once, at the nth request of a path that ends so. */
    once: (path: string, mishap: Mishap, nth = 0) => {
      let gone = false;
      server.habits.mishap = (asked, before) => {
        if (gone || !asked.endsWith(path) || before < nth) return undefined;
        gone = true;
        return mishap;
      };
    },
  };
};

import { Pack } from "@prehosp/competence";
import { skillsInstructorPack } from "@prehosp/demo-region";
import { type Adapters, Deployment, run } from "@prehosp/hub";
import { instantOf } from "@prehosp/model/time";
import type { Command } from "commander";
import { Effect, Logger } from "effect";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { demonstration } from "../demo.ts";
import { failed } from "../failed.ts";
import { fillDemo } from "../fill-demo.ts";
import { readersDoNotMatter } from "../out.ts";
import { drawnOn, readDeployment } from "../read-deployment.ts";
import { stopped } from "../stopped.ts";
import { storages } from "../storage.ts";

interface ServeOptions {
  readonly deployment?: string;
  readonly data: string;
  readonly host?: string;
  readonly port?: string;
}

/** The built web: packed beside the command, or beside it in the repository. */
const webFolder = () =>
  [join(import.meta.dirname, "../web"), join(import.meta.dirname, "../../../web/dist")]
    .map((f) => resolve(f))
    .find((f) => existsSync(join(f, "index.html")));

const waited = Effect.callback<void>((resume) => {
  const stop = () => resume(Effect.void);
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
});

const portOf = (text: string) => {
  const port = Deployment.shape.listen.unwrap().shape.port.safeParse(/^\d+$/.test(text) ? Number(text) : text);
  return port.success
    ? Effect.succeed(port.data)
    : Effect.fail(stopped(`"${text}" is not a port`, "use --port with a number from 0 (any free) to 65535"));
};

const serve = (options: ServeOptions, adapters: Adapters) =>
  Effect.gen(function* () {
    const now = instantOf(Date.now());
    const storage = { use: "pglite", settings: { folder: resolve(options.data) } };
    const chosen = options.deployment ? yield* readDeployment(options.deployment) : undefined;
    const demo = chosen === undefined || chosen.region === "demo" ? demonstration(now, storage) : undefined;
    const base = chosen?.deployment ?? demo!.deployment;
    const listen = {
      host: options.host ?? base.listen.host,
      port: options.port === undefined ? base.listen.port : yield* portOf(options.port),
    };
    const doors = demo ? { ...demo.deployment.doors, ...chosen?.deployment.doors } : base.doors;
    const web = webFolder();
    const running = yield* run({
      deployment: { ...base, listen, doors },
      region: demo
        ? drawnOn(demo.region, chosen?.areas)
        : (chosen!.region as Exclude<typeof chosen, undefined>["region"] & object),
      adapters: { ...adapters, storage: [...storages, ...(adapters.storage ?? [])] },
      ...(web ? { web } : {}),
      ...(demo
        ? {
            competencePacks: [Pack.parse(skillsInstructorPack)],
            before: fillDemo(demo.incidents, now).pipe(
              Effect.catch((e) => Effect.logError(`the demonstration stopped: ${e._tag}`)),
            ),
          }
        : {}),
    });
    process.stdout.write(`${running.region.name.nb}: ${running.url}  (API: ${running.url}docs)\n`);
    if (running.region.demonstration)
      process.stdout.write(
        "Demonstrasjon med syntetiske data. Høringsutkast 2019, ikke gjeldende. Ikke til klinisk bruk.\n",
      );
    process.stdout.write("Avslutt med Ctrl-C.\n");
    yield* waited;
  }).pipe(Effect.scoped);

/** Adds `prehosp serve` to the command. */
export const addServe = (program: Command, adapters: Adapters) =>
  program
    .command("serve")
    .description(
      "start a hub with its web; without a deployment file: the demonstration region on an embedded database",
    )
    .option("-d, --deployment <file>", "deployment file (JSON)")
    .option("--data <folder>", "folder of the embedded database of the demonstration", ".data/demo")
    .option("--host <address>", "address to listen on")
    .option("-p, --port <number>", "port to listen on; 0 = any free")
    .action(async (options: ServeOptions) => {
      readersDoNotMatter();
      const exit = await Effect.runPromiseExit(
        serve(options, adapters).pipe(Effect.provide(Logger.layer([Logger.consolePretty()]))),
      );
      if (exit._tag === "Failure") failed(exit.cause);
    });

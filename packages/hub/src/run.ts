import { NodeServices } from "@effect/platform-node";
import { type Region, booksOf } from "@prehosp/chain";
import type { ActorRef } from "@prehosp/model";
import { instantOf, osloDay } from "@prehosp/model/time";
import { Access } from "@prehosp/ports";
import { ByteSize, Clock, Effect, Layer, Schema } from "effect";
import { HttpIncomingMessage, HttpRouter } from "effect/http";
import { type Adapters, doors, missions } from "./adapters.ts";
import { ahead } from "./api/ahead.ts";
import { ownMachine } from "./api/own-machine.ts";
import { answer, problemOf } from "./api/problem.ts";
import { handlerOf, listen, notTooLarge } from "./api/server.ts";
import { app } from "./app.ts";
import { cutOffLayer } from "./cut-off/cut-off.ts";
import type { Deployment } from "./deployment.ts";
import { followMissions } from "./follow-missions.ts";
import { incidentsLayer } from "./incidents.ts";
import { trustIn } from "./index-keys.ts";
import { presenceLayer } from "./presence.ts";
import { Budget } from "./propose.ts";
import { renewedBooks } from "./renewed-books.ts";
import { replaysLayer } from "./replays.ts";
import { proposals, proposed } from "./routes/region.ts";
import { seed } from "./seed.ts";
import type { Wired } from "./wired.ts";

/** A deployment that cannot run, with every place where something is wrong. */
export class BadDeployment extends Schema.TaggedError<BadDeployment>()("BadDeployment", {
  message: Schema.String,
  problems: Schema.Array(Schema.Struct({ path: Schema.String, message: Schema.String })),
}) {}

export interface RunOptions {
  readonly deployment: Deployment;
  readonly region: Region;
  readonly adapters?: Adapters;
  /** Folder of the built web, served at the root. */
  readonly web?: string;
  /** Done once everything is wired and before the first request is answered. */
  readonly before?: Effect.Effect<void, never, Wired>;
}

export interface Running {
  readonly url: string;
  readonly region: Region;
}

const LOOPBACK = new Set(["127.0.0.1", "::1", "localhost"]);
const SELF = "prehosp" as ActorRef;

const loaded = ({ deployment, region }: RunOptions) =>
  Effect.gen(function* () {
    const on = osloDay(instantOf(yield* Clock.currentTimeMillis));
    const { edition, layers, packs, indexKeys } = deployment;
    const trusted = indexKeys === undefined ? { trust: undefined } : trustIn(indexKeys);
    if ("problems" in trusted)
      return yield* new BadDeployment({
        message: "the keys for the criteria index cannot be used",
        problems: trusted.problems.map((p) => ({ ...p, path: `/indexKeys${p.path}` })),
      });
    const made = booksOf(region, { edition, layers, packs, on }, SELF, [], trusted.trust);
    if ("books" in made) {
      for (const r of made.books.criteria?.remarks ?? [])
        yield* Effect.logDebug(`criteria index, ${r.code} at ${r.path}: ${r.means}`);
      return made.books;
    }
    return yield* new BadDeployment({
      message: "the region's data does not hold together",
      problems: [...made.problems],
    });
  });

/**
 * Runs a hub until its scope closes: listens at once, opens its doors, loads its books, and answers from then on.
 * Fails with what is wrong and where: the deployment, a setting, the storage, the port.
 */
export const run = (options: RunOptions) =>
  Effect.gen(function* () {
    const { deployment, adapters = {} } = options;
    const { host, port } = deployment.listen;
    const books = yield* loaded(options);
    const listening = yield* listen(host, port);
    const budget = Layer.succeed(Budget, deployment.budgetMilliseconds);
    const wired = renewedBooks(books).pipe(
      Layer.provideMerge(Layer.mergeAll(doors(adapters, deployment), budget, cutOffLayer)),
    );
    const context = yield* Layer.build(
      Layer.mergeAll(incidentsLayer, replaysLayer, presenceLayer).pipe(
        Layer.provideMerge(wired),
        Layer.provideMerge(NodeServices.layer),
      ),
    );
    yield* Effect.gen(function* () {
      const access = yield* Access;
      if (!LOOPBACK.has(host) && !access.real)
        return yield* new BadDeployment({
          message: "a hub without a real access adapter answers on its own machine only",
          problems: [
            {
              path: "/listen/host",
              message: `${host} is not a loopback address; choose a real adapter under /doors/access, or 127.0.0.1`,
            },
          ],
        });
      yield* seed;
      if (options.before) yield* options.before;
      const source = missions(adapters, deployment);
      // A source that is not there or badly set stops the start, as any other door does; it never starts deaf.
      if (source) {
        const incoming = yield* Layer.build(source);
        yield* followMissions.pipe(Effect.provide(incoming), Effect.forkScoped);
      }
      const handle = yield* HttpRouter.toHttpEffect(app(deployment.name, options.web));
      const limited = handle.pipe(
        Effect.catchDefect(() => Effect.fail("defect")),
        Effect.catch((error) => Effect.succeed(answer(problemOf(error)))),
        Effect.provideService(HttpIncomingMessage.MaxBodySize, ByteSize.bytes(deployment.bodyLimitBytes)),
      );
      const first = yield* ahead(proposals, deployment.bodyLimitBytes, proposed);
      const all = notTooLarge(deployment.bodyLimitBytes)(first(yield* handlerOf(limited)));
      listening.ready(access.real ? all : ownMachine(all));
    }).pipe(Effect.provide(context));
    const shown = host.includes(":") ? `[${host}]` : host;
    return { url: `http://${shown}:${listening.port}/`, region: options.region } satisfies Running;
  });

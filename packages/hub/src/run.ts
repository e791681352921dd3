import * as NodeServices from "@effect/platform-node/NodeServices";
import {
  type Region,
  RegionPack,
  WholeBases,
  booksOf,
  competenceLayer,
  keptBases,
  restorePublished,
} from "@prehosp/chain";
import { LocalCompetencePart, type Pack, nationalPacks } from "@prehosp/competence";
import type { ActorRef } from "@prehosp/model";
import { instantOf, osloDay } from "@prehosp/model/time";
import { Access } from "@prehosp/ports";
import { ByteSize, Clock, Effect, Layer, Schema } from "effect";
import { HttpIncomingMessage, HttpRouter } from "effect/http";
import { type Adapters, doors, learning, missions, otherRegister } from "./adapters.ts";
import { ahead } from "./api/ahead.ts";
import { ownMachine } from "./api/own-machine.ts";
import { answer, problemOf } from "./api/problem.ts";
import { handlerOf, listen, notTooLarge } from "./api/server.ts";
import { app } from "./app.ts";
import { arrestsLayer } from "./arrests.ts";
import { cutOffLayer } from "./cut-off/cut-off.ts";
import { defibrillatorsLayer } from "./defibrillators.ts";
import type { Deployment } from "./deployment.ts";
import { EmployerKey } from "./employer-key.ts";
import { ReportSalt, saltFrom } from "./report-salt.ts";
import { formsLayer } from "./forms.ts";
import { followLearning } from "./follow-learning.ts";
import { followMissions } from "./follow-missions.ts";
import { incidentsLayer } from "./incidents.ts";
import { trustIn } from "./index-keys.ts";
import { presenceLayer } from "./presence.ts";
import { gateLayer } from "./public/gate.ts";
import { proposalText } from "./proposal-text.ts";
import { Budget } from "./propose.ts";
import { readingsLayer } from "./readings.ts";
import { renewedBooks } from "./renewed-books.ts";
import { replaysLayer } from "./replays.ts";
import { proposals, proposed } from "./routes/region.ts";
import { ringing } from "./ring.ts";
import { seed } from "./seed.ts";
import { subscribersOf, tellChanges } from "./webhooks.ts";
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
  /** Requirements beside the national ones; absent = none. */
  readonly competencePacks?: readonly Pack[];
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
    // Whoever starts the hub reads the files beside the deployment; a map that was asked for is never left out in silence.
    if (deployment.areas && !region.areas)
      return yield* new BadDeployment({
        message: "the map of municipalities was not read",
        problems: [
          { path: "/areas/file", message: `${deployment.areas.file} was not handed in as the region's areas` },
        ],
      });
    const on = osloDay(instantOf(yield* Clock.currentTimeMillis));
    const { edition, layers, packs, indexKeys } = deployment;
    const trusted = indexKeys === undefined ? { trust: undefined } : trustIn(indexKeys);
    if ("problems" in trusted)
      return yield* new BadDeployment({
        message: "the keys for the criteria index cannot be used",
        problems: trusted.problems.map((p) => ({ ...p, path: `/indexKeys${p.path}` })),
      });
    const spec = { edition, layers, packs, on };
    const made = booksOf(region, spec, SELF, [], trusted.trust);
    if ("books" in made) {
      for (const r of made.books.criteria?.remarks ?? [])
        yield* Effect.logDebug(`criteria index, ${r.code} at ${r.path}: ${r.means}`);
      return { books: made.books, spec };
    }
    return yield* new BadDeployment({
      message: "the region's data does not hold together",
      problems: [...made.problems],
    });
  });

/** The secret an environment variable holds; a name that leads to nothing stops the start. */
const secretOf = ({ employerKeyEnv }: Deployment) => {
  const secret = employerKeyEnv === undefined ? undefined : process.env[employerKeyEnv];
  return employerKeyEnv !== undefined && (secret === undefined || secret.length < 32)
    ? new BadDeployment({
        message: "the employer's key cannot be used",
        problems: [{ path: "/employerKeyEnv", message: `${employerKeyEnv} is not set, or shorter than 32 characters` }],
      })
    : Effect.succeed(secret);
};

/** What the deployment's own packs ask for in place of national requirements; they were checked when its books were loaded. */
const localCompetence = ({ packs }: Deployment) =>
  packs.flatMap((p) => {
    const pack = RegionPack.safeParse(p);
    return pack.success && pack.data.competence ? [LocalCompetencePart.parse(pack.data)] : [];
  });

/**
 * Runs a hub until its scope closes: listens at once, opens its doors, loads its books, and answers from then on.
 * Fails with what is wrong and where: the deployment, a setting, the storage, the port.
 */
export const run = (options: RunOptions) =>
  Effect.gen(function* () {
    const { deployment, adapters = {} } = options;
    const { host, port } = deployment.listen;
    const { books, spec } = yield* loaded(options);
    const listening = yield* listen(host, port);
    const budget = Layer.succeed(Budget, deployment.budgetMilliseconds);
    const bases = Layer.effect(WholeBases, keptBases());
    const secret = yield* secretOf(deployment);
    const employer = Layer.merge(
      Layer.succeed(EmployerKey, secret),
      secret === undefined ? Layer.empty : Layer.succeed(ReportSalt, saltFrom(secret)),
    );
    const told = subscribersOf(deployment.webhooks, process.env);
    if ("problems" in told)
      return yield* new BadDeployment({ message: "a webhook cannot be used", problems: told.problems });
    const competence = competenceLayer(
      [...nationalPacks, ...(options.competencePacks ?? [])],
      localCompetence(deployment),
    );
    const wired = Layer.merge(renewedBooks(books, spec), competence).pipe(
      Layer.provideMerge(Layer.mergeAll(doors(adapters, deployment), budget, employer, bases, cutOffLayer)),
      Layer.provideMerge(otherRegister(adapters, deployment)),
    );
    const context = yield* Layer.build(
      Layer.mergeAll(
        arrestsLayer,
        defibrillatorsLayer,
        formsLayer,
        gateLayer,
        incidentsLayer,
        presenceLayer,
        readingsLayer,
        replaysLayer,
      ).pipe(Layer.provideMerge(wired), Layer.provideMerge(NodeServices.layer)),
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
      yield* restorePublished;
      if (options.before) yield* options.before;
      yield* ringing;
      yield* tellChanges(told.subscribers);
      const source = missions(adapters, deployment);
      // A source that is not there or badly set stops the start, as any other door does; it never starts deaf.
      if (source) {
        const incoming = yield* Layer.build(source);
        yield* followMissions.pipe(Effect.provide(incoming), Effect.forkScoped);
      }
      const learnt = learning(adapters, deployment);
      if (learnt) {
        const incoming = yield* Layer.build(learnt);
        yield* followLearning(deployment.doors.learning!.use).pipe(Effect.provide(incoming), Effect.forkScoped);
      }
      const handle = yield* HttpRouter.toHttpEffect(app(deployment.name, options.web));
      const limited = handle.pipe(
        Effect.catchDefect(() => Effect.fail("defect")),
        Effect.catch((error) => Effect.succeed(answer(problemOf(error)))),
        Effect.provideService(HttpIncomingMessage.MaxBodySize, ByteSize.bytes(deployment.bodyLimitBytes)),
      );
      const first = yield* ahead(proposals, deployment.bodyLimitBytes, proposed, proposalText);
      const all = notTooLarge(deployment.bodyLimitBytes)(first(yield* handlerOf(limited)));
      listening.ready(access.real ? all : ownMachine(all));
    }).pipe(Effect.provide(context));
    const shown = host.includes(":") ? `[${host}]` : host;
    return { url: `http://${shown}:${listening.port}/`, region: options.region } satisfies Running;
  });

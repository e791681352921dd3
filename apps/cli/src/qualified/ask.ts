import { type AskedOf, Books, Competence, asking, competenceLayer, kinds } from "@prehosp/chain";
import { QualifiedView, qualifiedOf } from "@prehosp/hub";
import { type Day, type Instant, instantOf, osloDay } from "@prehosp/model/time";
import type { Editions, Ledger } from "@prehosp/ports";
import { memoryEditions, memoryLedger } from "@prehosp/ports/memory";
import { Clock, Effect, Layer } from "effect";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import type * as z from "zod";
import { fillWithCompetence } from "../demo-competence/fill.ts";
import { demonstration } from "../demo.ts";
import { booksFor, regionFor } from "../run/board.ts";
import { ask } from "../run/into-hub.ts";
import { stopped } from "../stopped.ts";
import { storages } from "../storage.ts";

/** What is asked, read from the command line. */
export interface Question {
  readonly of: AskedOf;
  readonly role?: string | undefined;
  readonly requirement?: string | undefined;
  readonly on?: Day | undefined;
  readonly knownAt?: Instant | undefined;
}

export type Answer = z.output<typeof QualifiedView>;

const nowhere = stopped(
  "there is nobody of that key here",
  "people are named by the key their organisation gave them, units and organisations as in the region's data",
);

/** The answer over a ledger that is open: the same as its hub would give whoever may read all of it. */
const asked = (q: Question) =>
  Effect.gen(function* () {
    const now = yield* (yield* Competence).now;
    const question = yield* asking(q.of, { on: q.on ?? osloDay(now), knownAt: q.knownAt ?? now }, q.role);
    if (question.as.length === 0) return yield* nowhere;
    return QualifiedView.parse(yield* qualifiedOf(question, q.requirement));
  });

const over = <E>(stored: Layer.Layer<Editions | Ledger, E>) => competenceLayer().pipe(Layer.provideMerge(stored));

/** The people of the demonstration as they stand now, in memory. */
export const fromDemo = (q: Question) =>
  Effect.gen(function* () {
    const at = instantOf(yield* Clock.currentTimeMillis);
    const { region } = demonstration(at, { use: "memory", settings: {} });
    return yield* Effect.andThen(fillWithCompetence(at), asked(q)).pipe(
      Effect.provide(over(Layer.merge(memoryLedger({ kinds }), memoryEditions()))),
      Effect.provideService(Books, yield* booksFor(region)),
    );
  });

/** A data folder and its region. */
export const fromFolder = (q: Question, folder: string, named: string | undefined) =>
  Effect.gen(function* () {
    if (!existsSync(join(folder, "data")))
      return yield* stopped(
        `there is no database in ${folder}`,
        "fill one with `prehosp serve`, or name another folder",
      );
    const { region } = yield* regionFor(
      named ?? "demo",
      demonstration(instantOf(0), { use: "memory", settings: {} }).region.id,
    );
    return yield* asked(q).pipe(
      Effect.provide(over(storages[0].layer({ folder: resolve(folder) }))),
      Effect.provideService(Books, yield* booksFor(region)),
    );
  });

/** A running hub, with the rights of whoever it takes this command for. */
export const fromHub = ({ of, ...more }: Question, hub: URL) =>
  Effect.gen(function* () {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries({ ...of, ...more })) if (value !== undefined) query.set(name, value);
    const said = yield* ask(hub, `/api/v1/competence/qualified?${query.toString()}`);
    if (said.status === 404) return yield* nowhere;
    if (said.status === 401 || said.status === 403)
      return yield* stopped(
        `the hub ${hub.origin} does not let this command read that`,
        "give it access in the deployment",
      );
    const answer = QualifiedView.safeParse(said.body);
    if (said.status === 200 && answer.success) return answer.data;
    return yield* stopped(
      `the hub ${hub.origin} answers ${String(said.status)}, or in another shape than this version reads`,
      "use the hub and the command of the same version",
    );
  });

import { Books, Region, booksOf, kinds } from "@prehosp/chain";
import { ActorRef, type OrgId } from "@prehosp/model";
import { instantOf } from "@prehosp/model/time";
import { Picture, type Travel } from "@prehosp/ports";
import { memoryAdapters } from "@prehosp/ports/memory";
import { Effect, Layer } from "effect";
import { demonstration } from "../demo.ts";
import { readJson } from "../read-json.ts";
import { type Stopped, stopped } from "../stopped.ts";

/** The chain itself as an actor of this command. */
export const SELF = ActorRef.parse("prehosp-run");

/** A region with one organisation and nobody in it: what a file of calls alone says. The map is never drawn here. */
const emptyRegion = (centre: OrgId): Region =>
  Region.parse({
    id: centre,
    name: { nb: centre },
    demonstration: false,
    centre: { lat: 0, lng: 0 },
    zoom: 1,
    organisations: [{ id: centre, kind: "AMK", name: centre }],
    units: [],
    availability: [],
    agreements: [],
    channels: [],
  });

const regionFrom = (file: string) =>
  Effect.gen(function* () {
    const read = Region.safeParse(yield* readJson(file));
    if (read.success) return read.data;
    const problems = read.error.issues.map((i) => ({ path: `/${i.path.map(String).join("/")}`, message: i.message }));
    return yield* stopped(
      `the region ${file} does not have the shape asked for`,
      "see Region in @prehosp/chain, or leave --region out for an empty one",
      problems,
    );
  });

const memory = memoryAdapters({ kinds });

/** The region a command works in: of the demonstration, of a file, or one with nobody in it; with the speeds that its travel times rest on. */
export const regionFor = (named: string | undefined, centre: OrgId) =>
  Effect.gen(function* () {
    if (named !== "demo")
      return { region: named === undefined ? emptyRegion(centre) : yield* regionFrom(named), speeds: {} };
    const { region, deployment } = demonstration(instantOf(Date.now()), { use: "memory", settings: {} });
    const { speeds = {} } = (deployment.doors.travel?.settings ?? {}) as { readonly speeds?: object };
    return { region, speeds };
  });

/** The books of a region by the edition that is read here; every problem of its data at once. */
export const booksFor = (region: Region): Effect.Effect<Books["Service"], Stopped> => {
  const made = booksOf(region, { edition: "2019-06-19-horing" }, SELF);
  return "books" in made
    ? Effect.succeed(made.books)
    : Effect.fail(stopped("the region's data does not hold together", "mend what is listed", [...made.problems]));
};

/** Books, board and travel times for a run. */
export const boardFor = (named: string | undefined, centre: OrgId): Layer.Layer<Books | Picture | Travel, Stopped> =>
  Layer.unwrap(
    Effect.gen(function* () {
      const { region, speeds } = yield* regionFor(named, centre);
      const seeded = Layer.effectDiscard(
        Effect.gen(function* () {
          const picture = yield* Picture;
          yield* picture.enlist(region.units);
          for (const { unit, is } of region.availability) yield* picture.report({ unit, available: is });
        }),
      ).pipe(Layer.provideMerge(memory.picture.layer({})));
      return Layer.mergeAll(Layer.succeed(Books, yield* booksFor(region)), seeded, memory.travel.layer({ speeds }));
    }),
  );

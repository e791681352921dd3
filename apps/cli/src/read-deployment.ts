import { type Areas, Region } from "@prehosp/chain";
import { Deployment } from "@prehosp/hub";
import { Effect } from "effect";
import { dirname, resolve } from "node:path";
import { readJson } from "./read-json.ts";
import { stopped } from "./stopped.ts";
import { areasBeside } from "./deployment/areas.ts";
import { packsBeside } from "./deployment/packs.ts";

const refused = (
  file: string,
  issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[],
) =>
  stopped(
    `the file ${file} does not have the shape asked for`,
    "mend what is listed; `prehosp deployment check` tries it without starting",
    issues.map((i) => ({ path: `/${i.path.map(String).join("/")}`, message: i.message })),
  );

/** A region drawn on the map that its deployment names; on its own where it names none. */
export const drawnOn = (region: Region, areas: Areas | undefined): Region => (areas ? { ...region, areas } : region);

/**
 * Reads a deployment file, the region it names and the map to draw it on; every issue at once, with its path. A region "demo" is left to
 * the caller, `drawnOn` the same map.
 */
export const readDeployment = (file: string) =>
  Effect.gen(function* () {
    const read = Deployment.safeParse(yield* readJson(file));
    if (!read.success) return yield* refused(file, read.error.issues);
    const { region } = read.data;
    const deployment: Deployment = { ...read.data, packs: yield* packsBeside(file, read.data, readJson) };
    const areas = yield* areasBeside(file, deployment);
    if (region === "demo") return { deployment, region, areas };
    if (typeof region !== "string") return { deployment, region: drawnOn(region, areas), areas };
    const beside = resolve(dirname(file), region);
    const loaded = Region.safeParse(yield* readJson(beside));
    if (!loaded.success) return yield* refused(beside, loaded.error.issues);
    return { deployment, region: drawnOn(loaded.data, areas), areas };
  });

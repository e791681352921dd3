import { Region } from "@prehosp/chain";
import { Deployment } from "@prehosp/hub";
import { Effect } from "effect";
import { dirname, resolve } from "node:path";
import { readJson } from "./read-json.ts";
import { stopped } from "./stopped.ts";
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

/** Reads a deployment file and the region it names; every issue at once, with its path. A region "demo" is left to the caller. */
export const readDeployment = (file: string) =>
  Effect.gen(function* () {
    const read = Deployment.safeParse(yield* readJson(file));
    if (!read.success) return yield* refused(file, read.error.issues);
    const { region } = read.data;
    const deployment: Deployment = { ...read.data, packs: yield* packsBeside(file, read.data, readJson) };
    if (typeof region !== "string" || region === "demo") return { deployment, region };
    const beside = resolve(dirname(file), region);
    const loaded = Region.safeParse(yield* readJson(beside));
    if (!loaded.success) return yield* refused(beside, loaded.error.issues);
    return { deployment, region: loaded.data };
  });

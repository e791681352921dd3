import { Region } from "@prehosp/chain";
import { BadDeployment, Deployment } from "@prehosp/hub";
import { Effect } from "effect";
import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";

const json = (file: string): Effect.Effect<unknown, BadDeployment> =>
  Effect.suspend(() => {
    let text: string;
    try {
      text = readFileSync(file, "utf8");
    } catch {
      return Effect.fail(new BadDeployment({ message: `the file ${file} cannot be read`, problems: [] }));
    }
    try {
      return Effect.succeed(JSON.parse(text) as unknown);
    } catch (error) {
      return Effect.fail(
        new BadDeployment({
          message: `the file ${file} is not JSON: ${error instanceof Error ? error.message : ""}`,
          problems: [],
        }),
      );
    }
  });

const refused = (
  file: string,
  issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[],
) =>
  new BadDeployment({
    message: `the file ${file} does not have the shape asked for`,
    problems: issues.map((i) => ({ path: `/${i.path.map(String).join("/")}`, message: i.message })),
  });

/** Reads a deployment file and the region it names; every issue at once, with its path. A region "demo" is left to the caller. */
export const readDeployment = (file: string) =>
  Effect.gen(function* () {
    const read = Deployment.safeParse(yield* json(file));
    if (!read.success) return yield* refused(file, read.error.issues);
    const { region } = read.data;
    if (typeof region !== "string" || region === "demo") return { deployment: read.data, region };
    const beside = resolve(dirname(file), region);
    const loaded = Region.safeParse(yield* json(beside));
    if (!loaded.success) return yield* refused(beside, loaded.error.issues);
    return { deployment: read.data, region: loaded.data };
  });

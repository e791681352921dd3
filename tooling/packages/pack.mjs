// What every check of a published package starts from: the tarball that `pnpm pack` makes, never the checkout. The checkout's
// exports carry the source condition; publishConfig and the workspace: and catalog: ranges are only filled in on the way out.
import { execFile } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

const exec = promisify(execFile);
export const root = join(import.meta.dirname, "..", "..");

/** The manifest of the package in `folder`. */
export const manifestOf = (folder) => JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));

/** Every package of the workspace that is published: { folder, manifest }. */
export const publishedPackages = () =>
  ["packages", "packages/adapters", "deployments", "apps", "tooling"]
    .flatMap((group) => readdirSync(join(root, group)).map((name) => join(root, group, name)))
    .filter((folder) => existsSync(join(folder, "package.json")))
    .map((folder) => ({ folder, manifest: manifestOf(folder) }))
    .filter(({ manifest }) => manifest.private !== true);

/** Packs the package in `folder` into `into`; gives the path of the tarball. */
export const pack = async (folder, into) => {
  const { stdout } = await exec("pnpm", ["pack", "--pack-destination", into, "--json"], { cwd: folder });
  const { filename } = [JSON.parse(stdout)].flat()[0];
  return existsSync(filename) ? filename : join(into, filename);
};

/** Runs `work` over `items`, two at a time, and gives the results in order. */
export const twoAtATime = async (items, work) => {
  const results = [];
  let next = 0;
  const lane = async () => {
    while (next < items.length) {
      const mine = next++;
      results[mine] = await work(items[mine]);
    }
  };
  await Promise.all([lane(), lane()]);
  return results;
};

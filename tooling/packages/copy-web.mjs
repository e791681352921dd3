// Puts the built web beside the command, so that the npm package `prehosp` carries both. Called in apps/cli after its own build.
import { cpSync, existsSync, rmSync } from "node:fs";
import { join } from "node:path";

const from = join(process.cwd(), "..", "web", "dist");
const to = join(process.cwd(), "web");
if (existsSync(join(from, "index.html"))) {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true });
} else {
  console.error(`${from} holds no index.html: build the web first (turbo run build --filter=@prehosp/web)`);
  process.exitCode = 1;
}

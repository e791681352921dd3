// The stranger test: what does somebody get who has never seen this checkout? Packs every published package, installs the tarballs
// with npm in an empty folder, imports every entry on this Node (and, where engines says so, on the machine's older one), type-checks
// a consumer with NodeNext and skipLibCheck off, and runs the ten lines of each README.
import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pack, publishedPackages, root, twoAtATime } from "./pack.mjs";

const place = mkdtempSync(join(tmpdir(), "prehosp-stranger-"));
const keep = process.argv.includes("--keep");
/** Runs the vendor's hub in the empty folder and asks whether it is ready. */
const vendor = `
import { Effect } from "effect";
import { hub } from "./entry.ts";
const ready = Effect.flatMap(hub, ({ url }) => Effect.promise(async () => (await fetch(url + "health")).status));
const status = await Effect.runPromise(Effect.scoped(ready));
if (status !== 200) throw new Error("the vendor's hub answers " + status);
`;

/** Starts the packed command on a new data folder, looks at its page and ends it as a person does. */
const serve = `
import { spawn } from "node:child_process";
const hub = spawn(process.execPath, ["node_modules/prehosp/dist/main.js", "serve", "--data", "data", "--port", "0"]);
let said = "";
for (const stream of [hub.stdout, hub.stderr]) stream.on("data", (chunk) => (said += chunk));
const until = Date.now() + 120_000;
const url = () => /http:\\/\\/127\\.0\\.0\\.1:\\d+\\//.exec(said)?.[0];
while (!url() && hub.exitCode === null && Date.now() < until) await new Promise((ok) => setTimeout(ok, 200));
if (!url()) throw new Error("the hub did not start: " + said);
const page = await (await fetch(url())).text();
const way = await fetch(url() + "api/v1/incidents/demo-arrest");
hub.kill("SIGINT");
const code = await new Promise((ok) => hub.once("exit", ok));
if (!page.includes("<div id=") || way.status !== 200 || code !== 0) throw new Error("page " + page.slice(0, 80) + " way " + way.status + " exit " + code);
`;

const problems = [];
const note = (text) => console.log(`  ${text}`);
const step = (title, work) => {
  const began = Date.now();
  const before = problems.length;
  work();
  console.log(
    `${problems.length === before ? "ok    " : "failed"} ${title} (${((Date.now() - began) / 1000).toFixed(1)} s)`,
  );
  for (const problem of problems.slice(before)) note(problem.split("\n").join("\n  "));
};
const outside = (process.env.PATH ?? "").split(delimiter).filter((folder) => !folder.includes("node_modules"));
// A stranger has the machine's own npm on the machine's own Node: with ours in front it would miss the machine's npm settings.
const env = { ...process.env, PATH: outside.join(delimiter) };
for (const key of Object.keys(env)) if (key.startsWith("npm_")) delete env[key];
const run = (command, args) =>
  spawnSync(command, args, { cwd: place, env, encoding: "utf8", maxBuffer: 64 * 1024 * 1024, timeout: 180_000 });

/** The import specifiers that a package offers. */
const entriesOf = ({ manifest }) =>
  Object.keys(manifest.publishConfig?.exports ?? manifest.exports ?? {})
    .filter((key) => !key.endsWith(".json") && !key.includes("*"))
    .map((key) => (key === "." ? manifest.name : `${manifest.name}/${key.slice(2)}`));

const importAll = (node, entries) => {
  const script = `
    let failed = 0;
    for (const entry of ${JSON.stringify(entries)}) {
      try {
        const names = Object.keys(await import(entry));
        if (names.length === 0) throw new Error("exports no value");
      } catch (error) { failed += 1; console.log(entry + ": " + (error?.stack ?? error)); }
    }
    process.exit(failed === 0 ? 0 : 1);`;
  const { status, stdout, stderr } = run(node, ["--input-type=module", "--eval", script]);
  if (status !== 0) problems.push(`${stdout}${stderr}`.trim());
};

/** The first Node in PATH that is not the one this repo pins: the machine's own. */
const machineNode = () =>
  outside
    .map((folder) => join(folder, "node"))
    .filter((path) => existsSync(path))
    .map((path) => ({ path, version: execFileSync(path, ["--version"], { encoding: "utf8" }).trim() }))
    .find(({ version }) => version !== process.version && Number(version.slice(1).split(".")[0]) >= 20);

/** The code under "In ten lines" of a package's README, and its language; undefined when it has none. */
const tenLines = ({ folder }) => {
  const readme = join(folder, "README.md");
  if (!existsSync(readme)) return undefined;
  const [, language, code] =
    /(?:## |\*\*)In ten lines[\s\S]*?```(ts|js)\n([\s\S]*?)```/i.exec(readFileSync(readme, "utf8")) ?? [];
  return code === undefined ? undefined : { language, code };
};

try {
  const packages = publishedPackages();
  const unbuilt = packages.filter(({ folder }) => !existsSync(join(folder, "dist")));
  if (unbuilt.length > 0) {
    console.error(`not built: ${unbuilt.map(({ manifest }) => manifest.name).join(", ")} (turbo run build)`);
    process.exit(1);
  }
  const tarballs = join(place, "tarballs");
  mkdirSync(tarballs);
  const began = Date.now();
  const packed = await twoAtATime(packages, ({ folder }) => pack(folder, tarballs));
  console.log(`ok     packed ${packed.length} packages (${((Date.now() - began) / 1000).toFixed(1)} s)`);

  const libraries = packages.filter((one) => one.manifest.bin === undefined);
  const entries = libraries.flatMap(entriesOf);
  const rootManifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const catalog = readFileSync(join(root, "pnpm-workspace.yaml"), "utf8");
  const pinned = (name) => new RegExp(`^  "?${name}"?: (.+)$`, "m").exec(catalog)?.[1] ?? "latest";
  writeFileSync(
    join(place, "package.json"),
    JSON.stringify({
      private: true,
      type: "module",
      engines: rootManifest.engines,
      dependencies: Object.fromEntries(packages.map(({ manifest }, index) => [manifest.name, `file:${packed[index]}`])),
      // What a vendor that writes TypeScript and runs the conformance kit has beside them.
      devDependencies: { "@types/node": pinned("@types/node"), vitest: pinned("vitest") },
    }),
  );

  step("npm install in an empty folder", () => {
    const { status, stdout, stderr } = run("npm", [
      "install",
      "--no-audit",
      "--no-fund",
      "--loglevel=error",
      "--prefer-offline",
    ]);
    if (status !== 0) problems.push(`${stdout}${stderr}` || "npm did not end within three minutes");
  });
  if (problems.length > 0) process.exit(1);

  step(`${entries.length} entries import on Node ${process.version}`, () =>
    importAll(
      process.execPath,
      entries.filter((entry) => !entry.endsWith("/vitest")),
    ),
  );

  const older = machineNode();
  if (older === undefined)
    console.log("skipped: import on an older Node, because this machine has none besides the pinned one");
  else {
    const allowed = libraries
      .filter(({ manifest }) => /^>=\s*20(\.|$)/.test(manifest.engines?.node ?? ""))
      .flatMap(entriesOf);
    step(`${allowed.length} entries import on Node ${older.version}`, () => importAll(older.path, allowed));
  }

  const commands = packages.filter((one) => one.manifest.bin !== undefined);
  for (const { manifest } of commands)
    for (const name of Object.keys(manifest.bin))
      step(`the command ${name} answers --help`, () => {
        const { status, stdout, stderr } = run(process.execPath, [join(place, "node_modules", ".bin", name), "--help"]);
        if (status !== 0) problems.push(`${stdout}${stderr}`);
      });

  copyFileSync(join(root, "examples", "02-vendor-entry", "entry.ts"), join(place, "entry.ts"));
  writeFileSync(join(place, "vendor.mjs"), vendor);
  writeFileSync(join(place, "serve.mjs"), serve);
  for (const [says, file] of [
    ["a vendor's entry file with its own adapter answers", "vendor.mjs"],
    ["the packed command serves the demonstration and its page", "serve.mjs"],
  ])
    step(says, () => {
      const { status, stdout, stderr } = run(process.execPath, ["--disable-warning=ExperimentalWarning", file]);
      if (status !== 0) problems.push(`${stdout}${stderr}`);
    });

  // What a README gives as ts is held to its types; js only has to run.
  const readmes = libraries.flatMap((one) => {
    const found = tenLines(one);
    return found === undefined
      ? []
      : [{ file: `readme${one.manifest.name.replace(/\W+/g, "-")}.${found.language}`, ...found }];
  });
  for (const { file, code } of readmes) writeFileSync(join(place, file), code);
  const uses = entries.map(
    (entry, index) => `import * as entry${index} from ${JSON.stringify(entry)};\nvoid entry${index};\n`,
  );
  writeFileSync(join(place, "consumer.ts"), uses.join(""));
  writeFileSync(
    join(place, "tsconfig.json"),
    JSON.stringify({
      compilerOptions: {
        module: "NodeNext",
        target: "ES2024",
        lib: ["ES2024", "ESNext.Disposable", "DOM"],
        strict: true,
        noEmit: true,
        skipLibCheck: false,
        types: ["node"],
      },
      include: ["*.ts"],
    }),
  );
  step(
    `a consumer type-checks (NodeNext, skipLibCheck off, with ${readmes.filter(({ language }) => language === "ts").length} READMEs)`,
    () => {
      const { status, stdout, stderr } = run(process.execPath, [
        join(root, "node_modules", "typescript", "bin", "tsc"),
        "-p",
        "tsconfig.json",
        "--pretty",
        "false",
      ]);
      if (status !== 0) problems.push(`${stdout}${stderr}`.trim().split("\n").slice(0, 40).join("\n"));
    },
  );
  step(`the ten lines of ${readmes.length} READMEs run`, () => {
    for (const { file } of readmes) {
      const { status, stdout, stderr } = run(process.execPath, ["--disable-warning=ExperimentalWarning", file]);
      if (status !== 0) problems.push(`${file}\n${stdout}${stderr}`.trim());
    }
  });
} finally {
  if (keep) console.log(`kept ${place}`);
  else rmSync(place, { recursive: true, force: true });
}
process.exitCode = problems.length === 0 ? 0 : 1;

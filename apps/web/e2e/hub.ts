import { type ChildProcess, execFile, spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

export const root = resolve(import.meta.dirname, "../../..");

/** A hub of the demonstration that runs; the caller ends it. */
export interface Hub {
  readonly url: string;
  readonly end: () => Promise<void>;
}

/** The address the hub prints once it answers. */
const started = (hub: ChildProcess): Promise<string> =>
  new Promise((ok, no) => {
    let said = "";
    hub.stdout?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0];
      if (url) ok(url);
    });
    hub.once("exit", (code) => no(new Error(`the hub ended with ${code}: ${said}`)));
  });

const flags = ["--conditions=@prehosp/source", "--disable-warning=ExperimentalWarning"];

/** Starts a hub of the demonstration on a port of its own, or on this one, over a folder that stays when it ends; `kill` ends it as a crash does. */
export const hubOver = async (folder: string, port = 0): Promise<Hub & { readonly kill: () => Promise<void> }> => {
  const serve = ["apps/cli/src/main.ts", "serve", "--data", folder, "--port", String(port)];
  const hub = spawn(process.execPath, [...flags, ...serve], { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  const endBy = (signal: NodeJS.Signals) => async () => {
    const gone = new Promise((ok) => hub.once("exit", ok));
    hub.kill(signal);
    await gone;
  };
  return { url: await started(hub), end: endBy("SIGTERM"), kill: endBy("SIGKILL") };
};

/** Carries out one command of prehosp over a folder; rejects with what it said where it did not end well. */
export const commandOver = (folder: string, ...args: readonly string[]): Promise<string> =>
  new Promise((ok, no) => {
    const all = [...flags, "apps/cli/src/main.ts", ...args, "--data", folder];
    execFile(process.execPath, all, { cwd: root, maxBuffer: 1 << 24 }, (error, stdout, stderr) =>
      error ? no(new Error(stderr)) : ok(stdout),
    );
  });

/** A folder of the demonstration as it is once it has been filled, for hubs to start on copies of; the caller removes it. */
export const filledFolder = async (): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), "prehosp-e2e-"));
  await (await hubOver(join(folder, "db"))).end();
  return folder;
};

/** A copy of such a folder, for one hub; the caller removes it. */
export const copyOf = (filled: string): string => {
  const folder = mkdtempSync(join(tmpdir(), "prehosp-e2e-"));
  cpSync(filled, folder, { recursive: true });
  return folder;
};

/** Starts a hub of the demonstration on a port of its own and a copy of what it holds when it is filled. */
export const startHub = async (filled: string): Promise<Hub> => {
  const folder = copyOf(filled);
  const { url, end } = await hubOver(join(folder, "db"));
  return {
    url,
    end: async () => {
      await end();
      rmSync(folder, { recursive: true });
    },
  };
};

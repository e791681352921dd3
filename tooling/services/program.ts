import { spawn, type ChildProcess, type SpawnOptions } from "node:child_process";
import { accessSync, constants, existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, resolve as at } from "node:path";

/** A service that this run started, or found; `stop` ends only what this run started. */
export type Started = { readonly url: string; readonly stop: () => Promise<void> } | { readonly skip: string };

const runnable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The full path of `name` (absolute, or in PATH or one of the extra folders); undefined when there is no such program. */
export const program = (name: string, folders: readonly string[] = []): string | undefined =>
  [...(process.env["PATH"] ?? "").split(delimiter), ...folders]
    .filter((folder) => folder !== "")
    .map((folder) => at(folder, name))
    .find(runnable);

/** A port of the loopback address that nobody listens on at this moment. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });

/** A child whose output is kept, so that a failed start can say why. */
export interface Child {
  readonly process: ChildProcess;
  readonly output: () => string;
  readonly ended: Promise<void>;
}

/** A folder for one run; `remove` takes it away, and so does the end of this process. */
export const throwAwayFolder = (name: string): { readonly folder: string; readonly remove: () => void } => {
  const folder = mkdtempSync(at(tmpdir(), `prehosp-${name}-`));
  const atExit = (): void => {
    // The program in it may still be ending, and writing; rmSync's own retries don't cover a folder that fills again.
    for (let attempt = 0; attempt < 40 && existsSync(folder); attempt++)
      try {
        rmSync(folder, { recursive: true, force: true });
      } catch {
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 25);
      }
  };
  process.once("exit", atExit);
  const remove = (): void => {
    process.removeListener("exit", atExit);
    atExit();
  };
  return { folder, remove };
};

/** Starts a program in its folder; it ends with this process at the latest. Its output is kept, and never mixed into the test report. */
export const launch = (
  command: string,
  args: readonly string[],
  folder: string,
  signal: NodeJS.Signals,
  options: SpawnOptions = {},
): Child => {
  let text = "";
  const child = spawn(command, args, { ...options, cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
  const keep = (chunk: Buffer): void => {
    text = (text + chunk.toString()).slice(-4000);
  };
  child.stdout?.on("data", keep);
  child.stderr?.on("data", keep);
  // Before its folder goes.
  const atExit = (): void => void child.kill(signal);
  process.prependOnceListener("exit", atExit);
  const ended = new Promise<void>((resolve) => {
    child.once("error", (error) => {
      text += error.message;
      resolve();
    });
    child.once("close", () => resolve());
  }).finally(() => process.removeListener("exit", atExit));
  return { process: child, output: () => text, ended };
};

/** Asks `ready` until it says true; says why not when the child ended first or ten seconds went by. */
export const until = async (child: Child, ready: () => Promise<boolean>): Promise<string | undefined> => {
  const last = Date.now() + 10_000;
  while (Date.now() < last) {
    if (child.process.exitCode !== null || child.process.pid === undefined)
      return `it ended at once: ${lastLine(child.output())}`;
    if (await ready()) return undefined;
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  return `it did not answer within ten seconds: ${lastLine(child.output())}`;
};

export const lastLine = (text: string): string => text.trim().split("\n").at(-1) ?? "";

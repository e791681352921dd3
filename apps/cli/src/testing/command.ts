import { execFile, type ExecFileOptions } from "node:child_process";
import { join } from "node:path";
import { vi } from "vitest";
import { main } from "../index.ts";

/** How a command ended, and what it said. */
export interface Ended {
  readonly code: number | string;
  readonly stdout: string;
  readonly stderr: string;
}

/** What Node is given to start the command from its sources; the command's own words come after. */
export const fromSource: readonly string[] = [
  "--conditions=@prehosp/source",
  "--disable-warning=ExperimentalWarning",
  join(import.meta.dirname, "../main.ts"),
];

/** Runs the command in a process of its own, as people do; `bytes` is what came on standard output before it was read as text. */
export const prehosp = (
  args: readonly string[],
  { input = "", ...as }: Pick<ExecFileOptions, "uid" | "gid"> & { readonly input?: string } = {},
): Promise<Ended & { readonly bytes: Buffer }> =>
  new Promise((resolve) => {
    const options = { ...as, encoding: "buffer", maxBuffer: 1 << 24, timeout: 120_000 } as const;
    const child = execFile(process.execPath, [...fromSource, ...args], options, (error, bytes, stderr) =>
      resolve({ code: error ? (error.code ?? "killed") : 0, stdout: String(bytes), stderr: String(stderr), bytes }),
    );
    child.stdin?.end(input);
  });

/** Runs the command in this process, where there is much to try: a second or two faster. */
export const here = async (...args: readonly string[]): Promise<Ended> => {
  const said = { stdout: "", stderr: "" };
  const spies = (["stdout", "stderr"] as const).map((to) =>
    vi.spyOn(process[to], "write").mockImplementation((text) => {
      said[to] += String(text);
      return true;
    }),
  );
  await main(["node", "prehosp", ...args]);
  const code = Number(process.exitCode ?? 0);
  process.exitCode = undefined;
  for (const spy of spies) spy.mockRestore();
  return { code, ...said };
};

/** Several commands in this process, one after the other. */
export const each = async (commands: readonly (readonly string[])[]): Promise<readonly Ended[]> => {
  const ended: Ended[] = [];
  for (const args of commands) ended.push(await here(...args));
  return ended;
};

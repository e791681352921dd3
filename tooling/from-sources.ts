import { spawnSync } from "node:child_process";

const condition = "--conditions=@prehosp/source";

/** Runs a tool, and ends with what it answers. The rooms import each other by name, and only one condition leads to their sources. */
export const fromSources = async (tool: () => Promise<number>): Promise<void> => {
  const args = [condition, "--disable-warning=ExperimentalWarning", ...process.argv.slice(1)];
  process.exitCode = process.execArgv.includes(condition)
    ? await tool()
    : (spawnSync(process.execPath, args, { stdio: "inherit" }).status ?? 1);
};

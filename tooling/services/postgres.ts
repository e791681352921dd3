import { execFileSync } from "node:child_process";
import { chownSync, readdirSync } from "node:fs";
import { createConnection } from "node:net";
import { join } from "node:path";
import { freePort, lastLine, launch, program, throwAwayFolder, until, type Started } from "./program.ts";

const debianFolders = (): string[] => {
  try {
    return readdirSync("/usr/lib/postgresql")
      .sort((a, b) => Number(b) - Number(a))
      .map((version) => `/usr/lib/postgresql/${version}/bin`);
  } catch {
    return [];
  }
};

// PostgreSQL refuses to run as root, so root lends the cluster to the account that the package made.
const owner = (): { uid: number; gid: number } | undefined => {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string): number => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
};

// The first byte of the answer to an SSLRequest is N or S as soon as the server takes connections.
const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = createConnection({ host: "127.0.0.1", port }, () =>
      socket.write(Buffer.from([0, 0, 0, 8, 4, 210, 22, 47])),
    );
    const end = (ready: boolean): void => {
      socket.destroy();
      resolve(ready);
    };
    socket.setTimeout(1000, () => end(false));
    socket.once("data", () => end(true));
    socket.once("error", () => end(false));
  });

/** Starts a throw-away PostgreSQL cluster on a free port of the loopback address, or says why not. */
export const startPostgres = async (): Promise<Started> => {
  const given = process.env["TEST_DATABASE_URL"];
  if (given !== undefined && given !== "") return { url: given, stop: () => Promise.resolve() };
  const initdb = program("initdb", debianFolders());
  const postgres = program("postgres", debianFolders());
  if (initdb === undefined || postgres === undefined)
    return { skip: "initdb and postgres are neither in PATH nor in /usr/lib/postgresql" };

  const { folder, remove } = throwAwayFolder("postgres");
  try {
    const as = owner();
    if (as !== undefined) chownSync(folder, as.uid, as.gid);
    const options = { env: { ...process.env, LC_ALL: "C" }, ...as };
    const cluster = join(folder, "cluster");
    execFileSync(initdb, ["-D", cluster, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"], {
      ...options,
      cwd: folder,
      stdio: "pipe",
    });
    const port = await freePort();
    // fsync is off: the cluster lives as long as the run, and durability is not what these tests ask about.
    const settings = [
      "fsync=off",
      "max_connections=200",
      "listen_addresses=127.0.0.1",
      `unix_socket_directories=${folder}`,
    ];
    const child = launch(
      postgres,
      ["-D", cluster, "-p", String(port), ...settings.flatMap((s) => ["-c", s])],
      folder,
      "SIGQUIT",
      options,
    );
    const why = await until(child, () => answers(port));
    const stop = async (): Promise<void> => {
      child.process.kill("SIGQUIT");
      await child.ended;
      remove();
    };
    if (why === undefined) return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, stop };
    await stop();
    return { skip: why };
  } catch (error) {
    remove();
    return { skip: lastLine(error instanceof Error ? error.message : String(error)) };
  }
};

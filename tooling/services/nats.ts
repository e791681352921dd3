import { createConnection } from "node:net";
import { freePort, launch, program, throwAwayFolder, until, type Started } from "./program.ts";

// A NATS server greets every connection with INFO.
const greets = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = createConnection({ host: "127.0.0.1", port });
    const end = (ready: boolean): void => {
      socket.destroy();
      resolve(ready);
    };
    socket.setTimeout(1000, () => end(false));
    socket.once("data", (greeting) => end(greeting.toString().startsWith("INFO")));
    socket.once("error", () => end(false));
  });

/** Starts a throw-away NATS server with JetStream on a free port of the loopback address, or says why not. */
export const startNats = async (): Promise<Started> => {
  const given = process.env["TEST_NATS_URL"];
  if (given !== undefined && given !== "") return { url: given, stop: () => Promise.resolve() };
  const server = program("nats-server", ["/usr/sbin", "/usr/local/sbin"]);
  if (server === undefined) return { skip: "nats-server is not in PATH" };

  const { folder, remove } = throwAwayFolder("nats");
  const port = await freePort();
  const child = launch(server, ["-js", "-sd", folder, "-a", "127.0.0.1", "-p", String(port)], folder, "SIGKILL");
  const why = await until(child, () => greets(port));
  const stop = async (): Promise<void> => {
    child.process.kill("SIGKILL");
    await child.ended;
    remove();
  };
  if (why === undefined) return { url: `nats://127.0.0.1:${port}`, stop };
  await stop();
  return { skip: why };
};

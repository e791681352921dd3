import { createServer } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { type Hub, startHub } from "./hub.ts";

/** What a run of vitest gives its files; the rest of it is not asked for. */
interface Run {
  readonly provide: (key: "demonstration", door: string) => void;
}

/**
 * One hub for all the files of a run that do not disturb each other. It starts when the first of them asks at the door, so that a run
 * of other rooms starts none, and ends with the run.
 */
export default async function setup(run: Run): Promise<() => Promise<void>> {
  let hub: Promise<Hub> | undefined;
  const door = createServer((_, answer) => {
    hub ??= startHub();
    hub.then(
      ({ url }) => answer.end(url),
      (error: unknown) => answer.writeHead(500).end(String(error)),
    );
  }).listen(0, "127.0.0.1");
  await once(door, "listening");
  run.provide("demonstration", `http://127.0.0.1:${String((door.address() as AddressInfo).port)}/`);
  return async () => {
    door.close();
    await (await hub)?.end();
  };
}

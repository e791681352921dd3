import { createServer } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { rmSync } from "node:fs";
import { type Hub, filledFolder, startHub } from "./hub.ts";

/** What a run of vitest gives its files; the rest of it is not asked for. */
interface Run {
  readonly provide: (key: "demonstration", door: string) => void;
}

/**
 * One hub for all the files of a run that do not disturb each other, and a filled folder for those who start one of their own. Both are
 * made when the first file asks at the door, so that a run of other rooms makes none, and end with the run.
 */
export default async function setup(run: Run): Promise<() => Promise<void>> {
  let folder: Promise<string> | undefined;
  let hub: Promise<Hub> | undefined;
  const door = createServer(({ url }, answer) => {
    folder ??= filledFolder();
    const asked = url === "/filled" ? folder : (hub ??= folder.then(startHub)).then((one) => one.url);
    asked.then(
      (said) => answer.end(said),
      (error: unknown) => answer.writeHead(500).end(String(error)),
    );
  }).listen(0, "127.0.0.1");
  await once(door, "listening");
  run.provide("demonstration", `http://127.0.0.1:${String((door.address() as AddressInfo).port)}/`);
  return async () => {
    door.close();
    await (await hub)?.end();
    if (folder) rmSync(await folder, { recursive: true });
  };
}

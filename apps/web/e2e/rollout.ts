import type { Day } from "@prehosp/model/time";
import type { Page } from "playwright-core";
import type { Demonstration } from "./demonstration.ts";

export const SLOW = 180_000;
/** The AMK of the demonstration that has no instructor of its own. */
export const ROOM = "amk-demo-4";
/** Whoever says it, in the demonstration. */
export const SAYS = "operator-0001";

interface RoomRead {
  readonly missing: readonly { readonly person: string }[];
  readonly instructors: readonly string[];
}
interface BoardRead {
  readonly rooms: readonly { readonly room: string; readonly goLive: Day; readonly trained: number }[];
}
interface ClassRead {
  readonly seated: readonly string[];
  readonly notReady: readonly { readonly person: string }[];
  readonly date: object;
}

/** A room as its own people may see it: who lacks the training, and who trains there. */
export const roomOf = async (demo: Demonstration, room: string): Promise<RoomRead> =>
  (await demo.get(`rollouts/lifex/rooms/${room}`)) as RoomRead;

/** A room as it stands on the board. */
export const onBoard = async (demo: Demonstration, room: string) =>
  ((await demo.get("rollouts/lifex")) as BoardRead).rooms.find((one) => one.room === room);

export const classOf = async (demo: Demonstration, date: string): Promise<ClassRead> =>
  (await demo.get(`courses/dates/${date}`)) as ClassRead;

/** Where the file lies that something on the page saves. */
export const saved = async (page: Page, press: () => Promise<void>): Promise<string> => {
  const [file] = await Promise.all([page.waitForEvent("download"), press()]);
  return file.path();
};

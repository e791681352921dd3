import { useEffect, useState } from "react";
import { rolloutHub } from "./hub.ts";
import { roomName } from "./words.ts";

const NONE: ReadonlyMap<string, string> = new Map();

/** What the control rooms of the roll-outs are called: most are neighbours, whom the region itself does not name. Asked for once, when needed. */
export const useRoomNames = (isNeeded: boolean): ReadonlyMap<string, string> => {
  const [names, set] = useState<ReadonlyMap<string, string>>();
  const isAsked = isNeeded && names === undefined;
  useEffect(() => {
    if (!isAsked) return;
    const read = async () => {
      const all = await rolloutHub.all();
      if (!all.ok) return;
      const boards = await Promise.all(all.value.map(({ rollout }) => rolloutHub.board(rollout)));
      const rooms = boards.flatMap((board) => (board.ok ? board.value.rooms : []));
      set(new Map(rooms.map((one) => [one.room, roomName(one)])));
    };
    void read();
  }, [isAsked]);
  return names ?? NONE;
};

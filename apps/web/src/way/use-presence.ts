import { useEffect, useState } from "react";
import type { PresentSeen } from "../api/after-words.ts";
import { hub } from "../api/client.ts";

const EVERY_MS = 20_000;

/** Says to the hub that this screen has an incident open, or something else by `present`, and gives the others who have; asked again when `comings` goes up. */
export const usePresence = (
  incident: string,
  comings: number,
  present: typeof hub.present = hub.present,
): readonly PresentSeen[] => {
  const [window] = useState(() => crypto.randomUUID());
  const [here, setHere] = useState<readonly PresentSeen[]>([]);
  useEffect(() => {
    const leave = () => void present(incident, window, true);
    addEventListener("pagehide", leave);
    return () => {
      removeEventListener("pagehide", leave);
      setHere([]);
      leave();
    };
  }, [incident, window, present]);
  useEffect(() => {
    let isOver = false;
    const say = async () => {
      const answer = await present(incident, window, false);
      if (answer.ok && !isOver) setHere(answer.value.here);
    };
    void say();
    const timer = setInterval(() => void say(), EVERY_MS);
    return () => {
      isOver = true;
      clearInterval(timer);
    };
  }, [incident, window, comings, present]);
  return here.filter((one) => one.window !== window);
};

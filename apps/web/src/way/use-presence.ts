import { useEffect, useState } from "react";
import type { PresentSeen } from "../api/after-words.ts";
import { hub } from "../api/client.ts";

const EVERY_MS = 20_000;

/** Says to the hub that this screen has the incident open, and gives the others who have; asked again when `comings` goes up. */
export const usePresence = (incident: string, comings: number): readonly PresentSeen[] => {
  const [window] = useState(() => crypto.randomUUID());
  const [here, setHere] = useState<readonly PresentSeen[]>([]);
  useEffect(() => {
    const leave = () => void hub.present(incident, window, true);
    addEventListener("pagehide", leave);
    return () => {
      removeEventListener("pagehide", leave);
      setHere([]);
      leave();
    };
  }, [incident, window]);
  useEffect(() => {
    let isOver = false;
    const say = async () => {
      const answer = await hub.present(incident, window, false);
      if (answer.ok && !isOver) setHere(answer.value.here);
    };
    void say();
    const timer = setInterval(() => void say(), EVERY_MS);
    return () => {
      isOver = true;
      clearInterval(timer);
    };
  }, [incident, window, comings]);
  return here.filter((one) => one.window !== window);
};

import { useCallback, useEffect, useState } from "react";
import type { PresentSeen } from "../api/after-words.ts";
import { hub } from "../api/client.ts";
import { WINDOW } from "../api/stream.ts";

const EVERY_MS = 20_000;
// Numbered, since what is said on the way out may overtake what was said before it.
let said = 0;

/** Says to the hub that this screen has an incident open, or something else by `present`, and gives the others who have; asked again when `comings` goes up. */
export const usePresence = (
  incident: string,
  comings: number,
  present: typeof hub.present = hub.present,
): readonly PresentSeen[] => {
  const [here, setHere] = useState<readonly PresentSeen[]>([]);
  const tell = useCallback(
    (leaving: boolean) => present(incident, { window: WINDOW, n: ++said, leaving }),
    [incident, present],
  );
  useEffect(() => {
    const leave = () => void tell(true);
    addEventListener("pagehide", leave);
    return () => {
      removeEventListener("pagehide", leave);
      setHere([]);
      leave();
    };
  }, [tell]);
  useEffect(() => {
    let isOver = false;
    const say = async () => {
      const answer = await tell(false);
      if (answer.ok && !isOver) setHere(answer.value.here);
    };
    void say();
    const timer = setInterval(() => void say(), EVERY_MS);
    return () => {
      isOver = true;
      clearInterval(timer);
    };
  }, [tell, comings]);
  return here.filter((one) => one.window !== WINDOW);
};

import { type Instant, instantOf } from "@prehosp/model/time";
import { useEffect, useState } from "react";

const MINUTE_MS = 60_000;

/** The time now, anew each minute and whenever `fresh` changes, so that ages on the screen grow while nothing else happens. */
export const useNow = (fresh: unknown): Instant => {
  const [now, set] = useState(() => instantOf(Date.now()));
  useEffect(() => {
    const look = () => set(instantOf(Date.now()));
    look();
    const timer = setInterval(look, MINUTE_MS);
    return () => clearInterval(timer);
  }, [fresh]);
  return now;
};

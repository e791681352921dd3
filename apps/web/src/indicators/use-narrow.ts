import { useEffect, useState } from "react";

const query = "(max-width: 760px)";

/** Whether the screen is as narrow as a telephone's. */
export const useNarrow = (): boolean => {
  const [isNarrow, set] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const media = matchMedia(query);
    const look = () => set(media.matches);
    media.addEventListener("change", look);
    return () => media.removeEventListener("change", look);
  }, []);
  return isNarrow;
};

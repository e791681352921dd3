import { useEffect, useState } from "react";

const query = "(prefers-color-scheme: dark)";

const isDark = (): boolean => {
  const scheme = document.documentElement.dataset["colorScheme"];
  return scheme === "dark" || (scheme !== "light" && matchMedia(query).matches);
};

/** Whether the screen is dark now, by choice or by the machine. */
export const useDark = (): boolean => {
  const [dark, set] = useState(isDark);
  useEffect(() => {
    const look = () => set(isDark());
    const media = matchMedia(query);
    media.addEventListener("change", look);
    const observer = new MutationObserver(look);
    observer.observe(document.documentElement, { attributeFilter: ["data-color-scheme"] });
    return () => {
      media.removeEventListener("change", look);
      observer.disconnect();
    };
  }, []);
  return dark;
};

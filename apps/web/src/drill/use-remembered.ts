import { useState } from "react";

/** A line that stands after a reload, and falls when the window is closed. */
export const useRemembered = (key: string): readonly [string, (text: string) => void] => {
  const [text, set] = useState(() => {
    try {
      return sessionStorage.getItem(key) ?? "";
    } catch {
      return "";
    }
  });
  const write = (to: string) => {
    set(to);
    try {
      sessionStorage.setItem(key, to);
    } catch {
      // A closed storage forgets it at the next reload; until then it holds.
    }
  };
  return [text, write];
};

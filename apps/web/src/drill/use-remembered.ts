import { useState } from "react";

/** A line that stands after a reload, and falls when the window is closed; `unless` until something is written, be it nothing. */
export const useRemembered = (key: string, unless: string): readonly [string, (text: string) => void] => {
  const [text, set] = useState(() => {
    try {
      return sessionStorage.getItem(key) ?? undefined;
    } catch {
      return undefined;
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
  return [text ?? unless, write];
};

import { useEffect, useState } from "react";
import type { Answer } from "../api/client.ts";

/** Asks once, and again on request; the last answer stands until the next has come. */
export const useAsked = <T>(
  ask: () => Promise<Answer<T>>,
): { readonly answer: Answer<T> | undefined; readonly again: () => void } => {
  const [answer, set] = useState<Answer<T>>();
  const [turn, next] = useState(0);
  useEffect(() => {
    let isOver = false;
    void ask().then((said) => {
      if (!isOver) set(said);
    });
    return () => {
      isOver = true;
    };
  }, [ask, turn]);
  useEffect(() => {
    if (answer !== undefined) document.body.dataset["ready"] = "true";
  }, [answer]);
  return { answer, again: () => next((n) => n + 1) };
};

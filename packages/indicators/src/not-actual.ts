import { words } from "./texts.ts";

/** Exercises and tests are never counted. */
export const notActual = {
  reason: "not-actual",
  text: words("øvelse eller test", "øving eller test", "exercise or test"),
} as const;

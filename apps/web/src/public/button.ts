import { node } from "../embed/node.ts";

/** A button that does one thing. */
export const button = (words: string, act: () => void, attributes: Readonly<Record<string, string>> = {}) => {
  const made = node("button", { type: "button", ...attributes }, words);
  made.addEventListener("click", act);
  return made;
};

import * as z from "zod";

/** A value with the way to it, key by key from the inside: a way of one's own for each would grow with the square of the depth. */
interface Place {
  readonly value: unknown;
  readonly key?: string;
  readonly within?: Place;
}

/** Nobody mends more at a time, and a body can hold a million. */
const MOST = 50;

const pathOf = (place: Place): readonly string[] => {
  const path: string[] = [];
  for (let at: Place | undefined = place; at?.key !== undefined; at = at.within) path.push(at.key.toWellFormed());
  return path.toReversed();
};

/**
 * The issue of every text, also a key, that holds half a character, the first fifty of them: JSON can escape what no text is, and no
 * database or cipher takes it. A key "__proto__" is one too: what stands under it would be dropped without a word. Walks with a list
 * of its own, so that depth costs no stack.
 */
export const halfCharacters = (value: unknown): z.ZodError | undefined => {
  const issues: z.core.$ZodIssue[] = [];
  const open: Place[] = [{ value }];
  const tell = (message: string, place: Place) => {
    if (issues.length < MOST) issues.push({ code: "custom", path: [...pathOf(place)], message, input: undefined });
  };
  const judge = (text: string, place: Place) => {
    if (!text.isWellFormed()) tell("Invalid input: half a character (lone surrogate)", place);
  };
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (typeof at.value === "string") judge(at.value, at);
    else if (typeof at.value === "object" && at.value !== null)
      for (const [key, inner] of Object.entries(at.value)) {
        judge(key, at);
        if (key === "__proto__") tell("Invalid input: __proto__ is no name", at);
        open.push({ value: inner, key, within: at });
      }
  }
  return issues.length === 0 ? undefined : new z.ZodError(issues);
};

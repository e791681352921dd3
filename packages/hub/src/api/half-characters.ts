import * as z from "zod";

/**
 * The issue of every text, also a key, that holds half a character: JSON can escape what no text is, and no database or cipher
 * takes it. Walks with a list of its own, so that depth costs no stack.
 */
export const halfCharacters = (value: unknown): z.ZodError | undefined => {
  const issues: z.core.$ZodIssue[] = [];
  const open: { readonly value: unknown; readonly path: readonly (string | number)[] }[] = [{ value, path: [] }];
  const judge = (text: string, path: readonly (string | number)[]) => {
    if (!text.isWellFormed())
      issues.push({
        code: "custom",
        path: [...path],
        message: "Invalid input: half a character (lone surrogate)",
        input: undefined,
      });
  };
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const { path } = at;
    if (typeof at.value === "string") judge(at.value, path);
    else if (typeof at.value === "object" && at.value !== null)
      for (const [key, inner] of Object.entries(at.value)) {
        judge(key, path);
        open.push({ value: inner, path: [...path, key.toWellFormed()] });
      }
  }
  return issues.length === 0 ? undefined : new z.ZodError(issues);
};

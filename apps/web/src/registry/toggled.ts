import type { Element } from "@prehosp/registry";

/** A set with one code more or less, in the order of the form; the code that stands alone takes the others away, and they it. */
export const toggled = (
  { codes, exclusive }: Pick<Extract<Element, { type: "codes" }>, "codes" | "exclusive">,
  now: readonly string[],
  code: string,
): string[] => {
  if (now.includes(code)) return now.filter((one) => one !== code);
  if (code === exclusive) return [code];
  const also = new Set([...now, code]);
  return Object.keys(codes).filter((one) => also.has(one) && one !== exclusive);
};

import { canonicalJson } from "@prehosp/rules";

/** A content as one text, whatever the order of its fields: what is the same has the same. */
export const asJson = (value: unknown): string => {
  const c = canonicalJson(value);
  return "json" in c ? c.json : c.because;
};

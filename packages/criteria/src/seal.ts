import { contentHash } from "@prehosp/rules";
import type { CriteriaIndex } from "./criteria-index.ts";

/** The hash an index should carry: that of everything in it but the hash. */
export const hashOf = (index: Omit<CriteriaIndex, "hash">): string => {
  const { hash: _, ...content } = index as CriteriaIndex;
  const found = contentHash(content);
  return typeof found === "string" ? found : `not-json:${found.at}`;
};

/** The index with its hash filled in, for whoever publishes an edition; sign the bridge first. */
export const seal = (index: Omit<CriteriaIndex, "hash">): CriteriaIndex => ({ ...index, hash: hashOf(index) });

import type { Text } from "@prehosp/model";
import { cellTexts } from "./cell-texts.ts";
import { lineTexts } from "./line-texts.ts";

/** What people read of each remark on a flat file, by its code. */
export const flatTexts = { ...lineTexts, ...cellTexts } as const satisfies Readonly<Record<string, Text>>;

/** The code of a remark on a flat file. */
export type FlatRemarkCode = keyof typeof flatTexts;

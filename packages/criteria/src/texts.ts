import type { Text } from "@prehosp/model";
import { checkTexts } from "./check-texts.ts";
import { remarkTexts } from "./remark-texts.ts";

const table = { ...remarkTexts, ...checkTexts };

/** Every code that this room says something by. */
export type TextCode = keyof typeof table;

/** What people read for each remark and each problem of this room, by code. */
export const texts: Readonly<Record<string, Text>> = table;

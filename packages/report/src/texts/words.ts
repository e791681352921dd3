import type { Language } from "@prehosp/model";

/** A text in all three languages. */
export const words = (nb: string, nn: string, en: string): Readonly<Record<Language, string>> => ({ nb, nn, en });

import type { Text } from "@prehosp/model";

/** A text in three languages. */
export const words = (nb: string, nn: string, en: string): Text => ({ nb, nn, en });

import type { Language } from "@prehosp/model";

/** The languages that every text of the web is written in, bokmål first. */
export const LANGUAGES = ["nb", "nn", "en"] as const satisfies readonly Language[];

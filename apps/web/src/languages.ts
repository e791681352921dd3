import type { Language } from "@prehosp/model";

/** The languages that every text of the web is written in, bokmål first. */
export const LANGUAGES = ["nb", "nn", "en"] as const satisfies readonly Language[];

/** How the platform's own formats (`Intl`) call each of them. */
export const LOCALES: Readonly<Record<Language, string>> = { nb: "nb-NO", nn: "nn-NO", en: "en-GB" };

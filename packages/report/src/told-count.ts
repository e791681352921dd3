import type { Language } from "@prehosp/model";
import type { ToldCount } from "./input-parts.ts";
import { count, tooFew } from "./numbers.ts";

const around = { nb: "ca.", nn: "ca.", en: "about" } as const;

/** A told count in words: "1 234", "ca. 1 230", "1 230–1 234", or that there are too few. */
export const toldCount = (told: ToldCount, language: Language): string => {
  if ("n" in told) return count(told.n, language);
  if ("about" in told) return `${around[language]} ${count(told.about, language)}`;
  return "from" in told ? `${count(told.from, language)}–${count(told.to, language)}` : tooFew(language);
};

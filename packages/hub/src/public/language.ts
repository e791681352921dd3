import { Language } from "@prehosp/model";

const SPOKEN: readonly (readonly [RegExp, Language])[] = [
  [/^nn\b/i, "nn"],
  [/^(?:nb|no)\b/i, "nb"],
  [/^en\b/i, "en"],
];

/** The language of a page: as it is asked for by `sprak`, else the first that the browser names and we speak, else bokmål. */
export const languageOf = (asked: string | null | undefined, accepts: string | undefined): Language => {
  const said = Language.safeParse(asked);
  if (said.success) return said.data;
  const named = (accepts ?? "").slice(0, 200).split(",");
  for (const one of named) {
    const spoken = SPOKEN.find(([pattern]) => pattern.test(one.trim()));
    if (spoken) return spoken[1];
  }
  return "nb";
};

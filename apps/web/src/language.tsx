import { type Language, type Text, say } from "@prehosp/model";
import { createContext, useContext, useMemo, useState } from "react";
import { LANGUAGES } from "./languages.ts";

/** The language the screen speaks, and how to change it. */
export interface Speaking {
  readonly language: Language;
  readonly speak: (language: Language) => void;
}

export const SpeakingContext = createContext<Speaking>({ language: "nb", speak: () => undefined });

const KEY = "prehosp.language";

/** The language chosen last on this machine; bokmål where none was, or where storage is closed. */
export const rememberedLanguage = (): Language => {
  try {
    return LANGUAGES.find((l) => l === localStorage.getItem(KEY)) ?? "nb";
  } catch {
    return "nb";
  }
};

export const rememberLanguage = (language: Language): void => {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // A closed storage forgets the choice; the screen speaks it all the same.
  }
};

/** The language chosen last, and how to change it; for whoever provides `SpeakingContext`. */
export const useSpeaking = (): Speaking => {
  const [language, set] = useState(rememberedLanguage);
  return useMemo(
    () => ({
      language,
      speak: (to: Language) => {
        rememberLanguage(to);
        set(to);
      },
    }),
    [language],
  );
};

/** `t(text)` says a text in the language of the screen; `t(undefined, code)` shows the code as it stands. */
export const useTell = (): {
  readonly language: Language;
  readonly t: (text: Text | undefined, otherwise?: string) => string;
} => {
  const { language } = useContext(SpeakingContext);
  return { language, t: (text, otherwise = "") => (text === undefined ? otherwise : say(text, language)) };
};

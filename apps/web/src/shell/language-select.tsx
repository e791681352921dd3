import type { Language } from "@prehosp/model";
import { useContext } from "react";
import { SpeakingContext, useTell } from "../language.tsx";
import { LANGUAGES } from "../languages.ts";
import { shellTexts } from "../texts/area.ts";

const NAMES: Readonly<Record<Language, string>> = { nb: "Bokmål", nn: "Nynorsk", en: "English" };

/** The language the screen speaks, to be changed. */
export const LanguageSelect = () => {
  const { t, language } = useTell();
  const { speak } = useContext(SpeakingContext);
  return (
    <label>
      <span className="quiet">{t(shellTexts.language)}</span>
      <select value={language} onChange={(e) => speak(LANGUAGES.find((l) => l === e.target.value) ?? "nb")}>
        {LANGUAGES.map((l) => (
          <option key={l} value={l} lang={l}>
            {NAMES[l]}
          </option>
        ))}
      </select>
    </label>
  );
};

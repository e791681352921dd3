import { SkipLink } from "@digdir/designsystemet-react";
import { type Language, say } from "@prehosp/model";
import { type MouseEvent, useContext, useState } from "react";
import type { Line } from "../api/stream.ts";
import type { RegionSeen } from "../api/words.ts";
import { SpeakingContext, useTell } from "../language.tsx";
import { LANGUAGES } from "../languages.ts";
import { type Place, addressOf } from "../route.ts";
import { shellTexts } from "../texts/area.ts";

const NAMES: Readonly<Record<Language, string>> = { nb: "Bokmål", nn: "Nynorsk", en: "English" };
const SCHEMES = ["auto", "light", "dark"] as const;

const areas = [
  { place: { area: "incidents" }, text: shellTexts.incidents },
  { place: { area: "work" }, text: shellTexts.work },
  { place: { area: "review" }, text: shellTexts.review },
  { place: { area: "agreements" }, text: shellTexts.agreements },
  { place: { area: "indicators" }, text: shellTexts.indicators },
  { place: { area: "rules" }, text: shellTexts.rules },
] as const;

// The hash is the address of the page shown, so a skip link moves the focus and leaves the address alone.
const skip = (event: MouseEvent<HTMLAnchorElement>) => {
  event.preventDefault();
  document.getElementById(event.currentTarget.hash.slice(1))?.focus();
};

/** Name and areas to the left; the line to the hub, the language and the appearance to the right. */
export const Header = ({
  region,
  place,
  line,
}: {
  readonly region: RegionSeen | undefined;
  readonly place: Place;
  readonly line: Line;
}) => {
  const { t, language } = useTell();
  const { speak } = useContext(SpeakingContext);
  const [scheme, setScheme] = useState<(typeof SCHEMES)[number]>("auto");
  const choose = (to: string) => {
    const known = SCHEMES.find((s) => s === to) ?? "auto";
    document.documentElement.dataset["colorScheme"] = known;
    setScheme(known);
  };
  const name = region?.name;
  const lineText = {
    connected: shellTexts.connected,
    connecting: shellTexts.connecting,
    disconnected: shellTexts.disconnected,
  }[line];
  return (
    <header className="header">
      <SkipLink href="#main" onClick={skip}>
        {t(shellTexts.skip)}
      </SkipLink>
      {place.area === "incidents" && place.incident !== undefined && (
        <SkipLink href="#way" onClick={skip}>
          {t(shellTexts.skipToIncident)}
        </SkipLink>
      )}
      <div className="brand">
        <strong>Prehosp</strong>
        {name !== undefined && <span>{typeof name === "string" ? name : say(name, language)}</span>}
      </div>
      <nav aria-label={t(shellTexts.areas)}>
        <ul>
          {areas.map(({ place: to, text }) => (
            <li key={to.area}>
              <a href={addressOf(to)} aria-current={place.area === to.area ? "page" : undefined}>
                {t(text)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="settings">
        <span role="status" className={`link-${line}`}>
          {t(lineText)}
        </span>
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
        <label>
          <span className="quiet">{t(shellTexts.scheme)}</span>
          <select value={scheme} onChange={(e) => choose(e.target.value)}>
            {SCHEMES.map((s) => (
              <option key={s} value={s}>
                {t(shellTexts[s])}
              </option>
            ))}
          </select>
        </label>
      </div>
    </header>
  );
};

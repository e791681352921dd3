import { SkipLink } from "@digdir/designsystemet-react";
import { say } from "@prehosp/model";
import { type MouseEvent, useState } from "react";
import type { Line } from "../api/stream.ts";
import type { RegionSeen } from "../api/words.ts";
import { useTell } from "../language.tsx";
import { type Place, addressOf } from "../route.ts";
import { shellTexts } from "../texts/area.ts";
import { LanguageSelect } from "./language-select.tsx";

const SCHEMES = ["auto", "light", "dark"] as const;

const areas = [
  { place: { area: "incidents" }, text: shellTexts.incidents },
  { place: { area: "work" }, text: shellTexts.work },
  { place: { area: "readiness" }, text: shellTexts.readiness },
  { place: { area: "defibrillators" }, text: shellTexts.defibrillators },
  { place: { area: "training" }, text: shellTexts.training },
  { place: { area: "rollout" }, text: shellTexts.rollout },
  { place: { area: "register" }, text: shellTexts.register },
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
        <LanguageSelect />
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

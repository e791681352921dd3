import { say } from "@prehosp/model";
import type { Defibrillator, Language } from "@prehosp/model";
import { known } from "@prehosp/model/absence";
import { sayDay } from "@prehosp/model/time";
import type { Finding } from "@prehosp/rules";
import { shownTexts } from "./shown.ts";
import { usableTexts } from "./usable.ts";
import { words } from "./criterion-texts.ts";

const lastTexts = words("sist bekreftet", "sist stadfesta", "last confirmed");

const privateTexts = words("privat", "privat", "private");

/** What in the registration the finding turns on: a day, a stretch of days, or that it is private. */
const detailOf = (rule: string, is: Defibrillator, language: Language): string | undefined => {
  const day = (of: Defibrillator["electrodesUntil"]) => (known(of) ? sayDay(of, { language }) : undefined);
  switch (rule) {
    case "defibrillators.electrodes-in-date":
      return day(is.electrodesUntil);
    case "defibrillators.battery-in-date":
      return day(is.batteryUntil);
    case "defibrillators.confirmed": {
      const last = day(is.lastConfirmed);
      return last === undefined ? undefined : `${say(lastTexts, language)} ${last}`;
    }
    case "defibrillators.in-season":
      return known(is.season) && is.season !== "all-year"
        ? `${day(is.season.from) ?? ""}–${day(is.season.to) ?? ""}`
        : undefined;
    case "defibrillators.may-take-it":
      return is.openTo === "private" ? say(privateTexts, language) : undefined;
    default:
      return undefined;
  }
};

/** One criterion's finding in words; with the defibrillator also the day or answer it turns on. Undefined for a rule of another room, or one that does not apply. */
export const sayFinding = (finding: Finding, language: Language = "nb", is?: Defibrillator): string | undefined => {
  const texts = usableTexts[finding.rule] ?? shownTexts[finding.rule];
  if (texts === undefined || finding.outcome === "not-applicable") return undefined;
  const asked = Object.entries(texts.unanswered ?? {}).find(([fact]) => finding.missing.includes(fact));
  const detail = is === undefined ? undefined : detailOf(finding.rule, is, language);
  return `${say(asked?.[1] ?? texts[finding.outcome], language)}${detail === undefined ? "" : ` (${detail})`}`;
};

/** Why a finding of `usable` or `shown` is not met, in people's words: what is against it first, then what is unclear. Met says nothing. */
export const sayWhy = (finding: Finding, language: Language = "nb", is?: Defibrillator): readonly string[] => {
  const parts = finding.because.length === 0 ? [finding] : finding.because;
  const of = (outcome: Finding["outcome"]) => parts.filter((part) => part.outcome === outcome);
  return [...of("not-met"), ...of("unclear")].flatMap((part) => sayFinding(part, language, is) ?? []);
};

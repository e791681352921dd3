import { say } from "@prehosp/model";
import type { Eta, Language } from "@prehosp/model";
import { known } from "@prehosp/model/absence";
import type { Recorded } from "@prehosp/model/absence";
import type { Line, OrdinaryLine } from "./line.ts";
import type { ListName } from "./placing.ts";
import { kindTexts, lineWords, listWords, reasonTexts, sentAsTexts } from "./texts-lines.ts";
import { texts } from "./texts.ts";

/** Whole minutes with their interval, "6 min (5–8)": the early end rounded down and the late end up, so that it promises nothing. */
const minutes = (likely: number, low: number, high: number, language: Language): string => {
  const whole = Math.round(likely / 60);
  const said = whole === 0 ? say(lineWords.underOne, language) : `${String(whole)} min`;
  const from = Math.floor(low / 60);
  const to = Math.ceil(high / 60);
  return from === to || (whole === 0 && from === 0 && to <= 1) ? said : `${said} (${from}–${to})`.replaceAll("-", "−");
};

const arrival = (eta: Recorded<Eta>, language: Language): string => {
  if (!known(eta)) return say(lineWords.unknownTime, language);
  return eta.high === 0 ? say(lineWords.there, language) : minutes(eta.seconds, eta.low, eta.high, language);
};

const reason = (line: Line, language: Language): string => {
  const gain = line.gainSeconds ?? 0;
  const between = line.gainBetween ?? { low: gain, high: gain };
  const facts: Readonly<Record<string, (typeof texts.facts)["aed"]>> = texts.facts;
  const missing = line.settle.map(({ missing: name }) => {
    const text = facts[name];
    return text === undefined ? name : say(text, language);
  });
  return say(reasonTexts[line.reason], language)
    .replace("{minutes}", () => minutes(gain, between.low, between.high, language))
    .replace("{missing}", () => missing.join(", "));
};

/** The one reason that a unit stands where it stands, as a phrase; outside the scheme also what it can still be sent as. */
export const oneReason = (line: Line, list: ListName, language: Language = "nb"): string =>
  list === "outside" ? `${reason(line, language)}; ${say(sentAsTexts[line.role], language)}` : reason(line, language);

/**
 * A unit in one line for people: name, kind, minutes with interval, the way of the alarm, list and the one reason; outside the
 * scheme also what it can still be sent as. The findings stay folded behind it, on the line itself. Never a probability.
 */
export const oneLine = (line: Line, list: ListName, language: Language = "nb"): string =>
  [
    `${line.name} (${say(kindTexts[line.kind], language)})`,
    arrival(line.eta, language),
    say(texts.routes[line.route], language),
    `${say(listWords[list], language)}: ${oneReason(line, list, language)}`,
  ].join(" · ");

/** An ordinary resource in one line for people: name, kind, minutes with interval, and whether it counts as coming. */
export const oneOrdinaryLine = (line: OrdinaryLine, language: Language = "nb"): string =>
  [
    `${line.name} (${say(kindTexts[line.kind], language)})`,
    arrival(line.eta, language),
    say(texts.standings[line.standing], language),
  ].join(" · ");

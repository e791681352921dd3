import type { AlarmedInVain, CouldBeEarlier, Review } from "@prehosp/chain";
import { texts } from "@prehosp/dispatch";
import { say } from "@prehosp/model";
import { sayInstant, sayMinutes } from "@prehosp/model/time";
import { orAbsent } from "../explain/head.ts";
import { cited, heading, row, wrapped } from "../explain/page.ts";
import { conditionWords, kindWords, reasonWords } from "../explain/words.ts";
import { recordedMunicipality } from "./names.ts";
import { ruleName } from "./report-text.ts";

type Entry = CouldBeEarlier | AlarmedInVain;

const whole = (seconds: number | undefined) => (seconds === undefined ? "" : sayMinutes(seconds));

const estimated = (gain: number | undefined): string =>
  gain === undefined
    ? ""
    : `; anslått ${whole(Math.abs(gain))} ${gain < 0 ? "etter" : "før"} nærmeste ordinære ressurs`;

/** The reason as of then, in the words of dispatch; what was proposed and not alarmed stands as just that. */
const reasonOf = ({ reason, list, rules }: Entry): string => {
  if (list === "proposed") return "sto som foreslått";
  const facts: Readonly<Record<string, (typeof texts.facts)["aed"]>> = texts.facts;
  const missing = [...new Set(rules.flatMap((r) => r.missing))].map((m) => (facts[m] ? say(facts[m]) : m));
  return say(texts.reasons[reason])
    .replace("{missing}", () => missing.join(", "))
    .replace("{minutes}", () => "");
};

const entryText = (e: Entry, said: string): readonly string[] => [
  ...wrapped(
    `${e.incident} · ${sayInstant(e.at, { weekday: true })} · ${recordedMunicipality(e.municipality)} · ${orAbsent(e.condition, (c) => conditionWords[c])}`,
    2,
  ),
  ...row(e.name, `${kindWords[e.kind]}: ${said}`, 4),
  ...row("som da", reasonOf(e), 4),
  ...e.rules.flatMap((r) =>
    wrapped(
      `${ruleName(r.rule)} ${r.outcome === "unclear" ? "var uavklart" : "var ikke oppfylt"} ${cited(r.cites)}`,
      20,
      22,
    ),
  ),
  ...(e.deviation ? row("grunn oppgitt", reasonWords[e.deviation], 4) : []),
];

/** The Monday list for people: both ways, each with the reason as of then. It names rules, never operators. */
export const reviewText = (r: Review, period: string, bySeconds: number): string => {
  const edition = [...new Set([...r.couldBeEarlier, ...r.alarmedInVain].map((e) => e.edition))];
  return [
    heading(`MANDAGSLISTE · ${period}`),
    "  Tider er anslått fra det som var kjent da. Listen nevner regler og enheter, ikke operatører.",
    ...row("utgave", edition.join(", ") || "–"),
    ...row(
      "hendelser",
      `${r.incidents}, ${r.leftOut} uten forslag å lese, ${r.notComparable} uten kjent tid for noen som ble varslet`,
    ),
    "",
    heading(`KUNNE VÆRT TIDLIGERE (${r.couldBeEarlier.length})`),
    `  En enhet i ordningen ville vært minst ${whole(bySeconds)} før alle som ble varslet, og ble ikke varslet.`,
    ...r.couldBeEarlier.flatMap((e) =>
      entryText(e, `${whole(e.earlierBySeconds)} tidligere${e.others > 0 ? `; ${e.others} til ville vært det` : ""}`),
    ),
    "",
    heading(`VARSLET UTEN GEVINST (${r.alarmedInVain.length})`),
    "  En akutthjelper ble varslet og var fremme etter en ordinær ressurs, eller ble avbestilt. Bare registrerte tider.",
    ...r.alarmedInVain.flatMap((e) =>
      entryText(
        e,
        e.because === "stood-down"
          ? `avbestilt${e.awaySeconds === undefined ? "" : ` etter ${whole(e.awaySeconds)}`}`
          : `fremme ${whole(e.lateBySeconds)} etter første ordinære ressurs${estimated(e.gainSeconds)}`,
      ),
    ),
  ].join("\n");
};

import type { Timeline } from "@prehosp/model";
import { isAbsent } from "@prehosp/model/absence";
import type { Day } from "@prehosp/model/time";
import type { IncidentCourse } from "../basis.ts";
import { happened, placed, rangeOf, timelinesOf } from "../clocks.ts";
import { lastOf } from "../last-of.ts";
import { notActual } from "../not-actual.ts";
import type { Member } from "../indicator.ts";
import { indicator } from "../indicator.ts";
import { words } from "../texts.ts";

type Reason = "not-actual" | "first-responder-stood-down" | "ordinary-stood-down";
type Role = "ordinary" | "first-responder";

const verdictOf = ({ status, missions }: IncidentCourse, timeline: Timeline | undefined): Member<Reason>["verdict"] => {
  if (status !== "actual") return { excluded: "not-actual" };
  if (missions.some(({ role }) => isAbsent(role))) return "missing";
  const arriving = (wanted: Role) =>
    missions.filter(
      ({ role, unit }) =>
        role === wanted && (happened(timeline, "at-scene", unit) || !happened(timeline, "stood-down", unit)),
    );
  const [responders, ordinary] = [arriving("first-responder"), arriving("ordinary")];
  if (responders.length === 0) return { excluded: "first-responder-stood-down" };
  if (ordinary.length === 0)
    return missions.some(({ role }) => role === "ordinary") ? { excluded: "ordinary-stood-down" } : "missing";
  const clocks = (of: typeof missions) => of.map(({ unit }) => rangeOf(timeline, "at-scene", unit));
  const [theirs, others] = [clocks(responders), clocks(ordinary)];
  // One unit without a clock and nobody knows who was first.
  if ([...theirs, ...others].includes(undefined)) return "missing";
  const first = (of: typeof theirs, end: "low" | "high") => Math.min(...of.map((range) => range?.[end] ?? Infinity));
  if (first(theirs, "high") < first(others, "low")) return "yes";
  return first(theirs, "low") >= first(others, "high") ? "no" : "missing";
};

/** Share of akutthjelper incidents where the akutthjelper was at the scene before every ordinary resource. */
export const realisedGain = indicator<Reason>({
  kind: "share",
  id: "realised-gain",
  version: "1.0",
  label: words(
    "Akutthjelper framme før ordinær ressurs",
    "Akutthjelpar framme før ordinær ressurs",
    "First responder at scene before any ordinary resource",
  ),
  population: words(
    "Hendelser der akutthjelper er varslet",
    "Hendingar der akutthjelpar er varsla",
    "Incidents with a first responder alarmed",
  ),
  exclusions: [
    notActual,
    {
      reason: "first-responder-stood-down",
      text: words("alle akutthjelpere avbestilt", "alle akutthjelparar avbestilte", "all first responders stood down"),
    },
    {
      reason: "ordinary-stood-down",
      text: words(
        "alle ordinære ressurser avbestilt",
        "alle ordinære ressursar avbestilte",
        "all ordinary resources stood down",
      ),
    },
  ],
  numerator: words(
    "Første akutthjelper på hendelsesstedet før første ordinære ressurs",
    "Første akutthjelpar på hendingsstaden før første ordinære ressurs",
    "The first responder at the scene before the first ordinary resource",
  ),
  denominator: words(
    "Populasjonen uten utelatte, med klokkeslett for alle som kom",
    "Populasjonen utan utelatne, med klokkeslett for alle som kom",
    "Population less exclusions, with clocks of all who came",
  ),
  interval: { method: "wilson", level: 0.95 },
  // Says nothing of a patient, as parallel-alarm.
  minimumDenominator: 3,
  source: words(
    "Vår definisjon; at en gevinst skal være sannsynlig, står i nasjonal veileder for akutthjelpere, høringsutkast 2019, punkt 2.5",
    "Vår definisjon; at ein gevinst skal vere sannsynleg, står i nasjonal rettleiar for akutthjelparar, høyringsutkast 2019, punkt 2.5",
    "Our definition; that a gain shall be probable is in the national guideline for first responders, hearing draft 2019, 2.5",
  ),
  evidence: "own",
  cites: ["AH-2.5-a"],
  validFrom: "2019-06-19" as Day,
  traps: [
    words(
      "Samme tid er ingen gevinst, og der to systemer er uenige om hvem som var først, er svaret ikke kjent.",
      "Same tid er ingen gevinst, og der to system er usamde om kven som var først, er svaret ikkje kjent.",
      "The same time is no gain, and where two systems disagree on who was first the answer is not known.",
    ),
    words(
      "Sier om, ikke hvor mye: noen sekunder teller som mange minutter.",
      "Seier om, ikkje kor mykje: nokre sekund tel som mange minutt.",
      "Says whether, not how much: seconds count as minutes do.",
    ),
  ],
  members: (basis) => {
    const timelines = timelinesOf(basis);
    return lastOf(basis.missions, ({ incident }) => incident)
      .filter(({ missions }) => missions.some(({ role }) => role === "first-responder"))
      .map((one) => {
        const timeline = timelines.get(one.incident);
        return { at: placed(timeline), verdict: verdictOf(one, timeline) };
      });
  },
});

import type { Timeline } from "@prehosp/model";
import { isAbsent } from "@prehosp/model/absence";
import type { Day } from "@prehosp/model/time";
import type { IncidentCourse } from "../basis.ts";
import { happened, placed, rangeOf, timelinesOf } from "../clocks.ts";
import { indicator } from "../indicator.ts";
import type { Member, ShareIndicator } from "../indicator.ts";

type Reason = "not-actual" | "urgency-not-recorded" | "urgency-changed" | "times-out-of-order" | "stood-down";

const verdictOf = (
  { status, urgencies, missions }: IncidentCourse,
  timeline: Timeline | undefined,
  limitMs: number,
): Member<Reason>["verdict"] => {
  if (status !== "actual") return { excluded: "not-actual" };
  if (urgencies.length === 0) return { excluded: "urgency-not-recorded" };
  if (new Set(urgencies).size > 1) return { excluded: "urgency-changed" };
  // A unit whose role nobody told may be the first ordinary one.
  if (missions.some(({ role }) => isAbsent(role))) return "missing";
  const ordinary = [...new Set(missions.filter(({ role }) => role === "ordinary").map(({ unit }) => unit))];
  const arriving = ordinary.filter(
    (unit) => happened(timeline, "at-scene", unit) || !happened(timeline, "stood-down", unit),
  );
  if (ordinary.length > 0 && arriving.length === 0) return { excluded: "stood-down" };
  const start = rangeOf(timeline, "registered");
  const arrivals = arriving.map((unit) => rangeOf(timeline, "at-scene", unit)).filter((range) => range !== undefined);
  // One unit without a clock and nobody knows who was first.
  if (start === undefined || arrivals.length === 0 || arrivals.length < arriving.length) return "missing";
  const shortest = Math.min(...arrivals.map(({ low }) => low)) - start.high;
  const longest = Math.min(...arrivals.map(({ high }) => high)) - start.low;
  if (longest < 0) return { excluded: "times-out-of-order" };
  // Systems that disagree across the limit leave it unknown.
  if (shortest < 0 || shortest <= limitMs !== longest <= limitMs) return "missing";
  return longest <= limitMs ? "yes" : "no";
};

/** Share of akutt incidents where the first ordinary unit is at the scene within so many minutes; the limit is a parameter. */
export const responseTime = ({ minutes }: { readonly minutes: number }): ShareIndicator<Reason> =>
  indicator<Reason>({
    kind: "share",
    id: `response-time-${String(minutes)}`,
    version: "1.0",
    label: {
      nb: `Ordinær ressurs framme innen ${String(minutes)} minutter`,
      nn: `Ordinær ressurs framme innan ${String(minutes)} minutt`,
      en: `Ordinary resource at scene within ${String(minutes)} minutes`,
    },
    population: {
      nb: "Hendelser med hastegrad akutt",
      nn: "Hendingar med hastegrad akutt",
      en: "Incidents of urgency akutt",
    },
    exclusions: [
      { reason: "not-actual", text: { nb: "øvelse eller test", nn: "øving eller test", en: "exercise or test" } },
      {
        reason: "urgency-not-recorded",
        text: { nb: "hastegrad ikke registrert", nn: "hastegrad ikkje registrert", en: "urgency not recorded" },
      },
      {
        reason: "urgency-changed",
        text: { nb: "hastegraden ble endret", nn: "hastegraden vart endra", en: "urgency changed" },
      },
      {
        reason: "stood-down",
        text: {
          nb: "alle ordinære ressurser avbestilt",
          nn: "alle ordinære ressursar avbestilte",
          en: "all ordinary resources stood down",
        },
      },
      {
        reason: "times-out-of-order",
        text: {
          nb: "framme før meldingen kom",
          nn: "framme før meldinga kom",
          en: "at scene before the contact was registered",
        },
      },
    ],
    numerator: {
      nb: `Fra registrert til framme på hendelsesstedet: høyst ${String(minutes)} minutter`,
      nn: `Frå registrert til framme på hendingsstaden: høgst ${String(minutes)} minutt`,
      en: `From registered to at scene: at most ${String(minutes)} minutes`,
    },
    denominator: {
      nb: "Populasjonen uten utelatte, med komplette tidspunkter",
      nn: "Populasjonen utan utelatne, med komplette tidspunkt",
      en: "Population less exclusions, with complete times",
    },
    interval: { method: "wilson", level: 0.95 },
    minimumDenominator: 6,
    target: {
      share: 0.9,
      source: {
        nb: "Helsedirektoratets veiledende mål: 12 minutter i tettbygd og 25 i grisgrendt strøk",
        nn: "Det rettleiande målet til Helsedirektoratet: 12 minutt i tettbygde og 25 i grisgrendte strøk",
        en: "The Directorate's advisory target: 12 minutes urban, 25 rural",
      },
    },
    source: {
      nb: "Helsedirektoratets kvalitetsindikator «tid fra AMK varsles til ambulanse er på hendelsessted», revidert 2021",
      nn: "Kvalitetsindikatoren til Helsedirektoratet «tid fra AMK varsles til ambulanse er på hendelsessted», revidert 2021",
      en: "The Directorate's quality indicator, revised 2021",
    },
    evidence: "read",
    cites: ["ST-b"],
    validFrom: "2021-01-01" as Day,
    traps: [
      {
        nb: "Start er registrert henvendelse, ikke ringing og ikke svar.",
        nn: "Start er registrert førespurnad, ikkje ringing og ikkje svar.",
        en: "Starts when the contact is registered, not at ringing or answer.",
      },
      {
        nb: "Slutt er kjøretøy på hendelsessted, ikke framme hos pasient.",
        nn: "Slutt er køyretøy på hendingsstad, ikkje framme hos pasient.",
        en: "Ends with the vehicle at the scene, not at the patient.",
      },
      {
        nb: "Skiller ikke tettbygd og grisgrendt strøk: del opp grunnlaget før målingen.",
        nn: "Skil ikkje tettbygde og grisgrendte strøk: del opp grunnlaget før målinga.",
        en: "Does not tell urban from rural: split the basis first.",
      },
      {
        nb: "Teller første ordinære ressurs, også lege og luftambulanse; den nasjonale teller ambulanse.",
        nn: "Tel første ordinære ressurs, også lege og luftambulanse; den nasjonale tel ambulanse.",
        en: "Counts the first ordinary resource, also doctor and air; the national one counts ambulance.",
      },
      {
        nb: "Hendelser der én ressurs mangler klokkeslett, står som manglende.",
        nn: "Hendingar der éin ressurs manglar klokkeslett, står som manglande.",
        en: "Incidents where one resource has no clock stand as missing.",
      },
    ],
    members: (basis) => {
      const timelines = timelinesOf(basis);
      const incidents = [...new Map(basis.missions.map((one) => [one.incident, one])).values()];
      return incidents
        .filter(({ urgencies }) => urgencies.length === 0 || urgencies.includes("akutt"))
        .map((one) => {
          const timeline = timelines.get(one.incident);
          return { at: placed(timeline), verdict: verdictOf(one, timeline, minutes * 60_000) };
        });
    },
  });

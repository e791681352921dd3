import { isAbsent } from "@prehosp/model/absence";
import type { Day } from "@prehosp/model/time";
import type { IncidentCourse } from "../basis.ts";
import { placed, timelinesOf } from "../clocks.ts";
import { indicator } from "../indicator.ts";
import type { Member } from "../indicator.ts";

type Reason = "not-actual" | "urgency-not-recorded";

const verdictOf = ({ status, urgencies, missions }: IncidentCourse): Member<Reason>["verdict"] => {
  if (status !== "actual") return { excluded: "not-actual" };
  if (urgencies.length === 0) return { excluded: "urgency-not-recorded" };
  const roles = missions.map(({ role }) => role);
  if (roles.includes("first-responder")) return "yes";
  // A unit whose role nobody told may have been the akutthjelper.
  return roles.some((role) => isAbsent(role)) ? "missing" : "no";
};

/** Share of akutt incidents that an akutthjelper was alarmed to; shows what agreements and readiness let happen, and has no target. */
export const firstResponderAlarmed = indicator<Reason>({
  kind: "share",
  id: "first-responder-alarmed",
  version: "1.0",
  label: {
    nb: "Akutthjelper varslet ved akutt hendelse",
    nn: "Akutthjelpar varsla ved akutt hending",
    en: "First responder alarmed to an akutt incident",
  },
  population: {
    nb: "Hendelser med hastegrad akutt, fra starten eller senere",
    nn: "Hendingar med hastegrad akutt, frå starten eller seinare",
    en: "Incidents of urgency akutt, from the start or later",
  },
  exclusions: [
    { reason: "not-actual", text: { nb: "øvelse eller test", nn: "øving eller test", en: "exercise or test" } },
    {
      reason: "urgency-not-recorded",
      text: { nb: "hastegrad ikke registrert", nn: "hastegrad ikkje registrert", en: "urgency not recorded" },
    },
  ],
  numerator: {
    nb: "Minst én akutthjelper er varslet, også om den ble avbestilt",
    nn: "Minst éin akutthjelpar er varsla, også om han vart avbestilt",
    en: "At least one first responder alarmed, also where stood down",
  },
  denominator: {
    nb: "Populasjonen uten utelatte, der rollene er kjent",
    nn: "Populasjonen utan utelatne, der rollene er kjende",
    en: "Population less exclusions, where the roles are known",
  },
  interval: { method: "wilson", level: 0.95 },
  // Says nothing of a patient, as parallel-alarm.
  minimumDenominator: 3,
  source: {
    nb: "Vår definisjon; plikten til å vurdere står i nasjonal veileder for akutthjelpere, høringsutkast 2019, punkt 2.5",
    nn: "Vår definisjon; plikta til å vurdere står i nasjonal rettleiar for akutthjelparar, høyringsutkast 2019, punkt 2.5",
    en: "Our definition; the duty to consider is in the national guideline for first responders, hearing draft 2019, 2.5",
  },
  evidence: "own",
  cites: ["AH-2.5-a"],
  validFrom: "2019-06-19" as Day,
  traps: [
    {
      nb: "Plikten er å vurdere, ikke å varsle: en høyere andel er ikke i seg selv bedre.",
      nn: "Plikta er å vurdere, ikkje å varsle: ein høgare del er ikkje i seg sjølv betre.",
      en: "The duty is to consider, not to alarm: a higher share is not better by itself.",
    },
    {
      nb: "Andelen følger av hvor akutthjelpere finnes, hva avtalene dekker og hvor ambulansene står: del opp før sammenligning.",
      nn: "Delen følgjer av kvar akutthjelparar finst, kva avtalane dekkjer og kvar ambulansane står: del opp før samanlikning.",
      en: "The share follows from where first responders are, what agreements cover and where ambulances stand: split before comparing.",
    },
  ],
  members: (basis) => {
    const timelines = timelinesOf(basis);
    const incidents = [...new Map(basis.missions.map((one) => [one.incident, one])).values()];
    return incidents
      .filter(({ urgencies }) => urgencies.length === 0 || urgencies.includes("akutt"))
      .map((one) => ({ at: placed(timelines.get(one.incident)), verdict: verdictOf(one) }));
  },
});

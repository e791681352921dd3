import { isAbsent } from "@prehosp/model/absence";
import type { Day } from "@prehosp/model/time";
import { placed, timelinesOf } from "../clocks.ts";
import { indicator } from "../indicator.ts";
import type { Member } from "../indicator.ts";
import type { IncidentCourse } from "../basis.ts";

type Reason = "not-actual" | "role-not-recorded";

const verdictOf = ({ status, missions }: IncidentCourse): Member<Reason>["verdict"] => {
  if (status !== "actual") return { excluded: "not-actual" };
  const roles = missions.map(({ role }) => role);
  const untold = roles.some((role) => isAbsent(role));
  if (!roles.includes("first-responder")) return { excluded: "role-not-recorded" };
  if (roles.includes("ordinary")) return "yes";
  return untold ? "missing" : "no";
};

/** Share of akutthjelper incidents where an ordinary resource was alarmed too; anything below all of them is a breach of AH-2.8-b. */
export const parallelAlarm = indicator<Reason>({
  kind: "share",
  id: "parallel-alarm",
  version: "1.0",
  label: {
    nb: "Ordinær ressurs varslet parallelt med akutthjelper",
    nn: "Ordinær ressurs varsla parallelt med akutthjelpar",
    en: "Ordinary resource alarmed in parallel with first responder",
  },
  population: {
    nb: "Hendelser der akutthjelper er varslet",
    nn: "Hendingar der akutthjelpar er varsla",
    en: "Incidents with a first responder alarmed",
  },
  exclusions: [
    { reason: "not-actual", text: { nb: "øvelse eller test", nn: "øving eller test", en: "exercise or test" } },
    {
      reason: "role-not-recorded",
      text: {
        nb: "enhetens rolle ikke registrert",
        nn: "rolla til eininga ikkje registrert",
        en: "the unit's role not recorded",
      },
    },
  ],
  numerator: {
    nb: "Minst én ordinær ressurs er også varslet",
    nn: "Minst éin ordinær ressurs er òg varsla",
    en: "At least one ordinary resource alarmed too",
  },
  denominator: { nb: "Populasjonen uten utelatte", nn: "Populasjonen utan utelatne", en: "Population less exclusions" },
  interval: { method: "wilson", level: 0.95 },
  // Says nothing of a patient; three is the least that the health data portal publishes in most cases.
  minimumDenominator: 3,
  target: { share: 1, source: { nb: "AH-2.8-b: alltid", nn: "AH-2.8-b: alltid", en: "AH-2.8-b: always" } },
  source: {
    nb: "Nasjonal veileder for akutthjelpere, høringsutkast 2019, punkt 2.8",
    nn: "Nasjonal rettleiar for akutthjelparar, høyringsutkast 2019, punkt 2.8",
    en: "National guideline for first responders, hearing draft 2019, 2.8",
  },
  evidence: "read",
  cites: ["AH-2.8-b"],
  validFrom: "2019-06-19" as Day,
  traps: [
    {
      nb: "Sier om, ikke hvor raskt: en ordinær ressurs som ble varslet sent, teller også.",
      nn: "Seier om, ikkje kor raskt: ein ordinær ressurs som vart varsla seint, tel også.",
      en: "Says whether, not how soon: a late alarm counts too.",
    },
    {
      nb: "Et oppdrag er en varsling, også der klokkeslettet mangler.",
      nn: "Eit oppdrag er ei varsling, også der klokkeslettet manglar.",
      en: "A mission is an alarm, also where its clock is missing.",
    },
  ],
  members: (basis) => {
    const timelines = timelinesOf(basis);
    const incidents = [...new Map(basis.missions.map((one) => [one.incident, one])).values()];
    return incidents
      .filter(({ missions }) => missions.some(({ role }) => role === "first-responder" || isAbsent(role)))
      .map((one) => ({ at: placed(timelines.get(one.incident)), verdict: verdictOf(one) }));
  },
});

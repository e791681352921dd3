import type { Timeline, UnitId } from "@prehosp/model";
import { isAbsent } from "@prehosp/model/absence";
import type { Day } from "@prehosp/model/time";
import type { IncidentCourse } from "../basis.ts";
import { happened, placed, rangeOf, timelinesOf } from "../clocks.ts";
import { lastOf } from "../last-of.ts";
import { notActual } from "../not-actual.ts";
import type { Member } from "../indicator.ts";
import { indicator } from "../indicator.ts";
import { words } from "../texts.ts";

type Reason = "not-actual" | "stood-down";

const verdictOf = (
  { status }: IncidentCourse,
  unit: UnitId,
  timeline: Timeline | undefined,
): Member<Reason>["verdict"] => {
  if (status !== "actual") return { excluded: "not-actual" };
  const came = happened(timeline, "at-scene", unit) || happened(timeline, "at-patient", unit);
  if (!came && happened(timeline, "stood-down", unit)) return { excluded: "stood-down" };
  const arrived = rangeOf(timeline, "at-scene", unit) ?? rangeOf(timeline, "at-patient", unit);
  return arrived !== undefined && rangeOf(timeline, "alarmed", unit) !== undefined ? "yes" : "no";
};

/** Share of akutthjelper missions with the three fields the centre documents: the unit, when it was alarmed, when it arrived. */
export const logFields = indicator<Reason>({
  kind: "share",
  id: "log-fields-complete",
  version: "1.0",
  label: words(
    "Enhet, varslingstid og ankomst ført",
    "Eining, varslingstid og framkomst ført",
    "Unit, time alarmed and arrival recorded",
  ),
  population: words("Akutthjelperes oppdrag", "Oppdraga til akutthjelparar", "Missions of first responders"),
  exclusions: [
    notActual,
    {
      reason: "stood-down",
      text: words("avbestilt før framme", "avbestilt før framme", "stood down before arrival"),
    },
  ],
  numerator: words(
    "Klokkeslett for varsling og for framme på stedet eller hos pasienten",
    "Klokkeslett for varsling og for framme på staden eller hos pasienten",
    "Clocks of the alarm and of arrival at scene or patient",
  ),
  denominator: words("Populasjonen uten utelatte", "Populasjonen utan utelatne", "Population less exclusions"),
  interval: { method: "wilson", level: 0.95 },
  // Says nothing of a patient, as parallel-alarm.
  minimumDenominator: 3,
  target: { share: 1, source: words("AH-4.4-a: skal", "AH-4.4-a: skal", "AH-4.4-a: shall") },
  source: words(
    "Nasjonal veileder for akutthjelpere, høringsutkast 2019, punkt 4.4",
    "Nasjonal rettleiar for akutthjelparar, høyringsutkast 2019, punkt 4.4",
    "National guideline for first responders, hearing draft 2019, 4.4",
  ),
  evidence: "read",
  cites: ["AH-4.4-a"],
  validFrom: "2019-06-19" as Day,
  traps: [
    words(
      "Et oppdrag som ingen førte, finnes ikke her: andelen er av dem som har en enhet.",
      "Eit oppdrag som ingen førte, finst ikkje her: delen er av dei som har ei eining.",
      "A mission nobody recorded is not here: the share is of those that have a unit.",
    ),
    words(
      "En hel dag eller en utregnet tid er ikke et klokkeslett.",
      "Ein heil dag eller ei utrekna tid er ikkje eit klokkeslett.",
      "A whole day or a derived time is no clock.",
    ),
    words(
      "Enheter uten ført rolle står som manglende: de kan ha vært akutthjelpere.",
      "Einingar utan ført rolle står som manglande: dei kan ha vore akutthjelparar.",
      "Units without a recorded role stand as missing: they may have been first responders.",
    ),
  ],
  members: (basis) => {
    const timelines = timelinesOf(basis);
    return lastOf(basis.missions, ({ incident }) => incident).flatMap((one) => {
      const timeline = timelines.get(one.incident);
      return one.missions.flatMap(({ role, unit }): readonly Member<Reason>[] => {
        if (isAbsent(role))
          return [{ at: placed(timeline), verdict: one.status === "actual" ? "missing" : { excluded: "not-actual" } }];
        return role === "first-responder" ? [{ at: placed(timeline), verdict: verdictOf(one, unit, timeline) }] : [];
      });
    });
  },
});

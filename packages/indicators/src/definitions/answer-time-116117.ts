import { isAbsent, known } from "@prehosp/model/absence";
import type { Day } from "@prehosp/model/time";
import { secondsBetween } from "@prehosp/model/time";
import type { Call } from "../basis.ts";
import { lastOf } from "../last-of.ts";
import { notActual } from "../not-actual.ts";
import type { Member } from "../indicator.ts";
import { indicator } from "../indicator.ts";
import { words } from "../texts.ts";

type Reason = "not-actual" | "times-out-of-order";

const verdictOf = ({ status, ringing, wasAnswered, answered }: Call): Member<Reason>["verdict"] => {
  if (status !== "actual") return { excluded: "not-actual" };
  if (wasAnswered === false) return "no";
  if (isAbsent(wasAnswered) || isAbsent(ringing) || isAbsent(answered)) return "missing";
  const seconds = secondsBetween(ringing, answered);
  return seconds < 0 ? { excluded: "times-out-of-order" } : seconds <= 120 ? "yes" : "no";
};

/** Share of all calls to 116117, unanswered ones included, that were answered within 2 minutes. */
export const answerTime116117 = indicator<Reason>({
  kind: "share",
  id: "answer-time-116117",
  version: "1.0",
  label: words("116117 besvart innen 2 minutter", "116117 svara på innan 2 minutt", "116117 answered within 2 minutes"),
  population: words("Anrop til 116117", "Anrop til 116117", "Calls to 116117"),
  exclusions: [
    notActual,
    {
      reason: "times-out-of-order",
      text: words("besvart før det ringte", "svara på før det ringde", "answered before it rang"),
    },
  ],
  numerator: words(
    "Fra det ringer hos operatør til svar: høyst 2 minutter",
    "Frå det ringjer hos operatør til svar: høgst 2 minutt",
    "From ringing at an operator to answer: at most 2 minutes",
  ),
  denominator: words(
    "Alle anrop, også ubesvarte, der det er kjent",
    "Alle anrop, òg dei ingen svara på, der det er kjent",
    "All calls, also unanswered, where it is known",
  ),
  interval: { method: "wilson", level: 0.95 },
  minimumDenominator: 6,
  target: {
    share: 0.8,
    source: words(
      "Akuttmedisinforskriften § 13: normalt",
      "Akuttmedisinforskrifta § 13: normalt",
      "Norwegian regulation on emergency medical services, section 13: normally",
    ),
  },
  source: words(
    "Helsedirektoratets statistikk over anrop og svartid i legevakt",
    "Statistikken til Helsedirektoratet over anrop og svartid i legevakt",
    "The Directorate's statistics of calls and answer times of out-of-hours primary care",
  ),
  evidence: "read",
  cites: ["KK-e", "ST-b"],
  // The indicator's own first day was not found; this is the regulation's year.
  validFrom: "2015-05-01" as Day,
  traps: [
    words(
      "Ubesvarte anrop teller som nei; i svartiden for 113 er de utelatt.",
      "Anrop ingen svara på tel som nei; i svartida for 113 er dei utelatne.",
      "Unanswered calls count as a no; in the answer time of 113 they are left out.",
    ),
    words(
      "Tid i talemeny teller ikke: et anrop som legges på i menyen, er ikke med.",
      "Tid i talemeny tel ikkje: eit anrop som blir lagt på i menyen, er ikkje med.",
      "Time in the voice menu does not count: who hangs up there is not in it.",
    ),
    words(
      "Første dag for indikatoren er ikke funnet; datoen her er ikke bekreftet.",
      "Første dag for indikatoren er ikkje funnen; datoen her er ikkje stadfesta.",
      "The indicator's first day was not found; the date here is unverified.",
    ),
  ],
  needs: ["calls"],
  members: ({ calls }) =>
    lastOf(calls, ({ call }) => call)
      .filter(({ service }) => service === "116117")
      .map((one) => ({ at: [one.ringing, one.answered].find(known), verdict: verdictOf(one) })),
});

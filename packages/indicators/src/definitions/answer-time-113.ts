import { isAbsent, known } from "@prehosp/model/absence";
import type { Day } from "@prehosp/model/time";
import { secondsBetween } from "@prehosp/model/time";
import type { Call } from "../basis.ts";
import { lastOf } from "../last-of.ts";
import { notActual } from "../not-actual.ts";
import type { Member } from "../indicator.ts";
import { indicator } from "../indicator.ts";
import { words } from "../texts.ts";

type Reason = "not-actual" | "not-answered" | "times-out-of-order";

const verdictOf = ({ status, ringing, wasAnswered, answered }: Call): Member<Reason>["verdict"] => {
  if (status !== "actual") return { excluded: "not-actual" };
  if (wasAnswered === false) return { excluded: "not-answered" };
  if (isAbsent(wasAnswered) || isAbsent(ringing) || isAbsent(answered)) return "missing";
  const seconds = secondsBetween(ringing, answered);
  return seconds < 0 ? { excluded: "times-out-of-order" } : seconds <= 10 ? "yes" : "no";
};

/** Share of answered 113 calls that were answered within 10 seconds of ringing. */
export const answerTime113 = indicator<Reason>({
  kind: "share",
  id: "answer-time-113",
  version: "1.0",
  label: words("113 besvart innen 10 sekunder", "113 svara på innan 10 sekund", "113 answered within 10 seconds"),
  population: words("Anrop til 113", "Anrop til 113", "Calls to 113"),
  exclusions: [
    notActual,
    { reason: "not-answered", text: words("ikke besvart", "ikkje svara på", "not answered") },
    {
      reason: "times-out-of-order",
      text: words("besvart før det ringte", "svara på før det ringde", "answered before it rang"),
    },
  ],
  numerator: words(
    "Fra det ringer i sentralen til svar: høyst 10 sekunder",
    "Frå det ringjer i sentralen til svar: høgst 10 sekund",
    "From ringing at the centre to answer: at most 10 seconds",
  ),
  denominator: words(
    "Besvarte anrop med begge klokkeslett",
    "Anrop svara på, med begge klokkeslett",
    "Answered calls with both clocks",
  ),
  interval: { method: "wilson", level: 0.95 },
  minimumDenominator: 6,
  target: {
    share: 0.9,
    source: words(
      "Akuttmedisinforskriften § 15 bokstav b",
      "Akuttmedisinforskrifta § 15 bokstav b",
      "Norwegian regulation on emergency medical services, section 15 b",
    ),
  },
  source: words(
    "Helsedirektoratets statistikk over anrop og svartid i AMK",
    "Statistikken til Helsedirektoratet over anrop og svartid i AMK",
    "The Directorate's statistics of calls and answer times",
  ),
  evidence: "read",
  cites: ["AH-3.1-c", "KK-e", "ST-b"],
  // The indicator's own first day was not found; this is the regulation's year.
  validFrom: "2015-05-01" as Day,
  traps: [
    words(
      "Ubesvarte anrop er ikke med; i svartiden for 116117 er de det.",
      "Anrop ingen svara på er ikkje med; i svartida for 116117 er dei det.",
      "Unanswered calls are left out; in the answer time of 116117 they count.",
    ),
    words(
      "Tidene kommer fra telefonsystemet, ikke fra AMIS.",
      "Tidene kjem frå telefonsystemet, ikkje frå AMIS.",
      "The times are the telephony's, not those of the mission system.",
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
      .filter(({ service }) => service === "113")
      .map((one) => ({ at: [one.ringing, one.answered].find(known), verdict: verdictOf(one) })),
});

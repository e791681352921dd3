import { words } from "../texts.ts";
import { answerTime } from "./answer-time.ts";

/** Share of answered 113 calls that were answered within 10 seconds of ringing. */
export const answerTime113 = answerTime({
  id: "answer-time-113",
  service: "113",
  within: 10,
  unanswered: { reason: "not-answered", text: words("ikke besvart", "ikkje svara på", "not answered") },
  label: words("113 besvart innen 10 sekunder", "113 svara på innan 10 sekund", "113 answered within 10 seconds"),
  population: words("Anrop til 113", "Anrop til 113", "Calls to 113"),
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
  cites: ["AH-3.1-c", "KK-e", "ST-b"],
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
  ],
});

import { words } from "../texts.ts";
import { answerTime } from "./answer-time.ts";

/** Share of all calls to 116117, unanswered ones included, that were answered within 2 minutes. */
export const answerTime116117 = answerTime({
  id: "answer-time-116117",
  service: "116117",
  within: 120,
  unanswered: "no",
  label: words("116117 besvart innen 2 minutter", "116117 svara på innan 2 minutt", "116117 answered within 2 minutes"),
  population: words("Anrop til 116117", "Anrop til 116117", "Calls to 116117"),
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
  cites: ["KK-e", "ST-b"],
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
  ],
});

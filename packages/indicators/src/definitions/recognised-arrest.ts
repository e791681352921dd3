import { isAbsent, known } from "@prehosp/model/absence";
import type { Day } from "@prehosp/model/time";
import type { Case } from "@prehosp/registry";
import { valueOf } from "@prehosp/registry";
import { indicator } from "../indicator.ts";
import type { Member } from "../indicator.ts";

type Reason = "not-actual" | "witnessed-by-health-personnel";

const verdictOf = (one: Case): Member<Reason>["verdict"] => {
  if (one.status !== "actual") return { excluded: "not-actual" };
  const witnessed = valueOf(one, "witnessed");
  if (witnessed === "health-personnel") return { excluded: "witnessed-by-health-personnel" };
  const recognised = valueOf(one, "recognised-arrest");
  // Who saw it decides membership: where nobody knows, the case cannot be counted either way.
  if (isAbsent(witnessed) || isAbsent(recognised)) return "missing";
  return recognised ? "yes" : "no";
};

/** Share of confirmed arrests that the centre recognised during the call. */
export const recognisedArrest = indicator<Reason>({
  id: "recognised-arrest",
  version: "1.0",
  label: {
    nb: "Hjertestans gjenkjent under samtalen",
    nn: "Hjartestans kjend att under samtalen",
    en: "Arrest recognised during the call",
  },
  population: {
    nb: "Hjertestans utenfor sykehus bekreftet av ambulansen",
    nn: "Hjartestans utanfor sjukehus stadfesta av ambulansen",
    en: "Out-of-hospital arrests confirmed by the ambulance",
  },
  exclusions: [
    { reason: "not-actual", text: { nb: "øvelse eller test", nn: "øving eller test", en: "exercise or test" } },
    {
      reason: "witnessed-by-health-personnel",
      text: {
        nb: "bevitnet av helsepersonell",
        nn: "sett eller høyrt av helsepersonell",
        en: "witnessed by health personnel",
      },
    },
  ],
  numerator: { nb: "Gjenkjent under samtalen", nn: "Kjend att under samtalen", en: "Recognised during the call" },
  denominator: {
    nb: "Populasjonen uten utelatte, der svaret er kjent",
    nn: "Populasjonen utan utelatne, der svaret er kjent",
    en: "Population less exclusions, where the answer is known",
  },
  interval: { method: "wilson", level: 0.95 },
  minimumDenominator: 6,
  source: {
    nb: "Utstein 2015, elementet dispatch.identifiedArrest, slik en åpen avskrift gjengir det; nasjonale måltall er ikke funnet",
    nn: "Utstein 2015, elementet dispatch.identifiedArrest, slik ei open avskrift gir det att; nasjonale måltal er ikkje funne",
    en: "Utstein 2015 dispatch element, from an open transcription; no national target was found",
  },
  cites: ["ST-b"],
  validFrom: "2021-01-01" as Day,
  traps: [
    {
      nb: "Et manglende tidspunkt er ikke et nei: tilfeller uten svar står som manglende.",
      nn: "Eit tidspunkt som manglar, er ikkje eit nei: tilfelle utan svar står som manglande.",
      en: "A missing time is not a no: cases without an answer stand as missing.",
    },
    {
      nb: "Fra 2021 tar registeret med alle bekreftede hjertestans, også uten behandling.",
      nn: "Frå 2021 tek registeret med alle stadfesta hjartestansar, også utan behandling.",
      en: "From 2021 the register holds all confirmed arrests, also untreated ones.",
    },
  ],
  members: ({ cases }) =>
    [...new Map(cases.map((one) => [`${one.incident}\n${one.patient}`, one])).values()].map((one) => ({
      at: [valueOf(one, "time-registered"), valueOf(one, "time-answered"), valueOf(one, "time-call")].find(known),
      verdict: verdictOf(one),
    })),
});

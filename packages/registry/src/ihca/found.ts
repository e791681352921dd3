import type { Element } from "../element.ts";
import { always, observed } from "../element.ts";
import { seen, standing } from "../elements/standing.ts";
import { sources } from "../elements/sources.ts";
import { words } from "../texts.ts";
import { asked } from "./borrowed.ts";

/** Where and how the arrest was found in hospital. */
export const found: readonly Element[] = [
  {
    ...asked,
    id: "ward",
    type: "code",
    codes: {
      ward: words("sengepost", "sengepost", "ward"),
      emergency: words("akuttmottak", "akuttmottak", "emergency department"),
      operating: words("operasjonsavdeling", "operasjonsavdeling", "operating theatre"),
      "intensive-care": words(
        "intensiv, overvåking eller postoperativ",
        "intensiv, overvaking eller postoperativ",
        "intensive, monitoring or postoperative care",
      ),
      investigation: words(
        "utrednings- og behandlingsenhet",
        "utgreiings- og behandlingseining",
        "investigation and treatment unit",
      ),
      other: words("annet sted", "annan stad", "other"),
    },
    label: words("Sted i sykehuset", "Stad i sjukehuset", "Place in hospital"),
    means: "The kind of ward where the arrest happened.",
    source: sources.norcarInHospital,
    templates: standing({ status: "unknown" }, seen("Sted IHCA")),
    absences: always,
    asks: words(
      "Hvor i sykehuset skjedde hjertestansen?",
      "Kvar i sjukehuset skjedde hjartestansen?",
      "Where in hospital did the arrest happen?",
    ),
    example: "ward",
  },
  {
    ...asked,
    id: "monitored",
    type: "yes-no",
    label: words("Overvåket", "Overvaka", "Monitored"),
    means: "The patient's rhythm was monitored when the arrest began.",
    source: sources.own,
    absences: always,
    asks: words(
      "Var pasienten overvåket da hjertestansen skjedde?",
      "Var pasienten overvaka då hjartestansen skjedde?",
      "Was the patient monitored at the arrest?",
    ),
    example: true,
  },
  {
    ...asked,
    id: "witnessed",
    type: "code",
    codes: {
      "health-personnel": words("helsepersonell", "helsepersonell", "health personnel"),
      other: words("andre", "andre", "others"),
      no: words("ikke bevitnet", "ikkje sett eller høyrt", "not witnessed"),
    },
    label: words("Kollaps sett eller hørt av", "Kollaps sett eller høyrt av", "Witnessed by"),
    means: "Who saw or heard the collapse; an alarm of the monitor is told by the element on monitoring.",
    source: sources.own,
    absences: always,
    asks: words("Hvem så eller hørte kollapsen?", "Kven såg eller høyrde kollapsen?", "Who saw or heard the collapse?"),
    example: "health-personnel",
  },
  {
    ...asked,
    id: "treatment-limitation",
    type: "code",
    codes: {
      none: words("ingen", "inga", "none"),
      "no-cpr": words("ikke HLR", "ikkje HLR", "no CPR"),
      other: words("annen begrensning", "annan avgrensing", "other limitation"),
    },
    label: words(
      "Behandlingsbegrensning før hendelsen",
      "Behandlingsavgrensing før hendinga",
      "Treatment limitation before the event",
    ),
    means: "The limitation of treatment that was decided before the arrest.",
    source: `${sources.own}; the national archetype EVALUATION.intervention_decisions.v0 was not read`,
    absences: observed,
    asks: words(
      "Var behandlingen begrenset før hendelsen?",
      "Var behandlinga avgrensa før hendinga?",
      "Was treatment limited before the event?",
    ),
    example: "none",
  },
];

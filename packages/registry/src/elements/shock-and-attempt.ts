import type { Element } from "../element.ts";
import { anyReason } from "../element.ts";
import { words } from "../texts.ts";
import { helpers, ownGroup } from "./helper-roles.ts";
import { sources } from "./sources.ts";
import { core, notSeen, onForm, seen, standing } from "./standing.ts";

/** Who gave the first shock, and whether the ambulance attempted resuscitation. */
export const shockAndAttempt = [
  {
    id: "first-shock-by",
    type: "code",
    codes: helpers,
    label: words("Første sjokk gitt av", "Første sjokk gitt av", "First shock given by"),
    means: "Who gave the first shock; nobody where none was given.",
    source: `${sources.eureca}; ${sources.nemsis}`,
    templates: standing(notSeen),
    absences: anyReason,
    asks: words("Hvem ga første sjokk?", "Kven gav første sjokk?", "Who gave the first shock?"),
    whom: "ambulansetjenesten",
    series: [ownGroup],
    example: "first-responder",
  },
  {
    id: "shock-before-ambulance",
    type: "yes-no",
    label: words("Sjokk før ambulansen kom", "Sjokk før ambulansen kom", "Shock before the ambulance"),
    means:
      "A shock was given by someone else than the ambulance; follows from who gave the first one, and from nothing else.",
    source: sources.own,
    templates: standing(notSeen),
    absences: anyReason,
    asks: words(
      "Ble det gitt sjokk før ambulansen kom?",
      "Vart det gitt sjokk før ambulansen kom?",
      "Was a shock given before the ambulance came?",
    ),
    whom: "ambulansetjenesten",
    example: true,
  },
  {
    id: "resuscitation-by-ambulance",
    type: "yes-no",
    label: words("HLR ved ambulansen", "HLR ved ambulansen", "Resuscitation by the ambulance"),
    means: "The ambulance gave compressions or a shock.",
    source: `${sources.utsteinUnread}; ${sources.norcar}`,
    templates: standing(core("system.resuscitationAttempted"), seen("CprEms")),
    absences: anyReason,
    asks: words("Ga ambulansen HLR?", "Gav ambulansen HLR?", "Did the ambulance give CPR?"),
    whom: "ambulansetjenesten",
    example: true,
  },
  {
    id: "not-attempted-because",
    type: "code",
    codes: {
      "obviously-dead": words(
        "åpenbart død eller uten nytte",
        "openbert død eller utan nytte",
        "obviously dead or considered futile",
      ),
      dnacpr: words(
        "bestemt på forhånd at HLR ikke skulle gis",
        "avgjort på førehand at HLR ikkje skulle givast",
        "DNACPR",
      ),
      "family-wish": words("ønske fra pårørende", "ønske frå pårørande", "wish of the family"),
      "doctor-decision": words(
        "avgjort av lege på stedet eller telefon",
        "avgjort av lege på staden eller telefon",
        "decided by a doctor",
      ),
      "icd-shock-succeeded": words(
        "pasientens egen hjertestarter ga puls",
        "pasienten sin eigen hjartestartar gav puls",
        "shock by the patient's own ICD succeeded",
      ),
      "signs-of-circulation": words("tegn til sirkulasjon", "teikn til sirkulasjon", "signs of circulation"),
    },
    label: words(
      "Grunn til at ambulansen ikke ga HLR",
      "Grunn til at ambulansen ikkje gav HLR",
      "Resuscitation not attempted because",
    ),
    means: "Why the ambulance did not give compressions or a shock.",
    source: `${sources.utstein}; ${sources.eureca}`,
    templates: standing(core("system.notAttempted")),
    asks: words(
      "Hvorfor ga ambulansen ikke HLR?",
      "Kvifor gav ambulansen ikkje HLR?",
      "Why did the ambulance not attempt resuscitation?",
    ),
    ...onForm("ambulansetjenesten"),
    notWhen: { element: "resuscitation-by-ambulance", is: true },
    example: "dnacpr",
  },
] as const satisfies readonly Element[];

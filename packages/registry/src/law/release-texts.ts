import type { Text } from "@prehosp/model";
import { words } from "../texts.ts";

/** Why the law holds a case back, by code. */
export const heldByLawTexts = {
  reserved: words("Personen har reservert seg.", "Personen har reservert seg.", "The person declined."),
  "no-consent": words("Personen har ikke samtykket.", "Personen har ikkje samtykt.", "The person did not consent."),
  "identity-unknown": words(
    "Det er ikke kjent hvem personen er, så reservasjon eller samtykke kan ikke slås opp.",
    "Det er ikkje kjent kven personen er, så reservasjon eller samtykke kan ikkje slåast opp.",
    "It is not known who the person is, so reservation or consent can't be looked up.",
  ),
  "list-cannot-tell": words(
    "Listen kan ikke si om personen står der: en nøkkel mangler, eller personen er kjent ved noe annet.",
    "Lista kan ikkje seie om personen står der: ein nøkkel manglar, eller personen er kjend ved noko anna.",
    "The list can't tell whether the person is on it: a key is missing, or the person is known by something else.",
  ),
  "kept-too-long": words("Oppbevaringstiden er ute.", "Oppbevaringstida er ute.", "It was kept for its time."),
  "event-day-unknown": words(
    "Dagen for hendelsen er ikke kjent, så oppbevaringstid eller periode kan ikke vurderes.",
    "Dagen for hendinga er ikkje kjend, så oppbevaringstid eller periode kan ikkje vurderast.",
    "The day of the event is not known, so retention or period can't be judged.",
  ),
} as const satisfies Readonly<Record<string, Text>>;
export type HeldByLaw = keyof typeof heldByLawTexts;

/** What is missing before anything can be released, by code. */
export const missingListTexts = {
  "no-reservation-list": words(
    "Personer kan reservere seg, eller det er ikke bekreftet at de ikke kan: reservasjonslisten må legges ved.",
    "Personar kan reservere seg, eller det er ikkje stadfesta at dei ikkje kan: reservasjonslista må leggjast ved.",
    "Persons can decline, or nobody verified that they can't: the reservation list has to be handed in.",
  ),
  "no-consent-list": words(
    "Samtykke kreves, eller det er ikke bekreftet at det ikke kreves: listen over samtykker må legges ved.",
    "Samtykke krevst, eller det er ikkje stadfesta at det ikkje krevst: lista over samtykke må leggjast ved.",
    "Consent is required, or nobody verified that it isn't: the list of consents has to be handed in.",
  ),
  "list-of-another": words(
    "Listen er for et annet register, eller over noe annet.",
    "Lista er for eit anna register, eller over noko anna.",
    "The list is for another registry, or of something else.",
  ),
} as const satisfies Readonly<Record<string, Text>>;
export type MissingList = keyof typeof missingListTexts;

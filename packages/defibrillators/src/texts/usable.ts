import type { CriterionTexts } from "./criterion-texts.ts";
import { texts, words } from "./criterion-texts.ts";
import { keptInOrderTexts } from "./kept-in-order.ts";

const unread = words("Meldinger er ikke lest", "Meldingar er ikkje lesne", "Reports have not been read");

/** What people read for being usable and for each of its criteria, by id. */
export const usableTexts: Readonly<Record<string, CriterionTexts>> = {
  ...keptInOrderTexts,
  "defibrillators.usable": texts(
    words("Brukbar nå", "Brukbar no", "Usable now"),
    words("Brukbar nå", "Brukbar no", "Usable now"),
    words("Ikke brukbar nå", "Ikkje brukbar no", "Not usable now"),
    words("Uavklart om den er brukbar nå", "Uavklart om ho er brukbar no", "Not settled whether it is usable now"),
  ),
  "defibrillators.not-missing": texts(
    words("På plass", "På plass", "In its place"),
    words("Ikke meldt savnet", "Ikkje meld sakna", "Not reported missing"),
    words(
      "Meldt at den ikke hang der, og ikke bekreftet siden",
      "Meld at ho ikkje hang der, og ikkje stadfesta sidan",
      "Reported not to be there, and not confirmed since",
    ),
    unread,
  ),
  "defibrillators.not-faulty": texts(
    words("Uten meldt feil", "Utan meld feil", "No fault reported"),
    words("Ingen feil er meldt", "Ingen feil er meld", "No fault is reported"),
    words(
      "Meldt feil på, og ikke bekreftet siden",
      "Meld feil på, og ikkje stadfesta sidan",
      "Reported faulty, and not confirmed since",
    ),
    unread,
  ),
  "defibrillators.not-used": texts(
    words("Ikke nettopp brukt", "Ikkje nett brukt", "Not just used"),
    words("Ikke meldt brukt", "Ikkje meld brukt", "Not reported used"),
    words(
      "Brukt i et oppdrag, og ikke bekreftet klar igjen",
      "Brukt i eit oppdrag, og ikkje stadfesta klar att",
      "Used in a mission, and not confirmed ready again",
    ),
    unread,
  ),
  "defibrillators.in-season": texts(
    words("I sesong", "I sesong", "In season"),
    words("På plass i denne delen av året", "På plass i denne delen av året", "There at this time of the year"),
    words(
      "Ikke på plass i denne delen av året",
      "Ikkje på plass i denne delen av året",
      "Not there at this time of the year",
    ),
    words(
      "Ikke svart på om den er der hele året",
      "Ikkje svart på om ho er der heile året",
      "Nobody has said whether it is there all year",
    ),
  ),
  "defibrillators.open-now": texts(
    words("Åpent nå", "Ope no", "Open now"),
    words("Tilgjengelig nå", "Tilgjengeleg no", "Can be reached now"),
    words("Stengt nå", "Stengt no", "Closed now"),
    words(
      "Det er ikke kjent om det er åpent nå",
      "Det er ikkje kjent om det er ope no",
      "It is not known whether it is open now",
    ),
  ),
  "defibrillators.may-take-it": texts(
    words("Tilgjengelig for deg", "Tilgjengeleg for deg", "Open to you"),
    words("Kan tas av den som trenger den", "Kan takast av den som treng ho", "May be taken by whoever needs it"),
    words("Bare for nødetatene", "Berre for naudetatane", "For the emergency services only"),
    words(
      "Ikke avklart hvem som slipper inn til den",
      "Ikkje avklart kven som slepp inn til ho",
      "Not settled who is let in to it",
    ),
  ),
  "defibrillators.way-in": texts(
    words("Skapet kan åpnes", "Skapet kan opnast", "The cabinet can be opened"),
    words(
      "Skapet er låst, og koden er kjent",
      "Skapet er låst, og koden er kjend",
      "The cabinet is locked and the code is known",
    ),
    words("Skapet er låst", "Skapet er låst", "The cabinet is locked"),
    words(
      "Skapet er låst; ring 113, som kan ha koden",
      "Skapet er låst; ring 113, som kan ha koden",
      "The cabinet is locked; call 113, who may have the code",
    ),
    {
      locked: words(
        "Ikke svart på om skapet er låst",
        "Ikkje svart på om skapet er låst",
        "Nobody has said whether the cabinet is locked",
      ),
    },
  ),
  "defibrillators.at-its-place": texts(
    words("Fast plass", "Fast plass", "Fixed place"),
    words("Mobil, og er der nå", "Mobil, og er der no", "Mobile, and there now"),
    words("Mobil, og er ikke der nå", "Mobil, og er ikkje der no", "Mobile, and not there now"),
    words(
      "Mobil; posisjonen er ikke sikker",
      "Mobil; posisjonen er ikkje sikker",
      "Mobile; its position is not certain",
    ),
    {
      mobile: words(
        "Ikke svart på om den henger fast eller er mobil",
        "Ikkje svart på om ho heng fast eller er mobil",
        "Nobody has said whether it hangs in one place or is mobile",
      ),
    },
  ),
  "defibrillators.battery-in-date": texts(
    words("Batteriets utløpsdato", "Utløpsdatoen til batteriet", "Expiry of the battery"),
    words("Batteriet er ikke gått ut", "Batteriet er ikkje gått ut", "The battery is in date"),
    words("Batteriet er gått ut på dato", "Batteriet er gått ut på dato", "The battery is out of date"),
    words(
      "Det er ikke kjent når batteriet går ut",
      "Det er ikkje kjent når batteriet går ut",
      "It is not known when the battery runs out",
    ),
  ),
};

import { texts, words } from "./criterion-texts.ts";
import type { CriterionTexts } from "./criterion-texts.ts";

/** What people read for what an owner keeps in order and answers for: without it one is neither shown nor usable. */
export const keptInOrderTexts: Readonly<Record<string, CriterionTexts>> = {
  "defibrillators.active": texts(
    words("Aktiv", "Aktiv", "Active"),
    words("Satt aktiv av eieren", "Sett aktiv av eigaren", "Set active by its owner"),
    words("Tatt ut av bruk av eieren", "Teken ut av bruk av eigaren", "Taken out of service by its owner"),
    words(
      "Ikke svart på om den er i bruk",
      "Ikkje svart på om ho er i bruk",
      "Nobody has said whether it is in service",
    ),
  ),
  "defibrillators.battery-ok": texts(
    words("Batteriet er i orden", "Batteriet er i orden", "The battery is in order"),
    words(
      "Batteriet var i orden ved siste kontroll",
      "Batteriet var i orden ved siste kontroll",
      "The battery was in order at the last check",
    ),
    words("Batteriet er ikke i orden", "Batteriet er ikkje i orden", "The battery is not in order"),
    words(
      "Ikke svart på om batteriet er i orden",
      "Ikkje svart på om batteriet er i orden",
      "Nobody has said whether the battery is in order",
    ),
  ),
  "defibrillators.electrodes-in-date": texts(
    words("Elektrodenes utløpsdato", "Utløpsdatoen til elektrodane", "Expiry of the electrodes"),
    words("Elektrodene er ikke gått ut", "Elektrodane er ikkje gått ut", "The electrodes are in date"),
    words("Elektrodene er gått ut på dato", "Elektrodane er gått ut på dato", "The electrodes are out of date"),
    words(
      "Det er ikke kjent når elektrodene går ut",
      "Det er ikkje kjent når elektrodane går ut",
      "It is not known when the electrodes run out",
    ),
  ),
  "defibrillators.confirmed": texts(
    words("Bekreftet siste seks måneder", "Stadfesta siste seks månader", "Confirmed within six months"),
    words(
      "Eieren har bekreftet den de siste seks månedene",
      "Eigaren har stadfesta ho dei siste seks månadene",
      "Its owner has confirmed it within six months",
    ),
    words(
      "Siste kontroll er eldre enn seks måneder",
      "Siste kontroll er eldre enn seks månader",
      "The last check is older than six months",
    ),
    words(
      "Ingen har bekreftet de siste seks månedene at den er der og virker",
      "Ingen har stadfesta dei siste seks månadene at ho er der og verkar",
      "Nobody has confirmed within six months that it is there and works",
    ),
  ),
};

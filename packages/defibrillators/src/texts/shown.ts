import type { CriterionTexts } from "./criterion-texts.ts";
import { texts, words } from "./criterion-texts.ts";
import { keptInOrderTexts } from "./kept-in-order.ts";

/** What people read for being shown and for each of its rules, by id. */
export const shownTexts: Readonly<Record<string, CriterionTexts>> = {
  ...keptInOrderTexts,
  "defibrillators.shown": texts(
    words("Vises for andre", "Blir vist for andre", "Shown to others"),
    words("Vises i registeret", "Blir vist i registeret", "Shown in the register"),
    words("Vises ikke i registeret", "Blir ikkje vist i registeret", "Not shown in the register"),
    words(
      "Vises ikke i registeret før alt er besvart",
      "Blir ikkje vist i registeret før alt er svart på",
      "Not shown in the register until all is answered",
    ),
  ),
  "defibrillators.profile": texts(
    words("Den ansvarliges profil", "Profilen til den ansvarlege", "Profile of the one responsible"),
    words("Brukerprofilen er fullstendig", "Brukarprofilen er fullstendig", "The user profile is complete"),
    words(
      "Navn, e-post eller telefon til den ansvarlige mangler",
      "Namn, e-post eller telefon til den ansvarlege manglar",
      "Name, e-mail or telephone of the one responsible is missing",
    ),
    words("Ingen ansvarlig er ført", "Ingen ansvarleg er ført", "Nobody is recorded as responsible"),
  ),
  "defibrillators.make-and-model": texts(
    words("Produsent og modell", "Produsent og modell", "Make and model"),
    words("Produsent og modell er registrert", "Produsent og modell er registrerte", "Make and model are registered"),
    words(
      "Produsent eller modell er tomme ord",
      "Produsent eller modell er tomme ord",
      "Make or model is only a filler",
    ),
    words(
      "Produsent eller modell er ikke ført",
      "Produsent eller modell er ikkje ført",
      "Make or model is not recorded",
    ),
  ),
  "defibrillators.place-named": texts(
    words("Plasseringens navn", "Namnet på plasseringa", "Name of the place"),
    words("Plasseringen har et navn", "Plasseringa har eit namn", "The place has a name"),
    words(
      "Navnet på plasseringen sier ingenting",
      "Namnet på plasseringa seier ingenting",
      "The name of the place says nothing",
    ),
    words("Plasseringen har ikke noe navn", "Plasseringa har ikkje noko namn", "The place has no name"),
  ),
  "defibrillators.address": texts(
    words("Adresse", "Adresse", "Address"),
    words(
      "Adresse, postnummer og poststed er registrert",
      "Adresse, postnummer og poststad er registrerte",
      "Address, post code and postal area are registered",
    ),
    words(
      "Adresse, postnummer eller poststed er feil utfylt",
      "Adresse, postnummer eller poststad er feil utfylt",
      "Address, post code or postal area is filled in wrongly",
    ),
    words(
      "Adresse, postnummer eller poststed mangler",
      "Adresse, postnummer eller poststad manglar",
      "Address, post code or postal area is missing",
    ),
  ),
  "defibrillators.hours-answered": texts(
    words("Spørsmål om tilgjengelighet", "Spørsmål om tilgjenge", "Questions of when it can be reached"),
    words(
      "Alle spørsmål om tilgjengelighet er besvart",
      "Alle spørsmål om tilgjenge er svarte på",
      "Every question of when it can be reached is answered",
    ),
    words(
      "Tilgjengeligheten er bare beskrevet i ord",
      "Tilgjenget er berre skildra i ord",
      "When it can be reached is only said in words",
    ),
    words(
      "Noen spørsmål om tilgjengelighet er ubesvart",
      "Nokre spørsmål om tilgjenge er ikkje svarte på",
      "Some questions of when it can be reached are unanswered",
    ),
  ),
};

import { say } from "@prehosp/model";
import type { Language, UnitKind } from "@prehosp/model";
import type { InWords } from "@prehosp/norms";
import { kindTexts } from "./texts-lines.ts";

const words = (nb: string, nn: string, en: string): InWords => ({ nb, nn, en });
const kind = (k: UnitKind, language: Language): string => say(kindTexts[k], language);

/** One sentence and then another. */
export const followedBy = (one: InWords, other: InWords): InWords =>
  words(`${one.nb} ${other.nb}`, `${one.nn} ${other.nn}`, `${one.en} ${other.en}`);

/** What people read of what is wrong with a pack, before the example that shows it. */
export const layerTexts = {
  tooLarge: words(
    "Pakken er for stor til å kontrolleres.",
    "Pakken er for stor til å kontrollerast.",
    "The pack is too large to be checked.",
  ),
  requirementTooLarge: words(
    "Kravet er for stort til å kontrolleres.",
    "Kravet er for stort til å kontrollerast.",
    "The requirement is too large to be checked.",
  ),
  asksForNothing: words(
    "En tom liste krever ingenting.",
    "Ei tom liste krev ingenting.",
    "An empty list asks for nothing.",
  ),
  unknownName: (name: string) =>
    words(
      `Pakken nevner noe som ikke finnes: ${name}.`,
      `Pakken nemner noko som ikkje finst: ${name}.`,
      `The pack names something that does not exist: ${name}.`,
    ),
  notAPack: (because: string) =>
    words(
      `Pakken har ikke riktig form her (${because}).`,
      `Pakken har ikkje rett form her (${because}).`,
      `The pack does not have the right form here (${because}).`,
    ),
  notForSomeUnits: words(
    "Dette gjelder hendelsen og kan ikke bestemmes for enkelte enheter.",
    "Dette gjeld hendinga og kan ikkje bestemmast for einskilde einingar.",
    "This is about the incident and cannot be decided for some units.",
  ),
  lessEquipment: words(
    "Utstyrskravet er mindre enn nivået over krever.",
    "Utstyrskravet er mindre enn nivået over krev.",
    "The equipment asked for is less than the level above asks for.",
  ),
  kindOutside: (k: UnitKind) =>
    words(
      `Enhetstypen ${kind(k, "nb")} inngår ikke i ordningen etter utgaven, så det kan ikke stilles utstyrskrav til den som akutthjelper.`,
      `Einingstypen ${kind(k, "nn")} er ikkje med i ordninga etter utgåva, så det kan ikkje stillast utstyrskrav til han som akutthjelpar.`,
      `By the edition ${kind(k, "en")} takes no part in the scheme, so no equipment can be asked of it as first responder.`,
    ),
  equipmentTwice: (k: UnitKind) =>
    words(
      `Pakken sier to ting om utstyret til ${kind(k, "nb")}.`,
      `Pakken seier to ting om utstyret til ${kind(k, "nn")}.`,
      `The pack says two things of the equipment of ${kind(k, "en")}.`,
    ),
  kindNotAbove: words(
    "Enhetstypen inngår ikke etter nivået over.",
    "Einingstypen er ikkje med etter nivået over.",
    "By the level above this kind of unit takes no part.",
  ),
  agreementTwice: (agreement: string) =>
    words(
      `Pakken sier to ting om avtalen ${agreement}.`,
      `Pakken seier to ting om avtalen ${agreement}.`,
      `The pack says two things of agreement ${agreement}.`,
    ),
  noSuchAgreement: (agreement: string) =>
    words(
      `Det finnes ingen avtale ${agreement}.`,
      `Det finst ingen avtale ${agreement}.`,
      `There is no agreement ${agreement}.`,
    ),
  agreementWidened: words(
    "Bare avtalen selv kan utvide vilkårene.",
    "Berre avtalen sjølv kan utvide vilkåra.",
    "Only the agreement itself can widen its conditions.",
  ),
  agreementNarrowed: words(
    "Å snevre inn avtalevilkår krever en gjennomkjøring av tidligere oppdrag.",
    "Å snevre inn avtalevilkår krev ei gjennomkøyring av tidlegare oppdrag.",
    "Narrowing the conditions of an agreement takes a replay of past missions.",
  ),
  gainAboveMaximum: (max: number) =>
    words(
      `Minste tidsgevinst kan nasjonalt være høyst ${max} s.`,
      `Minste tidsgevinst kan nasjonalt vere høgst ${max} s.`,
      `Nationally the minimum gain in time can be ${max} s at most.`,
    ),
  dutyNarrower: words(
    "Plikten til å vurdere akutthjelper blir snevrere enn nivået over.",
    "Plikta til å vurdere akutthjelpar blir snevrare enn nivået over.",
    "The duty to consider a first responder becomes narrower than the level above.",
  ),
} as const;

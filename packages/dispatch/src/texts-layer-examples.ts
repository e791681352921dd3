import { say } from "@prehosp/model";
import type { Condition, EquipmentKind, Language, SceneFlag, UnitKind, VitalFailure } from "@prehosp/model";
import type { InWords } from "@prehosp/norms";
import { factOf } from "./equipment-facts.ts";
import { factTexts } from "./texts-facts.ts";
import { kindTexts } from "./texts-lines.ts";
import { flagTexts } from "./texts-steps.ts";

const words = (nb: string, nn: string, en: string): InWords => ({ nb, nn, en });

/** Conditions as examples to people name them. */
const conditions: Readonly<Record<Condition, InWords>> = {
  "cardiac-arrest": words("hjertestans", "hjartestans", "cardiac arrest"),
  unconscious: words("bevisstløs", "medvitslaus", "unconscious"),
  "serious-injury": words("alvorlig skade", "alvorleg skade", "serious injury"),
  "major-bleeding": words("stor blødning", "stor bløding", "major bleeding"),
  "airway-obstruction": words("ufri luftvei", "ufri luftveg", "obstructed airway"),
  "general-hypothermia": words("generell nedkjøling", "generell nedkjøling", "general hypothermia"),
  "unclear-vital": words("uavklart vital tilstand", "uavklart vital tilstand", "unclear vital condition"),
  other: words("annet", "anna", "other"),
};

/** Failure of vital functions as examples to people name it. */
const vitals: Readonly<Record<VitalFailure, InWords>> = {
  manifest: words("manifest", "manifest", "manifest"),
  potential: words("truende", "trugande", "potential"),
  unclear: words("kan ikke fastslås", "kan ikkje fastslåast", "cannot be settled"),
  none: words("ingen", "ingen", "none"),
};

const labels = {
  vital: words("vital svikt", "vital svikt", "vital failure"),
  condition: words("tilstand", "tilstand", "condition"),
  unknown: words("ikke kjent", "ikkje kjend", "not known"),
} as const;

const kind = (k: UnitKind, language: Language): string => say(kindTexts[k], language);
const items = (kinds: readonly EquipmentKind[], language: Language, between: string): string =>
  kinds.map((k) => say(factTexts[factOf[k]], language)).join(between);

interface World {
  readonly vital: VitalFailure;
  /** Absent = not known. */
  readonly condition?: Condition;
  readonly flags: readonly SceneFlag[];
}

const told = ({ vital, condition, flags }: World, language: Language): string => {
  const is = condition === undefined ? labels.unknown : conditions[condition];
  return [
    `${labels.vital[language]}: ${vitals[vital][language]}`,
    `${labels.condition[language]}: ${is[language]}`,
    ...flags.map((f) => say(flagTexts[f], language).toLowerCase()),
  ].join(", ");
};

/** What people read of an example that shows why a pack is refused. */
export const exampleTexts = {
  equipped: (k: UnitKind, having: readonly EquipmentKind[], without: readonly EquipmentKind[]) => {
    const carrying = (language: Language, between: string): string =>
      having.length === 0 ? "" : ` ${between} ${items(having, language, ", ")}`;
    return words(
      `En enhet (${kind(k, "nb")})${carrying("nb", "med")} uten ${items(without, "nb", " og ")} ville blitt regnet som utrustet.`,
      `Ei eining (${kind(k, "nn")})${carrying("nn", "med")} utan ${items(without, "nn", " og ")} ville blitt rekna som utrusta.`,
      `A unit (${kind(k, "en")})${carrying("en", "with")} without ${items(without, "en", " and ")} would count as equipped.`,
    );
  },
  nothingMissing: words(
    "En enhet (brannvesen) uten noe utstyr ville ikke manglet noe.",
    "Ei eining (brannvesen) utan noko utstyr ville ikkje mangla noko.",
    "A unit (fire service) without any equipment would lack nothing.",
  ),
  takesPart: (k: UnitKind) =>
    words(
      `En enhet (${kind(k, "nb")}) ville blitt regnet som akutthjelper.`,
      `Ei eining (${kind(k, "nn")}) ville blitt rekna som akutthjelpar.`,
      `A unit (${kind(k, "en")}) would count as first responder.`,
    ),
  covered: (agreement: string, more: Condition) =>
    words(
      `En enhet under avtalen ${agreement} ville blitt regnet som dekket ved ${conditions[more].nb}.`,
      `Ei eining under avtalen ${agreement} ville blitt rekna som dekt ved ${conditions[more].nn}.`,
      `A unit under agreement ${agreement} would count as covered for: ${conditions[more].en}.`,
    ),
  notCovered: (agreement: string, less: Condition) =>
    words(
      `En enhet under avtalen ${agreement} ville falt utenfor ved ${conditions[less].nb}.`,
      `Ei eining under avtalen ${agreement} ville falle utanfor ved ${conditions[less].nn}.`,
      `A unit under agreement ${agreement} would fall outside for: ${conditions[less].en}.`,
    ),
  notProposed: (condition: Condition, seconds: number) =>
    words(
      `Ved ${conditions[condition].nb} ville en enhet som er ${seconds} s før ordinær ressurs, ikke blitt foreslått.`,
      `Ved ${conditions[condition].nn} ville ei eining som er ${seconds} s før ordinær ressurs, ikkje blitt føreslått.`,
      `With ${conditions[condition].en}, a unit ${seconds} s ahead of an ordinary resource would not be proposed.`,
    ),
  dutyLost: (world: World, unclear: boolean) =>
    words(
      `Ved ${told(world, "nb")} skal akutthjelper vurderes, men ${unclear ? "det ville vært uavklart" : "det ville falt bort"} under pakken.`,
      `Ved ${told(world, "nn")} skal akutthjelpar vurderast, men ${unclear ? "det ville vere uavklart" : "det ville falle bort"} under pakken.`,
      `With ${told(world, "en")}, a first responder shall be considered, but under the pack ${unclear ? "that would be unclear" : "the duty would be gone"}.`,
    ),
  dutyGone: words(
    "Ved hjertestans ville plikten til å vurdere akutthjelper falt bort.",
    "Ved hjartestans ville plikta til å vurdere akutthjelpar falle bort.",
    "With cardiac arrest the duty to consider a first responder would be gone.",
  ),
} as const;

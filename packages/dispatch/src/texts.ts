import type { Text } from "@prehosp/model";
import { outcomeTexts } from "@prehosp/rules";
import type { Line, LineNote, LineRole, OrdinaryLine, SettleCode } from "./line.ts";
import type { ListName } from "./placing.ts";
import { criteriaTexts } from "./texts-criteria.ts";
import { factTexts, questionTexts } from "./texts-facts.ts";
import { kindTexts, reasonTexts, sentAsTexts } from "./texts-lines.ts";
import { flagTexts, parallelAskTexts, stepTexts } from "./texts-steps.ts";

/** What people read for the three lists. */
const lists: Readonly<Record<ListName, Text>> = {
  proposed: { nb: "foreslås", nn: "blir føreslått", en: "proposed" },
  possible: { nb: "mulig, noe er uavklart", nn: "mogleg, noko er uavklart", en: "possible, something is not settled" },
  outside: { nb: "utenfor ordningen", nn: "utanfor ordninga", en: "outside the scheme" },
};

/** What people read for the role of a unit. */
const roles: Readonly<Record<LineRole, Text>> = {
  "first-responder": { nb: "akutthjelper", nn: "akutthjelpar", en: "first responder" },
  "ad-hoc-helper": { nb: "medhjelper", nn: "medhjelpar", en: "ad-hoc helper" },
  "other-help": {
    nb: "annen hjelp, utenfor akutthjelperordningen",
    nn: "annan hjelp, utanfor akutthjelparordninga",
    en: "other help, outside the scheme",
  },
};

/** What people read for the way the alarm goes. */
const routes: Readonly<Record<Line["route"], Text>> = {
  110: { nb: "via 110-sentralen", nn: "via 110-sentralen", en: "through the 110 centre" },
  direct: { nb: "direkte i Nødnett", nn: "direkte i Nødnett", en: "directly in N\u00f8dnett" },
  112: {
    nb: "via politiets operasjonssentral (112)",
    nn: "via operasjonssentralen til politiet (112)",
    en: "through the police operations centre (112)",
  },
  "own-centre": { nb: "via egen sentral", nn: "via eigen sentral", en: "through its own centre" },
};

/** What people read for what the way of the alarm rests on. */
const routesFrom: Readonly<Record<Line["routeFrom"], Text>> = {
  agreement: { nb: "etter avtalen", nn: "etter avtalen", en: "by the agreement" },
  guideline: { nb: "veilederens hovedregel", nn: "hovudregelen i rettleiaren", en: "the main rule of the guideline" },
  assumed: {
    nb: "antatt: verken avtale eller veileder sier noe",
    nn: "gått ut frå: verken avtale eller rettleiar seier noko",
    en: "assumed: neither agreement nor guideline says",
  },
};

/** What people read for how an ordinary resource is weighed. */
const standings: Readonly<Record<OrdinaryLine["standing"], Text>> = {
  coming: { nb: "kommer", nn: "kjem", en: "coming" },
  "not-yet": { nb: "ikke kvittert ennå", nn: "ikkje kvittert enno", en: "not acknowledged yet" },
  "not-coming": {
    nb: "opptatt eller ute av tjeneste",
    nn: "oppteken eller ute av teneste",
    en: "engaged or out of service",
  },
};

/** What people read for who can settle something. */
export const settleTexts: Readonly<Record<SettleCode, Text>> = {
  operator: { nb: "operatøren", nn: "operatøren", en: "the operator" },
  caller: { nb: "innringeren", nn: "innringaren", en: "the caller" },
  unit: { nb: "enheten", nn: "eininga", en: "the unit" },
  organisation: { nb: "enhetens organisasjon", nn: "organisasjonen til eininga", en: "the organisation of the unit" },
  110: { nb: "110-sentralen", nn: "110-sentralen", en: "the 110 centre" },
  "ordinary-resource": { nb: "den ordinære ressursen", nn: "den ordinære ressursen", en: "the ordinary resource" },
  "agreement-owner": {
    nb: "den som forvalter avtalen",
    nn: "den som forvaltar avtalen",
    en: "whoever keeps the agreement",
  },
  "guideline-reader": {
    nb: "den som kontrollerer veilederen",
    nn: "den som kontrollerer rettleiaren",
    en: "whoever checks the guideline",
  },
};

/** What people read for each note on a line. */
export const noteTexts: Readonly<Record<LineNote, Text>> = {
  "arrest-despite-unclear-gain": {
    nb: "Hjertestans: foreslås selv om tidsgevinsten er uavklart",
    nn: "Hjartestans: blir føreslått sjølv om tidsgevinsten er uavklart",
    en: "Cardiac arrest: proposed although the gain in time is not settled",
  },
  "no-time-gain": {
    nb: "Ingen tidsgevinst mot ordinær ressurs",
    nn: "Ingen tidsgevinst mot ordinær ressurs",
    en: "No gain in time over an ordinary resource",
  },
  "no-indication": {
    nb: "Ingen indikasjon på svikt i vitale funksjoner",
    nn: "Ingen indikasjon på svikt i vitale funksjonar",
    en: "No indication of failing vital functions",
  },
  "not-a-first-responder-mission": {
    nb: "Ikke et akutthjelperoppdrag slik det er initiert",
    nn: "Ikkje eit akutthjelparoppdrag slik det er initiert",
    en: "Not a first responder mission as initiated",
  },
  "available-with-remark": {
    nb: "I beredskap, med merknad",
    nn: "I beredskap, med merknad",
    en: "In readiness, with a remark",
  },
  "withhold-identity": {
    nb: "Ingen sikker kanal: personopplysninger holdes tilbake",
    nn: "Ingen sikker kanal: personopplysningar blir haldne tilbake",
    en: "No secure channel: identity is withheld",
  },
  "secure-channel-unclear": {
    nb: "Uavklart om kanalen er sikker: personopplysninger holdes tilbake",
    nn: "Uavklart om kanalen er sikker: personopplysningar blir haldne tilbake",
    en: "Not settled whether the channel is secure: identity is withheld",
  },
  "do-not-advertise-oxygen": {
    nb: "Oksygen nevnes ikke: SpO2-måler eller prosedyre mangler eller er uavklart",
    nn: "Oksygen blir ikkje nemnt: SpO2-målar eller prosedyre manglar eller er uavklart",
    en: "Oxygen is not advertised: SpO2 meter or procedure is missing or not settled",
  },
  "weigh-police-duties": {
    nb: "Vei behovet mot politiets egne plikter",
    nn: "Veg behovet mot pliktene politiet sjølv har",
    en: "Weigh the need against the duties of the police",
  },
  "reported-away": {
    nb: "Enheten melder at den er opptatt eller ute av tjeneste",
    nn: "Eininga melder at ho er oppteken eller ute av teneste",
    en: "The unit reports that it is engaged or out of service",
  },
  "hold-until-safe": {
    nb: "Venter på avstand til stedet er sikret",
    nn: "Ventar på avstand til staden er sikra",
    en: "Waits at a distance until the scene is safe",
  },
  "minors-in-crew": {
    nb: "Mindreårige kan være i mannskapet: avklares med lagleder",
    nn: "Mindreårige kan vere i mannskapet: blir avklara med lagleiar",
    en: "Minors may be in the crew: settled with its leader",
  },
  "route-unsettled": {
    nb: "Avtaler i kraft sier ulik varslingsvei: hovedregelen brukes",
    nn: "Avtalar i kraft seier ulik varslingsveg: hovudregelen blir brukt",
    en: "Agreements in force name different routes: the main rule is used",
  },
};

/** Every text of dispatch by code: bokmål, nynorsk, English; `say` of model picks the language. */
export const texts = {
  lists,
  outcomes: outcomeTexts,
  roles,
  routes,
  routesFrom,
  standings,
  parallelAsks: parallelAskTexts,
  kinds: kindTexts,
  reasons: reasonTexts,
  sentAs: sentAsTexts,
  steps: stepTexts,
  flags: flagTexts,
  settles: settleTexts,
  notes: noteTexts,
  criteria: criteriaTexts,
  facts: factTexts,
  questions: questionTexts,
} as const;

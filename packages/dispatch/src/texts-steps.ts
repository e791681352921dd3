import type { SceneFlag, Text } from "@prehosp/model";
import type { ParallelAsk, StepCode } from "./step.ts";

/** What people read for whom to ask for an ordinary resource. */
export const parallelAskTexts: Readonly<Record<ParallelAsk, Text>> = {
  "neighbour-AMK": { nb: "nabo-AMK", nn: "nabo-AMK", en: "the neighbouring AMK" },
  doctor: { nb: "lege", nn: "lege", en: "a doctor" },
  air: { nb: "luftambulanse", nn: "luftambulanse", en: "air ambulance" },
};

/** What people read for each step. */
export const stepTexts: Readonly<Record<StepCode, Text>> = {
  "conference-with-AMK": {
    nb: "Konferanse med AMK først; de samme vurderingene gjelder",
    nn: "Konferanse med AMK først; dei same vurderingane gjeld",
    en: "Conference with AMK first; the same checks hold",
  },
  "alarm-ordinary": {
    nb: "Varsle en ordinær ressurs parallelt",
    nn: "Varsle ein ordinær ressurs parallelt",
    en: "Alarm an ordinary resource in parallel",
  },
  "find-ordinary": {
    nb: "Ingen ordinær ressurs er ledig: finn en",
    nn: "Ingen ordinær ressurs er ledig: finn ein",
    en: "No ordinary resource is free: find one",
  },
  "own-talk-group": {
    nb: "Egen talegruppe for alle som er med: melde fremme, lese opp status, be om råd",
    nn: "Eiga talegruppe for alle som er med: melde framme, lese opp status, be om råd",
    en: "A talk group of its own for all involved: report arrival, read out status, ask for advice",
  },
  "second-person-aed": {
    nb: "La en annen person hente hjertestarter; den som gir HLR, blir hos pasienten",
    nn: "Lat ein annan person hente hjartestartar; den som gir HLR, blir hos pasienten",
    en: "Let a second person fetch a defibrillator; whoever gives CPR stays with the patient",
  },
  "weigh-police": {
    nb: "Politiet spørres via 112: vei behovet mot politiets egne plikter, og si ikke mer enn hjelpen krever",
    nn: "Politiet blir spurt via 112: veg behovet mot pliktene politiet sjølv har, og sei ikkje meir enn hjelpa krev",
    en: "Ask police through 112: weigh the need against their own duties, and tell no more than the help needs",
  },
};

/** What people read for each warning about the scene; none of them holds an alarm back. */
export const flagTexts: Readonly<Record<SceneFlag, Text>> = {
  violence: {
    nb: "Vold eller trusler: vent på avstand til stedet er sikret",
    nn: "Vald eller truslar: vent på avstand til staden er sikra",
    en: "Violence or threats: wait at a distance until the scene is safe",
  },
  "wait-for-police": {
    nb: "Vent på politi før stedet nås",
    nn: "Vent på politi før de er framme",
    en: "Wait for police before reaching the scene",
  },
  infection: {
    nb: "Smitte: bruk beskyttelsesutstyr",
    nn: "Smitte: bruk verneutstyr",
    en: "Infection: use protective equipment",
  },
  "no-cpr-directive": {
    nb: "HLR minus er dokumentert: avklares med helsepersonell på stedet; varslingen venter ikke",
    nn: "HLR minus er dokumentert: blir avklara med helsepersonell på staden; varslinga ventar ikkje",
    en: "A no-CPR directive is documented: settled with health personnel on scene; the alarm does not wait",
  },
  "minors-in-crew": {
    nb: "Mindreårige kan være med i frivillige mannskap: avklares med lagleder",
    nn: "Mindreårige kan vere med i frivillige mannskap: blir avklara med lagleiar",
    en: "Minors may be in voluntary crews: settled with the crew leader",
  },
  traffic: { nb: "Trafikk: sikre stedet", nn: "Trafikk: sikre staden", en: "Traffic: secure the scene" },
  water: { nb: "Vann: bruk flyteutstyr", nn: "Vatn: bruk flyteutstyr", en: "Water: use flotation" },
};

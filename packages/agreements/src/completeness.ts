import { AgreementContent } from "@prehosp/model";
import type { PartyKind } from "@prehosp/model";
import type { AnyCriterion } from "@prehosp/rules";
import { COMMISSIONERS, criterion } from "./criteria.ts";

export const VOLUNTARY: readonly PartyKind[] = [
  "red-cross",
  "norsk-folkehjelp",
  "redningsselskapet",
  "other-voluntary",
];
export const MUNICIPAL: readonly PartyKind[] = ["municipality", "inter-municipal", "fire-service"];
const WITH_FRAMEWORK: readonly PartyKind[] = ["red-cross", "norsk-folkehjelp", "redningsselskapet"];

/** Who may agree with whom: a health trust with municipal bodies, a health trust or municipality with a voluntary organisation. */
export const parties = criterion({
  id: "agreements.parties",
  version: "1.0",
  norsk: "Partene er slike som kan inngå avtalen",
  cites: ["AH-6.1-a", "AH-1.1-a"],
  needs: ["commissioner", "provider"],
  decide: ({ commissioner, provider }) =>
    COMMISSIONERS.includes(commissioner) &&
    (VOLUNTARY.includes(provider) || (commissioner === "health-trust" && MUNICIPAL.includes(provider)))
      ? "met"
      : "not-met",
  examples: [
    { given: { commissioner: "health-trust", provider: "fire-service" }, then: "met" },
    { given: { commissioner: "municipality", provider: "red-cross" }, then: "met" },
    { given: { commissioner: "red-cross", provider: "fire-service" }, then: "not-met" },
    { given: { commissioner: "health-trust", provider: "police" }, then: "not-met" },
    { given: { provider: "fire-service" }, then: "unclear" },
  ],
});

/** Røde Kors and Norsk Folkehjelp rest on the framework of 2018; Redningsselskapet needs one of its own. */
export const framework = criterion({
  id: "agreements.framework",
  version: "1.0",
  norsk: "Avtalen viser til rammeavtalen den bygger på",
  cites: ["AH-6.1-b"],
  when: { needs: ["provider"], holds: ({ provider }) => WITH_FRAMEWORK.includes(provider) },
  needs: ["framework"],
  decide: ({ framework: named }) => (named.trim() === "" ? "not-met" : "met"),
  examples: [
    { given: { provider: "red-cross", framework: "Rammeavtale 2018" }, then: "met" },
    { given: { provider: "red-cross", framework: " " }, then: "not-met" },
    { given: { provider: "redningsselskapet" }, then: "unclear" },
    { given: { provider: "fire-service" }, then: "not-applicable" },
  ],
});

/** The joint framework of 2018 is Røde Kors' and Norsk Folkehjelp's; Redningsselskapet rests on its own. */
export const frameworkKind = criterion({
  id: "agreements.framework-kind",
  version: "1.0",
  norsk: "Rammeavtalen er den som gjelder for organisasjonen",
  cites: ["AH-6.1-b"],
  when: { needs: ["provider"], holds: ({ provider }) => WITH_FRAMEWORK.includes(provider) },
  needs: ["provider", "frameworkKind"],
  decide: ({ provider, frameworkKind: kind }) =>
    kind === (provider === "redningsselskapet" ? "own" : "joint-2018") ? "met" : "not-met",
  examples: [
    { given: { provider: "red-cross", frameworkKind: "joint-2018" }, then: "met" },
    { given: { provider: "redningsselskapet", frameworkKind: "own" }, then: "met" },
    { given: { provider: "redningsselskapet", frameworkKind: "joint-2018" }, then: "not-met" },
    { given: { provider: "norsk-folkehjelp" }, then: "unclear" },
    { given: { provider: "other-voluntary" }, then: "not-applicable" },
  ],
});

/** What people read for each of the nine contents. */
export const contentTexts: Readonly<
  Record<AgreementContent, { readonly nb: string; readonly nn: string; readonly en: string }>
> = {
  "alarm-conditions": {
    nb: "når enheten kan alarmeres",
    nn: "når eininga kan varslast",
    en: "when the unit may be alarmed",
  },
  competence: {
    nb: "kompetanse og vedlikehold av den",
    nn: "kompetanse og vedlikehald av han",
    en: "competence and its upkeep",
  },
  equipment: { nb: "medisinsk utstyr", nn: "medisinsk utstyr", en: "medical equipment" },
  "alarm-route": { nb: "hvordan AMK alarmerer", nn: "korleis AMK varslar", en: "how the EMCC alarms" },
  procedures: { nb: "prosedyrer", nn: "prosedyrar", en: "procedures" },
  "training-responsibility": {
    nb: "ansvar for opplæring",
    nn: "ansvar for opplæring",
    en: "responsibility for training",
  },
  "confidentiality-documentation": {
    nb: "taushetsplikt og dokumentasjon",
    nn: "teieplikt og dokumentasjon",
    en: "confidentiality and documentation",
  },
  "follow-up": { nb: "oppfølging etter oppdrag", nn: "oppfølging etter oppdrag", en: "follow-up after missions" },
  costs: {
    nb: "dekning av lønn og andre utgifter",
    nn: "dekning av løn og andre utgifter",
    en: "cover of wages and other costs",
  },
};

const holds = <const C extends AgreementContent>(content: C) =>
  criterion({
    id: `agreements.content.${content}`,
    version: "1.0",
    norsk: `Avtalen har med ${contentTexts[content].nb}`,
    cites: ["AH-6.2-a"],
    needs: ["held"],
    decide: ({ held }) => (held ? "met" : "not-met"),
    examples: [
      { given: { held: true }, then: "met" },
      { given: { held: false }, then: "not-met" },
      { given: { held: { absent: "not-recorded" } }, then: "unclear" },
    ],
  });

/** One criterion for each of the nine contents, in the order of the guideline. */
export const contents = AgreementContent.options.map((content) => ({ content, criterion: holds(content) }));

/** What `complete` asks of an agreement. */
export const completenessCriteria: readonly AnyCriterion[] = [
  parties,
  framework,
  frameworkKind,
  ...contents.map((c) => c.criterion),
];

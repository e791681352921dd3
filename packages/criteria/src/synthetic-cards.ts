import type { Card } from "./card.ts";
import type { CriterionEntry } from "./criterion-entry.ts";
import { urgencyFrom } from "./urgency-letter.ts";

const criterion = (code: string, label: string, more: Partial<CriterionEntry> = {}): CriterionEntry => ({
  code,
  urgency: urgencyFrom(code.slice(0, 1)) ?? "vanlig",
  label,
  goTo: [],
  see: [],
  advice: [],
  questions: [],
  ...more,
});

const card = (number: string, title: string, criteria: readonly CriterionEntry[], more: Partial<Card> = {}): Card => ({
  number,
  title,
  kind: "clinical",
  population: ["all"],
  see: [],
  criteria,
  questions: [],
  advice: [],
  responses: [],
  ...more,
});

const red = ["red-amk", "red-lvs", "red-doctor", "red-ambulance"];

/** Invented cards 9x in plain words of our own: every shape that a real index has, and no text of any. */
export const syntheticCards: readonly Card[] = [
  card(
    "90",
    "Oppdiktet startkort",
    [
      criterion("A.90.01", "Svarer ikke", { goTo: ["91"], fits: { awake: false } }),
      criterion("A.90.02", "Stor ulykke", { goTo: ["92"], see: ["94"] }),
    ],
    { kind: "start" },
  ),
  card(
    "91",
    "Oppdiktet: svarer ikke",
    [
      criterion("A.91.01", "Svarer ikke og puster ikke normalt", {
        fits: { awake: false, breathingNormally: false },
        advice: [1, 2],
        questions: ["pust"],
      }),
      criterion("A.91.02", "Svarer ikke, men puster normalt", {
        fits: { awake: false, breathingNormally: true },
        advice: [3],
        questions: ["pust"],
      }),
      criterion("A.91.03", "Svarer ikke, pust ikke kjent", { presumptive: true, questions: ["pust"] }),
    ],
    {
      see: ["93"],
      questions: [{ id: "pust", asks: "Oppdiktet: hvordan puster pasienten?" }],
      advice: [
        { number: 1, says: "Oppdiktet: trykk midt på brystet, jeg teller med deg", starts: "telephone-cpr" },
        { number: 2, says: "Oppdiktet: få noen til å hente hjertestarter" },
        { number: 3, says: "Oppdiktet: legg pasienten på siden" },
      ],
      responses: red,
    },
  ),
  card(
    "92",
    "Oppdiktet: skade",
    [
      criterion("A.92.01", "Alvorlig skade", {
        fits: { seriousInjury: true },
        groups: [
          { id: "hendelse", label: "Hva som hendte" },
          { id: "funn", label: "Hva innringeren ser" },
        ],
        subItems: [
          { id: "fall", label: "Fall fra tak", group: "hendelse" },
          { id: "kjoretoy", label: "Truffet av kjøretøy", group: "hendelse" },
          { id: "brudd", label: "Synlig brudd", group: "funn" },
          { id: "alene", label: "Er alene" },
        ],
        advice: [2],
      }),
      criterion("A.92.02", "Stor ytre blødning", { fits: { majorBleeding: true }, see: ["91"], advice: [1, 2] }),
      criterion("H.92.03", "Skade uten tegn til fare"),
    ],
    {
      advice: [
        { number: 1, says: "Oppdiktet: trykk hardt der det blør" },
        { number: 2, says: "Oppdiktet: hold pasienten varm" },
      ],
      responses: [...red, "yellow-lvs"],
    },
  ),
  card(
    "93",
    "Oppdiktet: pust",
    [
      criterion("A.93.01", "Svarer ikke", { goTo: ["91"] }),
      criterion("A.93.02", "Fremmedlegeme i luftveien", { fits: { airwayFree: false } }),
    ],
    { population: ["adult", "child"], responses: red },
  ),
  card(
    "94",
    "Oppdiktet: mange skadde",
    [criterion("A.94.01", "Mange skadde eller syke samtidig"), criterion("A.94.02", "Brann med folk inne")],
    { kind: "mass-incident", responses: ["mass-amk", "red-lvs"] },
  ),
  card(
    "95",
    "Oppdiktet: bestilt oppdrag",
    [criterion("A.95.01", "Rask overføring mellom sykehus"), criterion("V.95.02", "Planlagt transport")],
    { kind: "ordered-mission", responses: ["ordered-amk", "green-lvs"] },
  ),
  card(
    "96",
    "Oppdiktet: nedkjølt",
    [criterion("A.96.01", "Kald og sløv"), criterion("V.96.02", "Fryser, ellers frisk")],
    { population: ["adult", "child", "newborn", "pregnant"], responses: [...red, "green-lvs"] },
  ),
  card(
    "97",
    "Oppdiktet: uavklart problem",
    [
      criterion("A.97.01", "Lar seg ikke avklare, regnes som rød", { presumptive: true }),
      criterion("H.97.02", "Lar seg ikke avklare, regnes som gul", { presumptive: true }),
      criterion("V.97.03", "Lar seg ikke avklare, regnes som grønn", { presumptive: true }),
      criterion("H.97.04", "Gult og passer ikke noe annet sted", { wantsWords: true }),
    ],
    { kind: "unclear-problem", responses: [...red, "yellow-unclear-amk", "green-lvs"] },
  ),
  card("98", "Oppdiktet: om denne indeksen", [], { kind: "meta" }),
  card(
    "99",
    "Oppdiktet: annet",
    [criterion("H.99.01", "Annet, hva?", { wantsWords: true }), criterion("V.99.02", "Løftehjelp uten skade")],
    { kind: "other" },
  ),
];

import type { Condition, Text, VitalFailure } from "@prehosp/model";
import { isAbsent } from "@prehosp/model/absence";
import type * as z from "zod";
import { Bridge } from "./bridge.ts";
import type { BridgeEntry } from "./bridge.ts";
import { Card } from "./card.ts";
import { CriteriaIndex } from "./criteria-index.ts";
import { CriterionEntry } from "./criterion-entry.ts";
import type { ResponseTemplate } from "./response.ts";

export type Language = "nb" | "nn" | "en";

const text = (nb: string, nn: string, en: string): Text => ({ nb, nn, en });

const conditions: Readonly<Record<Condition, Text>> = {
  "cardiac-arrest": text("hjertestans", "hjartestans", "cardiac arrest"),
  unconscious: text("bevisstløshet", "medvitsløyse", "unconsciousness"),
  "serious-injury": text("alvorlig skade", "alvorleg skade", "serious injury"),
  "major-bleeding": text("stor blødning", "stor bløding", "major bleeding"),
  "airway-obstruction": text("ufri luftvei", "ufri luftveg", "obstructed airway"),
  "general-hypothermia": text("generell nedkjøling", "generell nedkjøling", "general hypothermia"),
  "unclear-vital": text("uavklart tilstand", "uavklart tilstand", "unclear condition"),
  other: text("annen tilstand", "annan tilstand", "another condition"),
};

const vitals: Readonly<Record<VitalFailure, Text>> = {
  manifest: text("manifest svikt", "manifest svikt", "manifest failure"),
  potential: text("truende svikt", "trugande svikt", "potential failure"),
  unclear: text("kan ikke fastslås", "kan ikkje fastslåast", "cannot be established"),
  none: text("ingen svikt", "ingen svikt", "no failure"),
};

const roles: Readonly<Record<ResponseTemplate["role"], Text>> = {
  AMK: text("AMK", "AMK", "AMK"),
  LVS: text("legevaktsentral", "legevaktsentral", "out-of-hours centre"),
  "LV-doctor": text("legevaktlege", "legevaktlege", "out-of-hours doctor"),
  ambulance: text("ambulanse", "ambulanse", "ambulance"),
};

const unbridged = text("ingen kobling", "inga kopling", "no bridge");
const noCondition = text("ingen tilstand", "ingen tilstand", "no condition");
const order = text("rekkefølgen", "rekkjefølgja", "the order");

const said = (words: Text, language: Language): string => words[language] ?? words.nb;

/** What a criterion points at. */
export const bridgedWords = (entry: BridgeEntry | undefined, language: Language): string =>
  entry === undefined
    ? said(unbridged, language)
    : `${said(isAbsent(entry.condition) ? noCondition : conditions[entry.condition], language)} (${said(vitals[entry.vital], language)})`;

/** Who a response is for. */
export const roleWords = (role: ResponseTemplate["role"], language: Language): string => said(roles[role], language);

export const orderWords = (language: Language): string => said(order, language);

const shapes = { card: Card.shape, criterion: CriterionEntry.shape, index: CriteriaIndex.shape, bridge: Bridge.shape };

/** The name of a field: the Norwegian one that its schema carries, in English its identifier. */
export const fieldWords = (of: "card" | "criterion" | "index", field: string, language: Language): string => {
  if (field === "order") return orderWords(language);
  if (language === "en") return field;
  const [holder, name] = field.startsWith("bridge.")
    ? (["bridge", field.slice("bridge.".length)] as const)
    : ([of, field] as const);
  const schema = (shapes[holder] as Readonly<Record<string, z.ZodType>>)[name];
  const norsk = schema?.meta()?.["norsk"];
  const word = typeof norsk === "string" ? norsk : name;
  return holder === "bridge" ? `${language === "nb" ? "bro" : "bru"}: ${word}` : word;
};

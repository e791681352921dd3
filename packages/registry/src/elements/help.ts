import type { HelperRole, Text } from "@prehosp/model";
import type { Day } from "@prehosp/model/time";
import type { Element } from "../element.ts";
import { anyReason } from "../element.ts";

const helpers = {
  bystander: { nb: "tilstedeværende", nn: "nokon til stades", en: "bystander" },
  "dispatched-helper": {
    nb: "medhjelper sendt av sentralen",
    nn: "medhjelpar send av sentralen",
    en: "helper sent by dispatch",
  },
  "first-responder": { nb: "akutthjelper", nn: "akutthjelpar", en: "first responder" },
  police: { nb: "politi", nn: "politi", en: "police" },
  ambulance: { nb: "ambulanse", nn: "ambulanse", en: "ambulance" },
  nobody: { nb: "ingen", nn: "ingen", en: "nobody" },
} as const satisfies Record<HelperRole, Text>;

/** The day the akutthjelper became a group of its own in the national indicator (helsedirektoratet.no; reference registry.md §2.4). */
export const ownGroupFrom = "2017-01-01" as Day;

const ownGroup = {
  from: ownGroupFrom,
  means: {
    nb: "Akutthjelper er egen gruppe fra januar 2017; før det kan akutthjelper være ført som tilstedeværende.",
    nn: "Akutthjelpar er eiga gruppe frå januar 2017; før det kan akutthjelpar vere ført som nokon til stades.",
    en: "First responders are their own group from January 2017; earlier they may stand as bystanders.",
  },
} as const;

/** Who did what before and with the ambulance. */
export const help = [
  {
    id: "cpr-started-by",
    type: "code",
    codes: helpers,
    label: { nb: "HLR startet av", nn: "HLR starta av", en: "CPR started by" },
    means: "Who gave the first compressions.",
    templates: {
      "utstein-2015": { status: "core", as: "patient.bystanderCpr" },
      "utstein-2024": { status: "unknown" },
      norcar: { status: "seen", as: "CprByst" },
    },
    absences: anyReason,
    asks: { nb: "Hvem startet HLR?", nn: "Kven starta HLR?", en: "Who started CPR?" },
    whom: "ambulansetjenesten",
    series: [ownGroup],
  },
  {
    id: "first-shock-by",
    type: "code",
    codes: helpers,
    label: { nb: "Første sjokk gitt av", nn: "Første sjokk gitt av", en: "First shock given by" },
    means: "Who gave the first shock; nobody where none was given.",
    templates: {
      "utstein-2015": { status: "core", as: "patient.bystanderAed" },
      "utstein-2024": { status: "unknown" },
      norcar: { status: "unknown" },
    },
    absences: anyReason,
    asks: { nb: "Hvem ga første sjokk?", nn: "Kven gav første sjokk?", en: "Who gave the first shock?" },
    whom: "ambulansetjenesten",
    series: [ownGroup],
  },
  {
    id: "shock-before-ambulance",
    type: "yes-no",
    label: { nb: "Sjokk før ambulansen kom", nn: "Sjokk før ambulansen kom", en: "Shock before the ambulance" },
    means:
      "A shock was given by someone else than the ambulance; follows from who gave the first one, and from nothing else.",
    templates: {
      "utstein-2015": { status: "not-seen" },
      "utstein-2024": { status: "unknown" },
      norcar: { status: "unknown" },
    },
    absences: anyReason,
    asks: {
      nb: "Ble det gitt sjokk før ambulansen kom?",
      nn: "Vart det gitt sjokk før ambulansen kom?",
      en: "Was a shock given before the ambulance came?",
    },
    whom: "ambulansetjenesten",
  },
  {
    id: "resuscitation-by-ambulance",
    type: "yes-no",
    label: { nb: "HLR ved ambulansen", nn: "HLR ved ambulansen", en: "Resuscitation by the ambulance" },
    means: "The ambulance gave compressions or a shock.",
    templates: {
      "utstein-2015": { status: "core", as: "system.resuscitationAttempted" },
      "utstein-2024": { status: "unknown" },
      norcar: { status: "seen", as: "CprEms" },
    },
    absences: anyReason,
    asks: { nb: "Ga ambulansen HLR?", nn: "Gav ambulansen HLR?", en: "Did the ambulance give CPR?" },
    whom: "ambulansetjenesten",
  },
  {
    id: "rosc",
    type: "yes-no",
    label: { nb: "Vedvarende egen sirkulasjon", nn: "Vedvarande eigen sirkulasjon", en: "Sustained ROSC" },
    means: "Return of spontaneous circulation, sustained.",
    templates: {
      "utstein-2015": { status: "not-seen", as: "outcome.anyRosc is any, also brief" },
      "utstein-2024": { status: "unknown" },
      norcar: { status: "seen", as: "VedvarendeROSC" },
    },
    absences: anyReason,
    asks: {
      nb: "Fikk pasienten tilbake egen sirkulasjon?",
      nn: "Fekk pasienten tilbake eigen sirkulasjon?",
      en: "Did the patient regain spontaneous circulation?",
    },
    whom: "ambulansetjenesten",
  },
  {
    id: "status-at-handover",
    type: "code",
    codes: {
      rosc: { nb: "egen sirkulasjon", nn: "eigen sirkulasjon", en: "ROSC" },
      "ongoing-cpr": { nb: "pågående HLR", nn: "pågåande HLR", en: "ongoing CPR" },
      dead: { nb: "død", nn: "død", en: "dead" },
    },
    label: { nb: "Status ved overlevering", nn: "Status ved overlevering", en: "Status at handover" },
    means: "How the patient was at hospital or when treatment ended.",
    templates: {
      "utstein-2015": { status: "core", as: "outcome.survivedEvent" },
      "utstein-2024": { status: "unknown" },
      norcar: { status: "seen", as: "StatusArrHosp" },
    },
    absences: anyReason,
    asks: {
      nb: "Hva var status ved overlevering eller avsluttet behandling?",
      nn: "Kva var status ved overlevering eller avslutta behandling?",
      en: "What was the status at handover or when treatment ended?",
    },
    whom: "ambulansetjenesten",
  },
  {
    id: "alive-30-days",
    type: "yes-no",
    label: { nb: "I live etter 30 dager", nn: "I live etter 30 dagar", en: "Alive at 30 days" },
    means: "The patient lived 30 days after the event.",
    templates: {
      "utstein-2015": { status: "core", as: "outcome.survival30dOrDischarge" },
      "utstein-2024": { status: "unknown" },
      norcar: { status: "seen", as: "Survival30D" },
    },
    absences: anyReason,
    asks: {
      nb: "Var pasienten i live etter 30 dager?",
      nn: "Var pasienten i live etter 30 dagar?",
      en: "Was the patient alive after 30 days?",
    },
    whom: "helseforetaket",
  },
] as const satisfies readonly Element[];

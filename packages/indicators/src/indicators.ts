import type { AnyCriterion, NotCoded } from "@prehosp/rules";
import { aedBeforeAmbulance } from "./definitions/aed-before-ambulance.ts";
import { answerTime113 } from "./definitions/answer-time-113.ts";
import { answerTime116117 } from "./definitions/answer-time-116117.ts";
import { bystanderCpr } from "./definitions/bystander-cpr.ts";
import { callToCompression } from "./definitions/call-to-compression.ts";
import { considered } from "./definitions/considered.ts";
import { caseCoverage } from "./definitions/coverage.ts";
import { firstResponderAlarmed } from "./definitions/first-responder-alarmed.ts";
import { firstResponderCpr } from "./definitions/first-responder-cpr.ts";
import { goodFunction } from "./definitions/good-function.ts";
import { logFields } from "./definitions/log-fields.ts";
import { outcomeAmongTreated } from "./definitions/outcome-among-treated.ts";
import { parallelAlarm } from "./definitions/parallel-alarm.ts";
import { realisedGain } from "./definitions/realised-gain.ts";
import { recognisedArrest } from "./definitions/recognised-arrest.ts";
import { relayTime } from "./definitions/relay-time.ts";
import { responseTime } from "./definitions/response-time.ts";
import { survivalRate } from "./definitions/survival-rate.ts";
import { timeToForm } from "./definitions/time-to-form.ts";
import { utsteinComparator } from "./definitions/utstein-comparator.ts";
import type { Indicator, ShareIndicator } from "./indicator.ts";

/** The indicators that are measured in operation today: shares of what every incident leaves behind. */
export const indicators: readonly ShareIndicator[] = [
  recognisedArrest,
  responseTime({ minutes: 12 }),
  parallelAlarm,
  firstResponderAlarmed,
];

/** Every indicator, of each kind; those that need more than incidents say so in `needs`. */
export const allIndicators: readonly Indicator[] = [
  answerTime113,
  answerTime116117,
  ...indicators,
  responseTime({ minutes: 25 }),
  considered,
  realisedGain,
  relayTime,
  logFields,
  callToCompression,
  bystanderCpr,
  firstResponderCpr,
  aedBeforeAmbulance,
  ...(["others", "health-personnel"] as const).flatMap((group) => [
    outcomeAmongTreated({ outcome: "rosc", group }),
    outcomeAmongTreated({ outcome: "alive-24-hours", group }),
    outcomeAmongTreated({ outcome: "alive-30-days", group }),
    goodFunction({ group }),
  ]),
  survivalRate,
  utsteinComparator({ outcome: "alive-30-days", cause: "not-trauma" }),
  utsteinComparator({ outcome: "alive-30-days", agedFrom: 18, cause: "medical" }),
  timeToForm,
  caseCoverage,
];

/** An indicator measures many events and judges none, so this room has no criteria. */
export const criteria: readonly AnyCriterion[] = [];

/** The norms given to this room that no rule codes, and why. */
export const notCoded: readonly NotCoded[] = [
  { norm: "ST-b", because: "Måles av indikatorene, som viser til den; en indikator dømmer ingen enkelt hendelse." },
  {
    norm: "AH-3.1-c",
    because:
      "Oppgaven til sentralen; svartid 113 måles av indikatoren answer-time-113, som ikke dømmer noe enkelt anrop.",
  },
  { norm: "KK-c", because: "Rådgivning er en oppgave for KoKom, uten datum i kjeden." },
  {
    norm: "KK-e",
    because:
      "Riktig bruk av tjenesten er en oppgave for KoKom; svartid 113 og 116117 måles av indikatorer, som ikke dømmer noe enkelt anrop.",
  },
];

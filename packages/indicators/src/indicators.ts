import type { AnyCriterion, NotCoded } from "@prehosp/rules";
import { firstResponderAlarmed } from "./definitions/first-responder-alarmed.ts";
import { parallelAlarm } from "./definitions/parallel-alarm.ts";
import { recognisedArrest } from "./definitions/recognised-arrest.ts";
import { responseTime } from "./definitions/response-time.ts";
import type { Indicator } from "./indicator.ts";

/** The indicators that are measured today. */
export const indicators: readonly Indicator[] = [
  recognisedArrest,
  responseTime({ minutes: 12 }),
  parallelAlarm,
  firstResponderAlarmed,
];

/** An indicator measures many events and judges none, so this room has no criteria. */
export const criteria: readonly AnyCriterion[] = [];

/** The norms given to this room that no rule codes, and why. */
export const notCoded: readonly NotCoded[] = [
  { norm: "ST-b", because: "Måles av indikatorene, som viser til den; en indikator dømmer ingen enkelt hendelse." },
  { norm: "AH-3.1-c", because: "Oppgaven til sentralen; svartid og varslingstid som indikatorer kommer med sak 7." },
  { norm: "KK-c", because: "Rådgivning er en oppgave for KoKom, uten datum i kjeden." },
  {
    norm: "KK-e",
    because: "Riktig bruk av tjenesten er en oppgave for KoKom; svartid 113 og 116117 kommer med sak 7.",
  },
];

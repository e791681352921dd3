import { type Indicator, allIndicators } from "@prehosp/indicators";
import { indicatorTexts } from "../texts/indicators.ts";

const STAGE: Readonly<Record<string, "call" | "help" | "data">> = {
  "answer-time-113": "call",
  "answer-time-116117": "call",
  "recognised-arrest": "call",
  "response-time-12": "help",
  "response-time-25": "help",
  "parallel-alarm": "help",
  "first-responder-alarmed": "help",
  "first-responder-considered": "help",
  "realised-gain": "help",
  "relay-time-110": "help",
  "log-fields-complete": "data",
  "time-to-form": "data",
  "coverage-cases": "data",
};

/** Every indicator in the order of the chain, under the headings of the list; what has no other place is of the arrest. */
export const grouped = (["call", "help", "arrest", "data"] as const).map((stage) => ({
  stage,
  title: indicatorTexts[stage],
  indicators: allIndicators.filter(({ id }) => (STAGE[id] ?? "arrest") === stage),
}));

/** The definition of an id; undefined where there is none. */
export const definitionOf = (id: string): Indicator | undefined => allIndicators.find((one) => one.id === id);

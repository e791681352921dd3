import type { Day } from "@prehosp/model/time";
import type * as z from "zod";
import { asked } from "../api/client.ts";
import { AreasSeen, FlowSeen, type Level, MeasuredOn, SeriesSeen } from "./words.ts";

/** Whole months, from the first day of one up to the first day of another. */
export interface Months {
  readonly from: Day;
  readonly to: Day;
}

const within = ({ from, to }: Months): string => `from=${from}&to=${to}`;

// Longer than the hub takes before it says itself that it takes too long.
const WAIT_MS = 35_000;

const read = <S extends z.ZodType>(schema: S, path: string) => asked(schema, path, undefined, false, WAIT_MS);

/** The hub's figures, as they may leave. */
export const figures = {
  measured: (months: Months, level: Level, indicator?: string) => {
    const one = indicator === undefined ? "" : `&indicator=${encodeURIComponent(indicator)}`;
    return read(MeasuredOn, `indicators/measured?${within(months)}&level=${level}${one}`);
  },
  series: (months: Months, indicator: string) =>
    read(SeriesSeen, `indicators/series?${within(months)}&indicator=${encodeURIComponent(indicator)}&step=month`),
  areas: () => read(AreasSeen, "indicators/areas"),
  flow: (months: Months) => read(FlowSeen, `indicators/flow?${within(months)}`),
} as const;

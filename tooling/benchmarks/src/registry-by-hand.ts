import type { AnyCase } from "@prehosp/registry";
import { epoch, startOfDay } from "@prehosp/model/time";
import type { Day } from "@prehosp/model/time";
import { help } from "./registry-by-hand-help.ts";
import { outcome } from "./registry-by-hand-outcome.ts";
import { times } from "./registry-by-hand-times.ts";
import { treatment } from "./registry-by-hand-treatment.ts";
import { from, said, to } from "./registry-read.ts";

const start = (day: string): number => epoch(startOfDay(day as Day));
const [y2002, y2017, y2021] = [start("2002-01-01"), start("2017-01-01"), start("2021-01-01")];

/** By hand, in four pieces, for the rules outside hospital as they stand: the ids of those that fire, in no order. */
export const byHand = ({ values: v }: AnyCase): readonly string[] => {
  const found: string[] = [];
  const anchor =
    said(v["time-registered"]) !== undefined
      ? v["time-registered"]
      : said(v["time-call"]) !== undefined
        ? v["time-call"]
        : v["time-answered"];
  const event = from(anchor);
  if (event < y2002) return found;
  const year = event >= y2021 ? 2021 : event >= y2017 ? 2017 : 2002;
  times(v, event, to(event, anchor), found);
  help(v, year, found);
  treatment(v, year, found);
  outcome(v, found);
  return found;
};

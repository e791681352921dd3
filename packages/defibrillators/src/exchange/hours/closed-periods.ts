import type { DayPeriod } from "@prehosp/model/time";
import { day } from "@prehosp/model/time";
import { MONTHS } from "./days.ts";

const month = `(${MONTHS.join("|").toLowerCase()})`;
const dated = new RegExp(`^(\\d{4}) ${month} (\\d{1,2})(?:-(?:(?:(\\d{4}) )?${month} )?(\\d{1,2}))? (?:off|closed)$`);

/** "2026 jul 01-2026 jul 31 off" as a period; undefined without a year, without such a day, or where it ends before it begins. */
export const closedPeriodOf = (rule: string): DayPeriod | undefined => {
  const match = dated.exec(rule);
  if (match === null) return undefined;
  const [, year = "", inMonth = "", on = "", toYear = year, toMonth = inMonth, toOn = on] = match;
  const from = day(`${year}-${number(inMonth)}-${on.padStart(2, "0")}`);
  const to = day(`${toYear}-${number(toMonth)}-${toOn.padStart(2, "0")}`);
  return from === undefined || to === undefined || to < from ? undefined : { from, to };
};

/** The period as OpenStreetMap writes it. */
export const sayClosedPeriod = ({ from, to }: DayPeriod): string =>
  from === to ? `${sayDate(from)} off` : `${sayDate(from)}-${sayDate(to)} off`;

const number = (name: string): string =>
  String(MONTHS.findIndex((one) => one.toLowerCase() === name) + 1).padStart(2, "0");

const sayDate = (on: string): string => `${on.slice(0, 4)} ${MONTHS[Number(on.slice(5, 7)) - 1] ?? ""} ${on.slice(8)}`;

import type { OpenInterval, Weekday } from "@prehosp/model/time";
import { daysBetweenNames, DAYS } from "./days.ts";

/** What one clause says of its days: open intervals (none is closed), or that nobody knows. */
export type Said = readonly OpenInterval[] | "unknown";

/** "Mo-Fr,PH 08:00-12:00,13:00-16:00": ordinary days, holidays whatever the day, and holidays that fall on a day. */
export interface Clause {
  readonly days: readonly Weekday[];
  readonly holidays: boolean;
  readonly holidaysOn: readonly Weekday[];
  readonly says: Said;
  /** Whether it named days at all; "08:00-16:00" alone is every day and says nothing of holidays. */
  readonly named: boolean;
}

interface Draft {
  days: Weekday[];
  holidays: boolean;
  holidaysOn: Weekday[];
  scoped: boolean;
  named: boolean;
  says: OpenInterval[] | "unknown" | "closed" | undefined;
}

const selector = /^(?:(ph)(?: |$))?(?:([a-z]{2})(?:-([a-z]{2}))?)?$/;
const times = /^(\d{1,2}):(\d{2})-(\d{1,2}):(\d{2})$/;

/** Reads one rule, lower case and without spare blanks, as its clauses; undefined unless every part is understood. */
export const clausesOf = (rule: string): readonly Clause[] | undefined => {
  const done: Clause[] = [];
  let now = fresh();
  for (const atom of rule.split(",")) {
    if (atom === "") return undefined;
    const cut = /^(?:(.*?) )?(\d.*|off|closed|unknown)$/.exec(atom);
    const who = cut === null ? atom : (cut[1] ?? "");
    const what = cut?.[2];
    if (who !== "") {
      if (now.says !== undefined) {
        done.push(closed(now));
        now = fresh();
      }
      if (!chosen(now, who)) return undefined;
    }
    if (what !== undefined && !said(now, what)) return undefined;
  }
  if (now.says === undefined) return undefined;
  return [...done, closed(now)];
};

const fresh = (): Draft => ({
  days: [],
  holidays: false,
  holidaysOn: [],
  scoped: false,
  named: false,
  says: undefined,
});

const chosen = (draft: Draft, text: string): boolean => {
  const match = selector.exec(text);
  if (match === null) return false;
  const [, ph, from, to] = match;
  // "PH Mo,We" is holidays on those days; the scope holds to the end of its list.
  if (ph !== undefined && from !== undefined) {
    if (draft.named) return false;
    draft.scoped = true;
  }
  draft.named = true;
  if (from === undefined) {
    if (draft.scoped) return false;
    draft.holidays = true;
    return ph !== undefined;
  }
  const days = daysBetweenNames(from, to);
  if (days === undefined) return false;
  (draft.scoped ? draft.holidaysOn : draft.days).push(...days);
  return true;
};

const said = (draft: Draft, text: string): boolean => {
  if (text === "off" || text === "closed" || text === "unknown") {
    if (draft.says !== undefined) return false;
    draft.says = text === "unknown" ? "unknown" : "closed";
    // Without days it would close or doubt the whole week whatever was said before; that is read only where it stands alone.
    return draft.named;
  }
  const interval = intervalOf(text);
  if (interval === undefined || typeof draft.says === "string") return false;
  draft.says = [...(draft.says ?? []), interval];
  return true;
};

/** "8:00-16:00" as the model says it; undefined where the clock has no such time or both ends are the same. */
const intervalOf = (text: string): OpenInterval | undefined => {
  const match = times.exec(text);
  if (match === null) return undefined;
  const [from, to] = [clock(match[1], match[2]), clock(match[3], match[4])];
  if (from === undefined || to === undefined || from === "24:00" || from === to) return undefined;
  return { from, to };
};

const clock = (hours = "", minutes = ""): string | undefined => {
  const [h, m] = [Number(hours), Number(minutes)];
  return h * 60 + m <= 1440 && m < 60 ? `${hours.padStart(2, "0")}:${minutes}` : undefined;
};

const closed = ({ days, holidays, holidaysOn, named, says }: Draft): Clause => ({
  days: named ? days : DAYS,
  holidays,
  holidaysOn,
  says: says === undefined || says === "closed" ? [] : says,
  named,
});

import { asked } from "../api/client.ts";
import { CoverageSeen } from "./coverage-words.ts";
import { SyncSeen } from "./sync-words.ts";
import { DefibrillatorSeen, FetchSeen, LinesSeen, ToldSeen } from "./words.ts";

const one = (id: string) => `defibrillators/${encodeURIComponent(id)}`;

/** What may be reported of one here. */
export const REPORTS = ["used", "fault", "missing"] as const;
export type ReportAbout = (typeof REPORTS)[number];

/** What the list can be narrowed to; unclear is its own, and never among the usable. */
export const LISTS = ["all", "usable", "unclear", "not-usable", "hidden", "reported"] as const;
export type List = (typeof LISTS)[number];

// What is asked for stands in an address, so it says only who opens it and never why in words.
const OPENED_FOR = "dispatch";

/** The hub, as far as the area of defibrillators uses it. */
export const defibrillators = {
  page: (list: List, cursor?: string) =>
    asked(
      LinesSeen,
      `defibrillators?list=${list}${cursor === undefined ? "" : `&cursor=${encodeURIComponent(cursor)}`}`,
    ),
  one: (id: string) => asked(DefibrillatorSeen, one(id)),
  /** With the way in, for those who work with AMK; the hub writes down who opened it. */
  opened: (id: string) => asked(DefibrillatorSeen, `${one(id)}?purpose=${OPENED_FOR}`),
  report: (id: string, about: ReportAbout, incident?: string) =>
    asked(ToldSeen, `${one(id)}/reports`, { about, ...(incident === undefined ? {} : { incident }) }),
  back: (id: string) => asked(ToldSeen, `${one(id)}/back`, {}),
  near: (incident: string) => asked(FetchSeen, `incidents/${encodeURIComponent(incident)}/defibrillators`),
  preview: () => asked(SyncSeen, "defibrillators/sync", {}),
  /** Applies the very plan that was seen; another one by now is 409. */
  apply: (plan: string) => asked(SyncSeen, "defibrillators/sync", { apply: plan }),
  coverage: () => asked(CoverageSeen, "defibrillators/coverage"),
} as const;

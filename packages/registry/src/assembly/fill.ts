import type { CareRecord, Incident, SourceRef, TimePoint } from "@prehosp/model";
import { isAbsent } from "@prehosp/model/absence";
import type { CallReview } from "../call-review.ts";
import { hasValue } from "../case.ts";
import type { Element } from "../element.ts";
import type { ElementId } from "../elements/index.ts";
import type { Filled } from "./entry-of.ts";
import { entryOf } from "./entry-of.ts";
import { askWhetherFirst, askWhose } from "./questions.ts";
import { firstOf } from "./said-by-clocks.ts";
import { saidByRecords } from "./said-by-records.ts";
import type { Statement } from "./statement.ts";
import { asSaid, settle } from "./statement.ts";
import type { Groups } from "./units.ts";

/** Everything an entry is filled from. */
export interface Ground {
  readonly incident: Pick<Incident, "place" | "source">;
  readonly points: readonly TimePoint[];
  readonly records: readonly CareRecord[];
  readonly groups: Groups;
  readonly review: CallReview | undefined;
  readonly severalPatients: boolean;
}

/** Moments that belong to one patient; in an incident with several, a clock without a name is nobody's. */
const PERSONAL = new Set([
  "arrest-recognised",
  "telephone-cpr-started",
  "at-patient",
  "first-compression",
  "first-shock",
  "rosc",
]);

const byClockAndReview = {
  "recognised-arrest": { role: "arrest-recognised", field: "recognised" },
  "telephone-cpr": { role: "telephone-cpr-started", field: "telephoneCpr" },
} as const;

const answersOfCall = (
  id: keyof typeof byClockAndReview,
  { points, review, severalPatients }: Ground,
): readonly Statement[] => {
  const { role, field } = byClockAndReview[id];
  // A recorded moment says yes; a moment that is not recorded says nothing.
  const clocks = severalPatients ? [] : points.filter((p) => p.role === role && !isAbsent(p.at));
  return [
    ...clocks.map(({ source }): Statement => ({ said: true, source })),
    ...(review === undefined ? [] : [{ said: asSaid(review[field]), source: review.source }]),
  ];
};

// The number that the centre's own system had for the place on the day of the event.
const placeSaid = ({ place, source }: Ground["incident"]): readonly Statement[] =>
  isAbsent(place) || place.municipality === undefined ? [] : [{ said: place.municipality, source }];

const fillTime = (element: Extract<Element, { type: "time" }>, ground: Ground): Filled => {
  const { points, groups, severalPatients } = ground;
  const { role } = element;
  if (role === undefined) return entryOf(element, { outcome: "none" });
  const asked = { ...element, element };
  const members = element.of === undefined ? undefined : groups[element.of];
  if (element.of === "first-responder" && members?.size === 0 && groups.roleUntold.length === 0) {
    return { entry: { absent: "not-applicable", because: "no-first-responder" }, gaps: [], said: [] };
  }
  if (severalPatients && PERSONAL.has(role) && points.some((p) => p.role === role && !isAbsent(p.at))) {
    return {
      entry: { absent: "unknown", because: "several-patients" },
      gaps: [askWhose(asked)],
      said: [],
    };
  }
  const { settled, unclocked } = firstOf(
    points,
    role,
    element.of === undefined ? undefined : { of: element.of, groups },
  );
  const filled = entryOf(element, settled);
  return unclocked.length === 0 || isAbsent(filled.entry)
    ? filled
    : { ...filled, gaps: [...filled.gaps, askWhetherFirst(asked, unclocked)] };
};

/** Fills one element from what was said: clocks for times, records and the centre's answers for the rest. */
export const fill = (element: Element, id: ElementId, ground: Ground): Filled => {
  if (element.type === "time") return fillTime(element, ground);
  if (id === "recognised-arrest" || id === "telephone-cpr") return entryOf(element, settle(answersOfCall(id, ground)));
  if (id === "municipality") return entryOf(element, settle(placeSaid(ground.incident)));
  const said = saidByRecords(ground.records, id === "shock-before-ambulance" ? "first-shock-by" : id);
  if (id !== "shock-before-ambulance") return entryOf(element, settle(said));
  const shocks = said.map((one): Statement => ({
    source: one.source,
    exactness: "derived",
    said: isAbsent(one.said) ? one.said : isBeforeAmbulance(one.said),
  }));
  // Who gave the shock is asked and settled once, by the element that this one follows from.
  return { entry: entryOf(element, settle(shocks)).entry, gaps: [], said: [] };
};

const isBeforeAmbulance = (by: unknown): boolean => by !== "ambulance" && by !== "nobody";

/** Whether there was a shock before the ambulance, from who gave the first one. */
export const shockBefore = ({ entry }: Filled): Filled => ({
  entry: hasValue(entry)
    ? { value: isBeforeAmbulance(entry.value), source: entry.source, exactness: "derived" }
    : entry,
  gaps: [],
  said: [],
});

/** What another element's value makes of this one, as absence that follows from its source. */
export const doesNotApply = (source: SourceRef): Filled => {
  const said = { absent: "not-applicable", because: "follows-from-other" } as const;
  return { entry: { ...said, source }, gaps: [], said: [{ said, source }] };
};

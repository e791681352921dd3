import type { PersonId, UnitId } from "@prehosp/model";
import { addDays, compareDays } from "@prehosp/model/time";
import type { Day, Instant } from "@prehosp/model/time";
import { norm } from "@prehosp/norms";
import type { Finding } from "@prehosp/rules";
import type { ServiceState } from "./service.ts";
import type { Refill } from "./stock.ts";

export type Colour = "green" | "yellow" | "red";

/** One unit as its own organisation knows it; the people are for the organisation's eyes and never for AMK's. */
export interface UnitReadiness {
  readonly unit: UnitId;
  readonly service: ServiceState;
  /** The crew as a group: what decides whether the unit can go. */
  readonly crew: readonly Finding[];
  readonly equipment: readonly Finding[];
  readonly members: readonly { readonly person: PersonId; readonly findings: readonly Finding[] }[];
  readonly refill: readonly Refill[];
}

/** One reason for a colour other than green. */
export interface Why {
  readonly colour: "yellow" | "red";
  readonly code:
    | "out-of-service"
    | "service-not-recorded"
    | "not-met"
    | "unclear"
    | "runs-out"
    | "to-refill"
    | "nothing-judged";
  readonly finding?: Finding;
  readonly person?: PersonId;
}

/** A unit on the board. `until`: the first day that time alone makes it worse. */
export interface BoardLine {
  readonly unit: UnitId;
  readonly colour: Colour;
  readonly why: readonly Why[];
  readonly until?: Day;
  /** When a unit that is out of service is back by itself. */
  readonly returns?: Instant;
  readonly members: number;
  /** Members who do not meet something today. */
  readonly overdue: number;
}

/** A station: the colour of its worst unit. */
export interface Board {
  readonly colour: Colour;
  readonly units: readonly BoardLine[];
}

const ORDER = { green: 0, yellow: 1, red: 2 } as const;
const worst = (colours: readonly Colour[], none: Colour): Colour =>
  colours.toSorted((a, b) => ORDER[b] - ORDER[a])[0] ?? none;

// As for what is published: only a norm on eligibility takes a unit out; training and records are remarks.
const stops = (f: Finding): boolean => f.cites.some((c) => norm(c).effect === "eligibility");

const whyOf = (finding: Finding, soon: Day, person?: PersonId): readonly Why[] => {
  const whose = person === undefined ? {} : { person };
  if (finding.outcome === "not-met")
    // One member who falls out does not stop a unit that has enough others: the crew's finding says that.
    return [{ colour: person === undefined && stops(finding) ? "red" : "yellow", code: "not-met", finding, ...whose }];
  if (finding.outcome === "unclear") return [{ colour: "yellow", code: "unclear", finding, ...whose }];
  return finding.outcome === "met" && finding.until !== undefined && finding.until <= soon
    ? [{ colour: "yellow", code: "runs-out", finding, ...whose }]
    : [];
};

const lineOf = (unit: UnitReadiness, soon: Day): BoardLine => {
  const { service, crew, equipment, members, refill } = unit;
  const own = [...crew, ...equipment];
  const all = [...own, ...members.flatMap((m) => m.findings)];
  const why: readonly Why[] = [
    ...(service.state === "out" ? [{ colour: "red", code: "out-of-service" } as const] : []),
    ...(service.state === "not-recorded" ? [{ colour: "yellow", code: "service-not-recorded" } as const] : []),
    ...(own.some((f) => f.outcome !== "not-applicable") ? [] : [{ colour: "yellow", code: "nothing-judged" } as const]),
    ...own.flatMap((f) => whyOf(f, soon)),
    ...members.flatMap((m) => m.findings.flatMap((f) => whyOf(f, soon, m.person))),
    ...(refill.length > 0 ? [{ colour: "yellow", code: "to-refill" } as const] : []),
  ];
  const [until] = all.flatMap((f) => (f.outcome === "met" ? (f.until ?? []) : [])).sort(compareDays);
  return {
    unit: unit.unit,
    colour: worst(
      why.map((w) => w.colour),
      "green",
    ),
    why,
    ...(until === undefined ? {} : { until }),
    ...(service.state === "out" && service.returns !== undefined ? { returns: service.returns } : {}),
    members: members.length,
    overdue: members.filter((m) => m.findings.some((f) => f.outcome === "not-met")).length,
  };
};

/**
 * The board of a station: each unit green, yellow or red, with every reason and the day it changes. Green is only what was judged
 * and met; unclear is yellow. `warnDays`: what runs out within so many days is yellow already. A station without units is yellow.
 */
export const boardOf = (
  units: readonly UnitReadiness[],
  { on, warnDays }: { readonly on: Day; readonly warnDays: number },
): Board => {
  const lines = units.map((unit) => lineOf(unit, addDays(on, warnDays)));
  return {
    colour: worst(
      lines.map((l) => l.colour),
      "yellow",
    ),
    units: lines,
  };
};

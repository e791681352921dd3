import type { Incident, IncidentId, MissionId, Position, Unit } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";
import { addSeconds } from "@prehosp/model/time";
import type { Instant } from "@prehosp/model/time";
import { inventPeople } from "../people/invented.ts";
import { away, coarse, positionOf } from "../places/geography.ts";
import { org } from "../region/organisations.ts";
import { unitId } from "../region/unit-rows.ts";
import type { Seeded } from "../seeded.ts";
import { boardOf } from "./board.ts";
import { careOf } from "./care.ts";
import { pointAt } from "./clocks.ts";
import type { Moment, Plan, Spot } from "./plan.ts";
import { helperWays, ordinaryWays } from "./ways.ts";
import type { DemoDecision, DemoIncident } from "./words.ts";

/** Who stands where: the units of the region by id, the seed and the demonstration's now. */
export interface World {
  readonly units: ReadonlyMap<string, Unit>;
  readonly seeded: Seeded;
  readonly at: Instant;
  readonly relaySeconds: number;
}

const whereIs = ({ near, km, bearing }: Spot): Position => away(positionOf(near), km, bearing);

// Five decimals, and never a last zero: an exact position can then be told from every base and place in the data.
const exactOf = (spot: Spot, seeded: Seeded): Position => {
  const { lat, lng } = whereIs(spot);
  const nudge = (degrees: number): number => Number((degrees + seeded.whole(1, 9) / 100_000).toFixed(5));
  return { lat: nudge(lat), lng: nudge(lng) };
};

const key = ({ role, unit }: Pick<Moment, "role" | "unit">): string => `${role}/${unit ?? ""}`;

const earlyOf = ({ early }: Plan, seeded: Seeded): readonly Moment[] =>
  early ?? [
    { role: "call-ringing", seconds: -26 },
    { role: "call-answered", seconds: -26 + seeded.whole(3, 12) },
  ];

const decisionOf = ({ decision, helpers }: Plan): DemoDecision | undefined =>
  decision && {
    alarm: helpers.map(({ unit, route }) => ({ unit: unitId(unit), route })),
    standDown: [],
    deviates: decision.deviates ?? false,
    ...(decision.reason === undefined ? {} : { reason: decision.reason }),
    afterSeconds: decision.afterSeconds,
  };

const yearsOf = ({ care }: Plan, seeded: Seeded): number =>
  typeof care?.ageYears === "number" ? care.ageYears : seeded.whole(24, 88);

/** Seconds after registration up to which moments are known when a proposal is asked for, where nobody has decided. */
const UNDECIDED = 90;

/** Makes everything that one plan says: the call, the board, the decision, the clocks and the record. */
export const build = (plan: Plan, { units, seeded: all, at, relaySeconds }: World): DemoIncident => {
  const seeded = all.fork(plan.id);
  const id = plan.id as IncidentId;
  const received = addSeconds(at, -plan.minutesBefore * 60);
  const exact = exactOf(plan.spot, seeded);
  const ground = { plan, units, exact, whereIs, seeded, relaySeconds };
  const ordinary = ordinaryWays(ground);
  const [first] = ordinary;
  const helpers = helperWays(ground, first?.arrives ?? 0);

  // What the plan says of a moment by hand goes before what was worked out, and what nobody stamped is left out.
  const late = plan.late ?? [];
  const replaced = new Set([...late, ...(plan.unstamped ?? [])].map(key));
  const ways = [...ordinary, ...helpers].flatMap(({ moments }) => moments).filter((m) => !replaced.has(key(m)));
  const known = (plan.decision?.afterSeconds ?? UNDECIDED) - 1;
  const end = Math.max(0, ...ways.map(({ seconds }) => seconds)) + 60;
  const closed: readonly Moment[] = late.some(({ role }) => role === "incident-closed")
    ? []
    : [{ role: "incident-closed", seconds: end }];
  const inOrder = (moments: readonly Moment[]) =>
    moments.toSorted((a, b) => a.seconds - b.seconds).map((m) => pointAt(id, received, m));

  const people = inventPeople(seeded.fork("people"), {
    near: plan.spot.near,
    exact,
    bornYear: Number(at.slice(0, 4)) - yearsOf(plan, seeded.fork("age")),
    note: plan.note,
  });
  const flags = plan.flags ?? [];
  const incident: Incident = {
    id,
    centre: org(plan.centre ?? "amk-demo-sor"),
    status: plan.status ?? "actual",
    initiator: "AMK",
    purpose: "life-saving-first-aid",
    received,
    receivedExactness: "exact",
    urgency: plan.urgency,
    criterion:
      plan.criterion === undefined
        ? absent("not-recorded")
        : { index: "synthetic", edition: "1", code: plan.criterion },
    observed: plan.observed,
    place: coarse(plan.spot.near, exact),
    ...(flags.length === 0 ? {} : { flags }),
    missions: ordinary.map(({ unit }) => ({
      id: `${plan.id}.${unit}` as MissionId,
      unit: unitId(unit),
      role: "ordinary",
    })),
    times: inOrder([...earlyOf(plan, seeded), ...ways.filter(({ seconds }) => seconds <= known)]),
    identifying: people.identifying,
    source: { system: "demo-amis", ref: plan.id },
  };

  const decision = decisionOf(plan);
  const helper = helpers.find((h) => h.givesHandover && first !== undefined && h.arrives < first.arrives);
  const handedOver = helper && { unit: helper.unit, arrived: helper.arrives };
  const isOver = decision !== undefined || plan.over === true;
  const treated = isOver && first !== undefined && (plan.care !== undefined || handedOver !== undefined);
  return {
    title: plan.title,
    incident,
    reports: boardOf(plan, received, ordinary, known, ground),
    flags,
    ...(decision ? { decision } : {}),
    times: isOver ? inOrder([...ways.filter(({ seconds }) => seconds > known), ...late, ...closed]) : [],
    ...(treated ? { record: careOf(id, received, plan.care ?? {}, { by: first.unit, helper: handedOver }) } : {}),
    deliver: plan.deliver ?? false,
    planted: people.planted,
  };
};

import { type ActorRef, OrgId, Status, type Unit, type UnitId, UnitId as UnitIdSchema } from "@prehosp/model";
import { Day, osloDay } from "@prehosp/model/time";
import { type Ledger, LedgerError } from "@prehosp/ports";
import { contentHash } from "@prehosp/rules";
import { Effect } from "effect";
import * as z from "zod";
import { followUpRecorded } from "./kinds/mission.ts";
import { momentsOf } from "./moments.ts";
import { documented } from "./obligations.ts";
import { sayAnew } from "./say-anew.ts";
import { strainOf } from "./strain.ts";
import type { Way } from "./way.ts";

export const FollowUpTask = z
  .object({
    id: z.string().meta({ norsk: "oppgave", means: "Opaque id; says nothing of the incident" }),
    status: Status,
    measure: z
      .enum(["employer", "own-arrangement", "joint-debrief"])
      .meta({ norsk: "tiltak", means: "arbeidsgivers oppfølging · organisasjonens egen ordning · felles gjennomgang" }),
    responsible: OrgId.meta({ norsk: "ansvarlig", means: "The organisation that follows up" }),
    units: z.array(UnitIdSchema).readonly().meta({ norsk: "enheter", means: "The units whose people it is for" }),
    day: Day.meta({ norsk: "dato", means: "The day of the mission" }),
    cites: z.array(z.string()).readonly().meta({ norsk: "hjemler", means: "Ids of the norms it rests on" }),
    state: z
      .enum(["open", "offered", "held", "declined"])
      .meta({ norsk: "status", means: "åpen · tilbudt · gjennomført · takket nei" }),
  })
  .meta({
    norsk: "oppfølgingsoppgave",
    means: "Follow-up after strain (AH-7.1-b): for whose people, by whom; never why, and nothing of a patient",
  });
export type FollowUpTask = z.output<typeof FollowUpTask>;

const idOf = (way: Way, measure: string, of: string): string => {
  const hash = contentHash({ incident: way.incident, measure, of });
  return typeof hash === "string" ? `follow-up:${hash.slice("sha256:".length, 32)}` : `follow-up:${measure}`;
};

const VOLUNTARY: readonly Unit["kind"][] = ["voluntary", "rescue-vessel"];

/**
 * The follow-up that an incident opens: of each akutthjelper organisation's units, by the employer or in the organisation's own
 * arrangement, and a joint debrief where several organisations met at the patient. Empty where the rule of strain isn't met.
 */
export const followUpsOf = (way: Way, units: readonly Unit[]): readonly FollowUpTask[] => {
  const finding = strainOf(way);
  if (finding.outcome !== "met") return [];
  const known = new Map(units.map((u) => [u.id, u]));
  const there = (unit: UnitId) => momentsOf(way, unit).some((m) => m.role === "at-scene" || m.role === "at-patient");
  const helpers = documented(way).flatMap(({ unit }) => known.get(unit) ?? []);
  const met = way.missions.flatMap((m) => (there(m.unit) ? (known.get(m.unit) ?? []) : []));
  const task = (measure: FollowUpTask["measure"], responsible: OrgId, of: readonly Unit[]): FollowUpTask => {
    const id = idOf(way, measure, responsible);
    return {
      id,
      status: way.status,
      measure,
      responsible,
      units: of.map((u) => u.id),
      day: osloDay(way.valid.from),
      cites: finding.cites,
      state: way.followUps.findLast((f) => f.task === id)?.step ?? "open",
    };
  };
  const own = Object.entries(Object.groupBy(helpers, (u) => u.organisation)).flatMap(([organisation, of = []]) =>
    of[0] ? [task(VOLUNTARY.includes(of[0].kind) ? "own-arrangement" : "employer", organisation as OrgId, of)] : [],
  );
  const several = new Set(met.map((u) => u.organisation)).size > 1 && helpers.some((u) => there(u.id));
  return [...own, ...(several ? [task("joint-debrief", way.owner, met)] : [])];
};

/** Writes down what became of a follow-up: offered, held, declined. Nobody's name, and nothing of how anybody was. */
export const recordFollowUp: (
  way: Way,
  units: readonly Unit[],
  said: z.output<typeof followUpRecorded.payload>,
  by: ActorRef,
) => Effect.Effect<void, LedgerError, Ledger> = Effect.fn("chain.recordFollowUp")(function* (way, units, said, by) {
  if (!followUpsOf(way, units).some((t) => t.id === said.task))
    return yield* new LedgerError({ reason: "Refused", message: "there is no such follow-up" });
  const before = way.followUps.findLast((f) => f.task === said.task);
  yield* sayAnew(way, by, followUpRecorded, said, said.task, before);
});

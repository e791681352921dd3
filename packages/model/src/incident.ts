import * as z from "zod";
import { recorded } from "./absence/index.ts";
import { IncidentId, MissionId, OrgId, UnitId } from "./ids.ts";
import { CriterionRef, Observed } from "./indication.ts";
import { AlarmRoute } from "./cover.ts";
import { CoarsePlace, Position } from "./position.ts";
import { Exactness, SourceRef, TimePoint } from "./timeline.ts";
import { Instant } from "./time/index.ts";
import { UrgencyCode } from "./urgency.ts";

export const Status = z
  .enum(["actual", "exercise", "test"])
  .meta({ norsk: "reell eller øvelse", means: "reell · øvelse · test; can never be lost on the way" });
export type Status = z.output<typeof Status>;

export const Initiator = z
  .enum(["AMK", "LVS", "110", "112", "other"])
  .meta({ norsk: "initiert av", means: "Which centre initiated the help (AH-2.2-a)" });
export type Initiator = z.output<typeof Initiator>;

export const Purpose = z
  .enum([
    "life-saving-first-aid",
    "lifting",
    "off-road-assistance",
    "triple-alarm-own-role",
    "first-on-scene-own-role",
    "other",
  ])
  .meta({
    norsk: "formål",
    means:
      "What the help is for; decides whether it is an akutthjelper mission (AH-2.2-a): livreddende førstehjelp · løft · hjelp i terreng · egen rolle ved trippelvarsling · nødetat som alt er først på stedet · annet",
  });
export type Purpose = z.output<typeof Purpose>;

/** What is said about the person and the place: sealed in the vault, one key per incident. */
export const Identifying = z
  .object({
    caller: z.string().optional().meta({ norsk: "innringer", means: "Name or number of the caller" }),
    patient: z.string().optional().meta({ norsk: "pasient", means: "Name or national number of the patient" }),
    address: z.string().optional().meta({ norsk: "adresse", means: "Address or description of the place" }),
    position: Position.optional(),
    note: z.string().optional().meta({ norsk: "fritekst", means: "Free text of the operator" }),
  })
  .meta({
    norsk: "identifiserende opplysninger",
    means: "What can identify the patient, the caller or the exact place",
  });
export type Identifying = z.output<typeof Identifying>;

export const MissionRole = z
  .enum(["ordinary", "first-responder", "ad-hoc-helper", "other-help"])
  .meta({ norsk: "rolle", means: "ordinær ressurs · akutthjelper · medhjelper · annen hjelp" });
export type MissionRole = z.output<typeof MissionRole>;

export const Mission = z
  .object({
    id: MissionId,
    unit: UnitId,
    role: recorded(MissionRole),
    route: AlarmRoute.optional(),
  })
  .meta({ norsk: "oppdrag", means: "One unit's part in an incident" });
export type Mission = z.output<typeof Mission>;

/** Warnings for the operator and the crew; they never block an alarm. */
export const SceneFlag = z
  .enum(["violence", "wait-for-police", "infection", "no-cpr-directive", "minors-in-crew", "traffic", "water"])
  .meta({ norsk: "varsel om stedet", means: "Something to know about the scene" });
export type SceneFlag = z.output<typeof SceneFlag>;

/** One emergency as a mission source hands it over; what is not there was not said. */
export const Incident = z
  .object({
    id: IncidentId,
    centre: OrgId,
    status: Status,
    initiator: recorded(Initiator),
    purpose: recorded(Purpose),
    received: recorded(Instant).meta({ norsk: "mottatt", means: "When the centre registered the call" }),
    receivedExactness: Exactness,
    urgency: recorded(UrgencyCode).meta({ norsk: "hastegrad", means: "The urgency set by the centre" }),
    criterion: recorded(CriterionRef),
    observed: Observed,
    flags: z
      .array(SceneFlag)
      .readonly()
      .optional()
      .meta({ norsk: "varsler", means: "Warnings about the scene; absent = nobody said" }),
    place: recorded(CoarsePlace),
    missions: z.array(Mission).readonly().meta({ norsk: "oppdrag", means: "The units' missions known so far" }),
    times: z.array(TimePoint).readonly().meta({ norsk: "tidspunkter", means: "The moments known so far" }),
    identifying: Identifying.optional(),
    source: SourceRef,
  })
  .meta({ norsk: "hendelse", means: "One emergency from call to close" });
export type Incident = z.output<typeof Incident>;

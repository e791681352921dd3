import {
  AlarmRoute,
  CoarsePlace,
  CriterionRef,
  Exactness,
  Initiator,
  Mission,
  MissionId,
  Observed,
  OrgId,
  Purpose,
  SceneFlag,
  TimeRole,
  UnitId,
  UrgencyCode,
} from "@prehosp/model";
import { recorded } from "@prehosp/model/absence";
import { Instant } from "@prehosp/model/time";
import { kind } from "@prehosp/ports";
import * as z from "zod";

/** What the receiving centre knew when it registered the call. Identity, exact place and free text are sealed beside it. */
export const incidentReceived = kind({
  kind: "incident.received",
  version: 1,
  norsk: "hendelse mottatt",
  payload: z.object({
    centre: OrgId,
    initiator: recorded(Initiator),
    purpose: recorded(Purpose),
    received: recorded(Instant),
    exactness: Exactness,
    urgency: recorded(UrgencyCode),
    criterion: recorded(CriterionRef),
    observed: Observed,
    flags: z.array(SceneFlag).readonly(),
    place: recorded(CoarsePlace),
  }),
  classes: {
    centre: "operational",
    initiator: "operational",
    purpose: "operational",
    received: "operational",
    exactness: "none",
    urgency: "operational",
    criterion: "health",
    observed: "health",
    flags: "operational",
    place: "operational",
  },
});

/** What the centre has learnt since, from then on: what is not said stands as before. Nothing is back-dated. */
export const incidentChanged = kind({
  kind: "incident.changed",
  version: 1,
  norsk: "hendelse endret",
  payload: z.object({
    initiator: recorded(Initiator).optional(),
    purpose: recorded(Purpose).optional(),
    urgency: recorded(UrgencyCode).optional(),
    criterion: recorded(CriterionRef).optional(),
    observed: Observed.optional(),
    flags: z.array(SceneFlag).readonly().optional(),
  }),
  classes: {
    initiator: "operational",
    purpose: "operational",
    urgency: "operational",
    criterion: "health",
    observed: "health",
    flags: "operational",
  },
});

/** A unit has a part in the incident. */
export const missionCreated = kind({
  kind: "mission.created",
  version: 1,
  norsk: "oppdrag opprettet",
  payload: z.object({ mission: MissionId, unit: UnitId, role: Mission.shape.role, route: AlarmRoute.optional() }),
  classes: { mission: "operational", unit: "operational", role: "operational", route: "operational" },
});

/** A moment of the incident or of one unit; `at` absent says that the time was asked for and is not there. */
export const timeRecorded = kind({
  kind: "time.recorded",
  version: 1,
  norsk: "tidspunkt registrert",
  payload: z.object({ role: TimeRole, unit: UnitId.optional(), at: recorded(Instant), exactness: Exactness }),
  classes: { role: "operational", unit: "operational", at: "operational", exactness: "none" },
});

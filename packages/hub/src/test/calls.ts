import { arrestKinds } from "@prehosp/chain";
import type { IncidentId } from "@prehosp/model";
import { type Instant, addSeconds } from "@prehosp/model/time";
import type { NewFact } from "@prehosp/ports";
import { demo, region } from "./hub.ts";

const [received] = arrestKinds as [string];
const absent = { absent: "not-recorded" } as const;

/** The id of a call by its number. */
export const callId = (n: number) => `call-${String(n)}` as IncidentId;

const factOf = (n: number, at: Instant, kind: string, payload: unknown): NewFact =>
  ({
    kind,
    version: 1,
    subject: callId(n),
    owner: region.id,
    by: "test",
    status: "actual",
    valid: { from: at, exactness: "exact" },
    source: { system: "test", ref: `${callId(n)}#${kind}@${at}` },
    payload,
  }) as never;

/** A call that tells nothing but that it came, six hours after the one before it. */
export const callFact = (n: number, from: Instant, observed: object = {}): NewFact => {
  const at = addSeconds(from, n * 21_600);
  const exactness = "exact";
  const said = { initiator: absent, purpose: absent, urgency: absent, criterion: absent, place: absent, flags: [] };
  return factOf(n, at, received, { ...said, centre: demo.incident.centre, received: at, exactness, observed });
};

/** A shock that the clocks of a call tell. */
export const shockFact = (n: number, at: Instant): NewFact =>
  factOf(n, at, "time.recorded", { role: "first-shock", at, exactness: "minute" });

/** What the caller answered later. */
export const answersFact = (n: number, at: Instant, observed: object): NewFact =>
  factOf(n, at, "incident.changed", { observed });

/** A record that confirms an arrest. */
export const recordFact = (n: number, at: Instant): NewFact => {
  const { handover: _h, incident: _i, source: _s, ...record } = demo.record!;
  return factOf(n, at, "record.read", record);
};

import type { AlarmRoute, ChannelId, IncidentId, MissionId, OrgId, Released, UnitId } from "@prehosp/model";
import { Context, type Effect } from "effect";
import type { AdapterError } from "./adapter-error.ts";

/** What a recipient is told; which fields are filled is disclosure's work. */
export interface AlarmMessage {
  /** The envelope: the brand on Released is gone at run time, and an adapter must know where to. */
  readonly to: OrgId;
  readonly channel: ChannelId;
  readonly incident: IncidentId;
  readonly mission: MissionId;
  readonly unit: UnitId;
  readonly route: AlarmRoute;
  readonly status: "actual" | "exercise" | "test";
  readonly kind: "alarm" | "stand-down";
  readonly place?: string;
  readonly problem?: string;
  readonly patient?: string;
  readonly hazards?: readonly string[];
  readonly talkGroup?: string;
  /** The released fields in words, as short texts to show or read out as they are; a radio has nothing else to show. */
  readonly texts?: readonly [string, ...string[]];
}

export interface AlarmReceipt {
  readonly mission: MissionId;
  readonly to: OrgId;
  readonly receipt: "received" | "accepted" | "refused" | "deferred";
}

/** The way out to those who are alarmed; takes only what disclosure has released. */
export class Alarming extends Context.Service<
  Alarming,
  {
    readonly send: (message: Released<AlarmMessage>) => Effect.Effect<AlarmReceipt, AdapterError>;
    readonly standDown: (message: Released<AlarmMessage>) => Effect.Effect<AlarmReceipt, AdapterError>;
  }
>()("@prehosp/ports/Alarming") {}

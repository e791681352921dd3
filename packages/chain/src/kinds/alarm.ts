import { FallbackBecause } from "@prehosp/disclosure";
import { AlarmRoute, ChannelId, FactId, MissionId, MissionRole, OrgId, UnitId } from "@prehosp/model";
import { absent, recorded } from "@prehosp/model/absence";
import { kind } from "@prehosp/ports";
import * as z from "zod";

const ref = z.string().regex(/^sha256:[0-9a-f]{64}$/);

/** A proposal as it was made: what it was made from and by which code; the lists themselves are an edition. */
export const proposalMade = kind({
  kind: "proposal.made",
  version: 1,
  norsk: "forslag laget",
  payload: z.object({
    situation: ref,
    policy: ref,
    proposal: ref,
    code: z.array(z.string()).readonly(),
    proposed: z.array(UnitId).readonly(),
    possible: z.array(UnitId).readonly(),
    outside: z.array(UnitId).readonly(),
  }),
  classes: {
    situation: "operational",
    policy: "none",
    proposal: "operational",
    code: "none",
    proposed: "operational",
    possible: "operational",
    outside: "operational",
  },
});

/** No proposal could be made in time; the obligations stand all the same. */
export const proposalMissing = kind({
  kind: "proposal.missing",
  version: 1,
  norsk: "ikke noe forslag",
  payload: z.object({ because: z.enum(["defect", "timeout", "unreachable"]), milliseconds: z.number().nonnegative() }),
  classes: { because: "operational", milliseconds: "none" },
});

export const Deviation = z
  .enum(["unit-busy", "unsafe-scene", "local-knowledge", "agreed-otherwise", "patient-need", "other"])
  .meta({
    norsk: "grunn til avvik",
    means: "opptatt · utrygt sted · lokalkunnskap · avtalt annet · pasientens behov · annet",
  });

const notRecorded = absent("not-recorded");

/** What a person decided; any decision is accepted, a deviating one carries a reason code given after the alarm. */
export const decisionTaken = kind({
  kind: "decision.taken",
  version: 3,
  norsk: "beslutning tatt",
  payload: z.object({
    alarm: z
      .array(z.object({ mission: MissionId, unit: UnitId, route: AlarmRoute, role: recorded(MissionRole) }))
      .readonly()
      .meta({ norsk: "varsles", means: "The units alarmed, each with its mission, route and role" }),
    standDown: z.array(UnitId).readonly().meta({ norsk: "avbestilles", means: "The units stood down" }),
    deviates: z.boolean().meta({
      norsk: "avviker fra forslaget",
      means: "Whether it departs from the last proposal, as judged at the decision",
    }),
    said: z
      .boolean()
      .optional()
      .meta({ norsk: "sagt av klienten", means: "What the client took it for, where that was something else" }),
    reason: Deviation.optional(),
    proposal: FactId.optional(),
  }),
  classes: {
    alarm: "operational",
    standDown: "operational",
    deviates: "operational",
    said: "operational",
    reason: "operational",
    proposal: "none",
  },
  // Until version 2 a unit had the role it first came in with, and a decision said none.
  upcast: {
    1: (p) => {
      const said = p as { readonly alarm: readonly object[] };
      return { ...said, alarm: said.alarm.map((a) => ({ ...a, role: notRecorded })) };
    },
    // Until version 3 `deviates` was what the client said; nothing is judged anew that was decided then.
    2: (p) => p,
  },
});

/** Why a decision departed from the proposal, said after the alarm; said anew it replaces what was said. */
export const deviationExplained = kind({
  kind: "deviation.explained",
  version: 1,
  norsk: "avvik begrunnet",
  payload: z.object({ decision: FactId, reason: Deviation }),
  classes: { decision: "none", reason: "operational" },
});

const Message = recorded(z.enum(["alarm", "stand-down"])).meta({
  norsk: "melding",
  means: "utalarmering · avbestilling",
});
const Receipt = z
  .enum(["received", "accepted", "refused", "deferred"])
  .meta({ norsk: "kvittering", means: "mottatt · godtatt · avslått · utsatt" });
const Withheld = z
  .array(z.string())
  .readonly()
  .meta({ norsk: "holdt tilbake", means: "Names of the fields that were withheld, never what they held" });
const Reason = z.string().meta({ norsk: "årsak", means: "Why it did not arrive, by code" });
// Until version 2 a message did not say which of the two it was.
const upcast = { 1: (p: unknown) => ({ ...(p as object), message: notRecorded }) };

/** A message went to a recipient over a channel; which fields were withheld, never what they held. */
export const alarmSent = kind({
  kind: "alarm.sent",
  version: 2,
  norsk: "varslet",
  payload: z.object({
    message: Message,
    mission: MissionId,
    unit: UnitId,
    route: AlarmRoute,
    to: OrgId,
    channel: ChannelId,
    withheld: Withheld,
    receipt: Receipt,
  }),
  classes: {
    message: "operational",
    mission: "operational",
    unit: "operational",
    route: "operational",
    to: "operational",
    channel: "operational",
    withheld: "none",
    receipt: "operational",
  },
  upcast,
});

/** A message could not be delivered; the operator must use another way. */
export const alarmFailed = kind({
  kind: "alarm.failed",
  version: 2,
  norsk: "varsling mislyktes",
  payload: z.object({
    message: Message,
    mission: MissionId,
    unit: UnitId,
    route: AlarmRoute,
    to: OrgId,
    reason: Reason,
  }),
  classes: {
    message: "operational",
    mission: "operational",
    unit: "operational",
    route: "operational",
    to: "operational",
    reason: "none",
  },
  upcast,
});

/** What was tried when an alarm could not go its ordinary way: the place and "ring AMK" over another channel, and how that went. */
export const alarmFallback = kind({
  kind: "alarm.fallback",
  version: 1,
  norsk: "minstemelding",
  payload: z.object({
    message: Message,
    mission: MissionId,
    unit: UnitId,
    route: AlarmRoute,
    to: OrgId,
    because: z
      .enum([...FallbackBecause.options, "not-judged"])
      .meta({ norsk: "hvorfor", means: "Why the smallest message was all that could go, or that nothing was judged" }),
    /** Absent where there was none left to try: somebody must get the words through by other means. */
    channel: ChannelId.optional(),
    withheld: Withheld,
    /** Absent where it did not arrive; `reason` is then why. */
    receipt: Receipt.optional(),
    reason: Reason.optional(),
  }),
  classes: {
    message: "operational",
    mission: "operational",
    unit: "operational",
    route: "operational",
    to: "operational",
    because: "operational",
    channel: "operational",
    withheld: "none",
    receipt: "operational",
    reason: "none",
  },
});

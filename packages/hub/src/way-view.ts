import {
  NoProposal,
  Obligation,
  alarmFailed,
  alarmFallback,
  alarmSent,
  caseDelivered,
  decisionTaken,
} from "@prehosp/chain";
import { Proposal } from "@prehosp/dispatch";
import { Gap, Handover, Incident, Indication, Reach, Remark, Timeline } from "@prehosp/model";
import { Case } from "@prehosp/registry";
import { FindingData } from "@prehosp/rules";
import * as z from "zod";
import { AfterAlarm } from "./after-alarm.ts";
import { list, said } from "./said.ts";

/** What the proposal knew of where each unit was and how soon it could come. */
export const ReachSeen = Reach.pick({ unit: true, source: true, parts: true, positionAgeSeconds: true }).meta({
  norsk: "rekkevidde",
  means: "Where an ETA comes from, what it is the sum of, and how old the position is",
});
export type ReachSeen = z.output<typeof ReachSeen>;

/** The whole way of one incident as the web and a vendor read it; holds nothing that lies in the vault. */
export const WayView = z
  .object({
    incident: Incident,
    last: z.string().meta({ norsk: "siste faktum", means: "Id of the last fact; a decision hands it back as seen" }),
    indication: z
      .object({
        made: Indication.optional().meta({
          norsk: "indikasjon",
          means: "The indication that the proposal was made for",
        }),
        findings: list(FindingData, "vurderinger", "The judgements behind the indication"),
        remarks: list(Remark, "merknader", "What of the call or the criterion could not be read"),
      })
      .meta({ norsk: "indikasjonens grunnlag", means: "What the indication rests on" }),
    situationHash: z
      .string()
      .optional()
      .meta({ norsk: "situasjon", means: "Hash of the situation the proposal was made from" }),
    policyHash: z
      .string()
      .optional()
      .meta({ norsk: "regelsett", means: "Hash of the policy the proposal was made by" }),
    proposal: Proposal.optional(),
    reaches: list(ReachSeen, "rekkevidder", "Where each ETA of the proposal comes from and what it is the sum of"),
    noProposal: NoProposal.shape.because.optional(),
    decisions: said(decisionTaken, "beslutninger", "What operators decided, in recorded order"),
    alarms: said(alarmSent, "varslinger", "Messages sent, with what was withheld by field name"),
    failures: said(alarmFailed, "mislykkede varslinger", "Messages that did not reach their recipient"),
    fallbacks: said(
      alarmFallback,
      "minstemeldinger",
      "What was tried in place of a message that failed, and how it went",
    ),
    timeline: Timeline,
    obligations: list(Obligation, "plikter", "The duties of the incident and where each stands"),
    handover: Handover.omit({ circumstances: true })
      .meta({ norsk: "rapport", means: "The oral report, without the free text that lies in the vault" })
      .optional(),
    inclusion: FindingData,
    case: Case.optional(),
    gaps: list(Gap, "mangler", "What the registry asks for and nobody has said or settled"),
    deliveries: said(caseDelivered, "leveranser", "What the registry answered"),
    ...AfterAlarm.shape,
  })
  .meta({ norsk: "forløpet", means: "The whole way of one incident, without what lies in the vault" });
export type WayView = z.output<typeof WayView>;

/** The way of an incident that was reported, and whether the report was new. */
export const Taken = WayView.extend({
  report: z
    .enum(["new", "known"])
    .meta({ norsk: "melding", means: "Whether the report said anything that the hub did not have" }),
}).meta({ norsk: "mottatt melding", means: "The way of an incident, and whether its report was new" });
export type Taken = z.output<typeof Taken>;

const count = (norsk: string, means: string) => z.number().int().nonnegative().meta({ norsk, means });

/** One incident in the list. */
export const Brief = z
  .object({
    id: z.string().meta({ norsk: "hendelse", means: "Id of the incident" }),
    received: z
      .string()
      .optional()
      .meta({ norsk: "mottatt", means: "When the call was registered, where that is known" }),
    urgency: Incident.shape.urgency,
    condition: z
      .string()
      .optional()
      .meta({ norsk: "tilstand", means: "The condition the call points at, where one is settled" }),
    place: Incident.shape.place,
    status: Incident.shape.status,
    proposed: count("foreslås", "How many units the last proposal proposes"),
    possible: count("mulig", "How many units stand as possible"),
    open: z.array(z.string()).readonly().meta({ norsk: "åpne plikter", means: "Codes of the duties that are open" }),
    closed: z.boolean().meta({ norsk: "avsluttet", means: "Whether the incident is operatively closed" }),
  })
  .meta({ norsk: "hendelse i listen", means: "One line of the list of incidents" });
export type Brief = z.output<typeof Brief>;

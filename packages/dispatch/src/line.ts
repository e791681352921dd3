import * as z from "zod";
import { AlarmRoute, Eta, MissionState, UnitId, UnitKind } from "@prehosp/model";
import { recorded } from "@prehosp/model/absence";
import { FindingData, Outcome } from "@prehosp/rules";

export const SettleCode = z
  .enum([
    "operator",
    "caller",
    "unit",
    "organisation",
    "110",
    "ordinary-resource",
    "agreement-owner",
    "guideline-reader",
  ])
  .meta({ norsk: "hvem kan avklare", means: "Who can settle what is missing" });
export type SettleCode = z.output<typeof SettleCode>;

/** Something missing, and who can settle it. */
export const Settle = z
  .object({
    missing: z.string().min(1).meta({ norsk: "mangler", means: "Name of the fact that is missing" }),
    whom: SettleCode,
    units: z.array(UnitId).readonly().meta({ norsk: "gjelder enhet", means: "The units the missing fact is about" }),
  })
  .meta({ norsk: "avklaring", means: "A missing fact and who can settle it" });
export type Settle = z.output<typeof Settle>;

export const LineNote = z
  .enum([
    "arrest-despite-unclear-gain",
    "no-time-gain",
    "no-indication",
    "not-a-first-responder-mission",
    "available-with-remark",
    "withhold-identity",
    "secure-channel-unclear",
    "do-not-advertise-oxygen",
    "weigh-police-duties",
    "reported-away",
    "hold-until-safe",
    "minors-in-crew",
    "route-unsettled",
  ])
  .meta({ norsk: "merknad på linjen", means: "What the operator should know about the line; never a hindrance" });
export type LineNote = z.output<typeof LineNote>;

/** The one reason that a line stands where it stands; the findings behind it are folded under it. */
export const LineReason = z
  .enum([
    "gain",
    "no-ordinary",
    "arrest-unclear-gain",
    "unclear",
    "no-gain",
    "no-indication",
    "no-alarm-reason",
    "police",
    "not-initiated",
    "lifting",
    "off-road-assistance",
    "triple-alarm-own-role",
    "first-on-scene-own-role",
    "other-purpose",
    "not-taking-part",
    "no-agreement",
    "not-covered",
    "no-aed",
    "no-mask",
    "no-bleeding-control",
    "no-blanket",
    "no-nodnett",
    "not-available",
    "reported-away",
    "local-equipment",
    "local-requirement",
    "requirement",
  ])
  .meta({
    norsk: "begrunnelse",
    means: "The one reason for the list a unit stands in; its phrase stands in texts.reasons",
  });
export type LineReason = z.output<typeof LineReason>;

export const LineRole = z
  .enum(["first-responder", "ad-hoc-helper", "other-help"])
  .meta({ norsk: "rolle", means: "akutthjelper · medhjelper (politi) · annen hjelp utenfor ordningen" });
export type LineRole = z.output<typeof LineRole>;

export const GainBetween = z
  .object({
    low: z.number().meta({ norsk: "nedre", means: "Seconds ahead where the unit is late and the resource early" }),
    high: z.number().meta({ norsk: "øvre", means: "Seconds ahead where the unit is early and the resource late" }),
  })
  .meta({ norsk: "tidsgevinst, intervall", means: "The gain that both intervals leave; negative = behind" });
export type GainBetween = z.output<typeof GainBetween>;

/** One unit that can help: how soon, in which role, by which route, and the judgements behind its list. */
export const Line = z
  .object({
    unit: UnitId,
    name: z.string().min(1).meta({ norsk: "kallesignal eller navn", means: "What operators call the unit" }),
    kind: UnitKind,
    role: LineRole,
    route: AlarmRoute,
    routeFrom: z.enum(["agreement", "guideline", "assumed"]).meta({
      norsk: "varslingsveiens grunnlag",
      means: "avtalen · veilederens hovedregel · vår antakelse, der ingen av dem sier noe",
    }),
    eta: recorded(Eta).meta({ norsk: "ankomst", means: "When the unit can be there, or why that is not known" }),
    gainSeconds: z.number().optional().meta({
      norsk: "tidsgevinst",
      means:
        "Seconds ahead of the ordinary resource it is weighed against; negative = behind; absent = unclear or none to weigh against",
    }),
    gainBetween: GainBetween.optional(),
    against: UnitId.optional().meta({
      norsk: "veid mot",
      means: "The ordinary resource that the gain is over; absent where there is no gain to tell",
    }),
    outcome: Outcome,
    reason: LineReason,
    findings: z
      .array(FindingData)
      .readonly()
      .meta({ norsk: "vurderinger", means: "Every judgement of this unit here and now" }),
    settle: z
      .array(Settle)
      .readonly()
      .meta({ norsk: "må avklares", means: "What is missing for the list it stands in, and who can settle it" }),
    notes: z
      .array(LineNote)
      .readonly()
      .meta({ norsk: "merknader", means: "What the operator should know about the line" }),
  })
  .meta({ norsk: "linje", means: "One unit in a proposal" });
export type Line = z.output<typeof Line>;

/** One ordinary resource: how soon, and whether first responders are weighed against it. */
export const OrdinaryLine = z
  .object({
    unit: UnitId,
    name: z.string().min(1).meta({ norsk: "kallesignal eller navn", means: "What operators call the unit" }),
    kind: UnitKind,
    eta: recorded(Eta).meta({ norsk: "ankomst", means: "When the resource can be there, or why that is not known" }),
    state: recorded(MissionState),
    standing: z.enum(["coming", "not-yet", "not-coming"]).meta({
      norsk: "regnes med",
      means: "kommer (kvittert, på vei, fremme) · ikke kvittert ennå · opptatt eller ute av tjeneste",
    }),
  })
  .meta({ norsk: "ordinær ressurs", means: "One ambulance, doctor or aircraft on the board" });
export type OrdinaryLine = z.output<typeof OrdinaryLine>;

import { LineReason } from "@prehosp/dispatch";
import { Condition, IncidentId, Municipality, UnitId, UnitKind } from "@prehosp/model";
import { recorded } from "@prehosp/model/absence";
import { Instant } from "@prehosp/model/time";
import { Outcome } from "@prehosp/rules";
import * as z from "zod";
import { Deviation } from "../kinds/alarm.ts";
import { Place } from "./differs.ts";

/** A judgement as of then that kept the unit from being proposed, or left it open. */
export const ReviewRule = z
  .object({
    rule: z.string().min(1).meta({ norsk: "regel", means: "Id of the rule that judged" }),
    outcome: Outcome,
    cites: z.array(z.string()).readonly().meta({ norsk: "hjemler", means: "Ids of the norms it rests on" }),
    missing: z.array(z.string()).readonly().meta({ norsk: "manglet", means: "Names of the facts nobody had told" }),
  })
  .meta({ norsk: "regel i gjennomgangen", means: "A judgement as of then; a review names rules, never people" });
export type ReviewRule = z.output<typeof ReviewRule>;

const seconds = (norsk: string, means: string) => z.number().optional().meta({ norsk, means });

const about = {
  incident: IncidentId,
  at: Instant.meta({ norsk: "stilt", means: "The instant the proposal was asked for" }),
  municipality: recorded(Municipality),
  condition: recorded(Condition),
  unit: UnitId,
  name: z.string().min(1).meta({ norsk: "kallesignal eller navn", means: "What operators call the unit" }),
  kind: UnitKind,
  list: Place,
  reason: LineReason,
  edition: z
    .string()
    .min(1)
    .meta({ norsk: "utgave", means: "The edition the proposal rested on, as every screen names it" }),
  rules: z
    .array(ReviewRule)
    .readonly()
    .meta({ norsk: "vurderinger", means: "What spoke against the unit or was not settled, as of then" }),
  deviation: Deviation.optional(),
};

/** An incident where a unit of the scheme would have come earlier than all that were alarmed. */
export const CouldBeEarlier = z
  .object({
    ...about,
    earlierBySeconds: z.number().meta({
      norsk: "tidligere med",
      means: "Seconds before the first that was alarmed or on its way, estimated as of then",
    }),
    others: z
      .number()
      .int()
      .nonnegative()
      .meta({ norsk: "flere enheter", means: "How many other units would have come so much earlier" }),
  })
  .meta({
    norsk: "kunne vært tidligere",
    means: "A unit of the scheme that was not alarmed and would have come first",
  });
export type CouldBeEarlier = z.output<typeof CouldBeEarlier>;

/** A first responder that was alarmed and made nothing earlier. */
export const AlarmedInVain = z
  .object({
    ...about,
    because: z.enum(["stood-down", "ordinary-first"]).meta({
      norsk: "hvorfor",
      means: "avbestilt · ordinær ressurs var fremme først",
    }),
    lateBySeconds: seconds("senere med", "Seconds at scene after the first ordinary resource; absent = stood down"),
    awaySeconds: seconds("ute", "Seconds from alarm to stand-down, where both are recorded"),
    gainSeconds: seconds("anslått gevinst", "The gain as estimated then; absent = it was not settled"),
  })
  .meta({ norsk: "varslet uten gevinst", means: "A first responder that was alarmed and made nothing earlier" });
export type AlarmedInVain = z.output<typeof AlarmedInVain>;

const count = (norsk: string, means: string) => z.number().int().nonnegative().meta({ norsk, means });

/** What a medical director looks at on a Monday: both ways, with the reason as of then; rules are named, never operators. */
export const Review = z
  .object({
    incidents: count("hendelser", "Incidents that were looked at"),
    leftOut: count("ikke med", "Incidents without a proposal that can be read, exercises and tests"),
    notComparable: count("kan ikke sammenliknes", "Incidents where no time of anyone alarmed was known then"),
    couldBeEarlier: z
      .array(CouldBeEarlier)
      .readonly()
      .meta({ norsk: "kunne vært tidligere", means: "The greatest difference first" }),
    alarmedInVain: z
      .array(AlarmedInVain)
      .readonly()
      .meta({ norsk: "varslet uten gevinst", means: "Ordinary resource first by most, then stood down" }),
  })
  .meta({ norsk: "mandagslisten", means: "Incidents to look at, both ways" });
export type Review = z.output<typeof Review>;

import { type KeptDefibrillator, askingFor } from "@prehosp/chain";
import { confirmedAgo, nextChange, sayWhy, usable } from "@prehosp/defibrillators";
import { DefibrillatorId, type Language, OpenTo, Position } from "@prehosp/model";
import { type Recorded, known } from "@prehosp/model/absence";
import { DayPeriod, Instant, OpeningHours, osloDay } from "@prehosp/model/time";
import { Outcome } from "@prehosp/rules";
import * as z from "zod";

const text = z.string().optional();
const flag = z.boolean().optional();

/** One defibrillator as anybody may see it: what is not recorded is not there; contacts and the way in never are. */
export const PublicOne = z.object({
  id: DefibrillatorId,
  name: z.string(),
  position: Position,
  street: text,
  postCode: text,
  postArea: text,
  whereInside: text,
  floor: z.int().optional(),
  indoor: flag,
  locked: flag,
  mobile: flag,
  openTo: OpenTo.optional(),
  hours: OpeningHours.optional(),
  season: z.union([z.literal("all-year"), DayPeriod]).optional(),
  usable: z.object({
    outcome: Outcome,
    /** Rules that are not met, or unclear; the first that settles it first. */
    why: z.array(z.string()).readonly(),
    /** The same in people's words. */
    words: z.array(z.string()).readonly(),
  }),
  /** The next instant within eight days at which its hours change. */
  nextChange: Instant.optional(),
  /** Days since its owner last said that it hangs there, ready; not there = nobody has. */
  confirmedDaysAgo: z.int().optional(),
});
export type PublicOne = z.output<typeof PublicOne>;

const there = <T>(value: Recorded<T>): T | undefined => (known(value) ? value : undefined);

/** One as anybody sees it at an instant, why it is usable or not in their language. */
export const publicOne = (
  kept: KeptDefibrillator,
  at: Instant,
  language: Language,
  by: "public" | "emergency" = "public",
): PublicOne => {
  const { is } = kept.registration;
  const finding = usable(is, at, kept.flags, askingFor(kept, by));
  const settles = finding.because.filter(({ outcome }) => outcome === finding.outcome && outcome !== "met");
  const says = {
    street: there(is.address.street),
    postCode: there(is.address.postCode),
    postArea: there(is.address.postArea),
    whereInside: there(is.whereInside),
    floor: there(is.floor),
    indoor: there(is.indoor),
    locked: there(is.locked),
    mobile: there(is.mobile),
    openTo: there(is.openTo),
    hours: there(is.hours),
    season: there(is.season),
    nextChange: nextChange(is, at),
    confirmedDaysAgo: there(confirmedAgo(is, osloDay(at))),
  };
  const said = Object.fromEntries(Object.entries(says).filter(([, value]) => value !== undefined));
  return {
    id: is.id,
    name: is.name,
    position: is.position,
    ...said,
    usable: {
      outcome: finding.outcome,
      why: settles.map(({ rule }) => rule),
      words: sayWhy(finding, language),
    },
  };
};

import type { ActorRef, CareRecord, Incident, Indication, Status, Text, Timeline, Unit } from "@prehosp/model";
import { say } from "@prehosp/model";
import type { Recorded } from "@prehosp/model/absence";
import type { Day, Instant } from "@prehosp/model/time";
import type { Finding } from "@prehosp/rules";
import { inclusionFacts } from "../assembly/inclusion-facts.ts";
import { pointsOf } from "../assembly/said-by-clocks.ts";
import { groupsOf } from "../assembly/units.ts";
import type { CallReview } from "../call-review.ts";
import { inclusion } from "../inclusion.ts";
import { listed, words } from "../texts.ts";
import type { Sign } from "./sign.ts";
import { HANDS_ON, signTexts } from "./sign.ts";

/** An incident with all that can tell of an arrest; `indication` is what the criteria room makes of the call. */
export interface SeenIncident {
  readonly incident: Incident;
  readonly timeline: Timeline;
  readonly records: readonly CareRecord[];
  readonly units: readonly Unit[];
  readonly review?: CallReview | undefined;
  readonly indication?: Indication | undefined;
}

/** Somebody looked and said that there is to be no form, with the signs that were seen then. */
export interface Dismissal {
  readonly incident: string;
  /** None where it was said of the whole incident. */
  readonly patient?: string | undefined;
  readonly because: string;
  readonly by: ActorRef;
  readonly at: Instant;
  /** Keys of the signs that were known. */
  readonly signs: readonly string[];
}

/**
 * An event that may be an arrest and has no form. `open`: to be looked at. `dismissed`: somebody looked, and nothing is new since.
 * `denied`: the records say that there was no arrest, and no help given speaks against it. `outside`: an arrest that the register's
 * rule of its day leaves out.
 */
export interface PossibleArrest {
  readonly incident: string;
  /** None where only the centre's signs are there. */
  readonly patient: string | undefined;
  readonly eventDay: Recorded<Day>;
  readonly status: Status;
  readonly standing: "open" | "dismissed" | "denied" | "outside";
  readonly signs: readonly Sign[];
  /** Signs that came after it was dismissed. */
  readonly news: readonly Sign[];
  readonly dismissal: Dismissal | undefined;
  readonly inclusion: Finding;
  readonly why: Text;
}

const whyOf = (signs: readonly Sign[]): Text => {
  const codes = [...new Set(signs.map(({ code }) => code))];
  const inLanguage = (language: "nb" | "nn" | "en"): string => {
    const text = listed(
      codes.map((code) => say(signTexts[code], language)),
      language,
    );
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  return words(inLanguage("nb"), inLanguage("nn"), inLanguage("en"));
};

/** What an event comes to, by its signs: of one patient, or of the incident where none is told of. */
export const judged = (
  seen: SeenIncident,
  patient: string | undefined,
  signs: readonly Sign[],
  dismissed: readonly Dismissal[],
): PossibleArrest => {
  const { incident, timeline, records, units } = seen;
  const own = patient === undefined ? records : records.filter((record) => record.patient === patient);
  const { facts } = inclusionFacts(pointsOf(timeline, incident), own, incident, groupsOf(incident, units));
  const finding = inclusion(facts);
  const dismissal = dismissed.findLast(
    (one) => one.incident === incident.id && (one.patient === undefined || one.patient === patient),
  );
  const news = dismissal === undefined ? [] : signs.filter(({ key }) => !dismissal.signs.includes(key));
  const helped = signs.some(({ code }) => HANDS_ON.has(code));
  const standing =
    dismissal !== undefined && news.length === 0
      ? "dismissed"
      : facts.arrestConfirmed === false && !helped
        ? "denied"
        : finding.outcome === "not-met"
          ? "outside"
          : "open";
  const { id, status } = incident;
  const why = whyOf(news.length > 0 ? news : signs);
  const { eventDay } = facts;
  return { incident: id, patient, eventDay, status, standing, signs, news, dismissal, inclusion: finding, why };
};

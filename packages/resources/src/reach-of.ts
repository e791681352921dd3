import { LONGEST_ETA, saneEta } from "@prehosp/model";
import type { AlarmRoute, Eta, EtaPart, MissionState, Reach, Unit } from "@prehosp/model";
import { absent, known } from "@prehosp/model/absence";
import type { Absent, Recorded } from "@prehosp/model/absence";
import type { Assumptions } from "./assumptions.ts";

/** Travel time as a travel service gives it, or the reason why there is none. */
export interface TravelTime {
  readonly eta: Eta | Absent;
  readonly source: "road" | "crow-flight";
}

export interface ReachQuestion {
  readonly unit: Unit;
  /** Where the unit stands towards this incident; absent counts as not alarmed. */
  readonly state?: Recorded<MissionState>;
  readonly route: AlarmRoute;
  readonly relay: Assumptions["relay"];
  readonly travel: TravelTime;
  /** Seconds since the position was seen; 0 at base. An old position widens the interval by its age, both ways. */
  readonly positionAgeSeconds: Recorded<number>;
}

interface Span extends Eta {
  readonly what: EtaPart["what"];
}

const relaySpan = ({ route, relay, state }: ReachQuestion): Span | Absent | undefined => {
  if (route !== "110" && route !== "112") return undefined;
  const said = relay[route];
  if (!known(said)) return absent("unknown", `Tiden videreformidling via ${route} tar, er ikke kjent`);
  // Alarmed already: some of it is behind us, nobody knows how much.
  return { what: "relay", seconds: said.seconds, low: state === "alarmed" ? 0 : said.low, high: said.high };
};

const turnOutSpan = ({ unit, state }: ReachQuestion): Span | Absent => {
  const seconds = unit.turnOutSeconds;
  if (!known(seconds)) return absent("unknown", "Forspenningstiden er ikke kjent");
  const begun = state === "alarmed" || state === "acknowledged";
  return { what: "turn-out", seconds, low: begun ? 0 : seconds, high: seconds };
};

const travelSpan = ({ travel, positionAgeSeconds: age }: ReachQuestion): Span | Absent => {
  if (!known(travel.eta)) return travel.eta;
  // Summed with the other parts it could pass for a time; a service may even give null.
  if (!saneEta(travel.eta)) return { ...travel.eta }.seconds > LONGEST_ETA ? tooFar : impossible;
  if (!known(age)) return absent("unknown", "Det er ikke kjent hvor gammel posisjonen er");
  const { seconds, low, high } = travel.eta;
  return { what: "travel", seconds, low: Math.max(0, low - age), high: high + age };
};

const tooFar = absent("unknown", "Mer enn et døgn unna: ikke et anslag");
const impossible = absent("unknown", "Reisetiden er ikke en mulig tid");

const spansOf = (q: ReachQuestion): readonly (Span | Absent)[] => {
  if (q.state === "under-way") return [travelSpan(q)];
  if (q.state === "acknowledged") return [turnOutSpan(q), travelSpan(q)];
  const relay = relaySpan(q);
  return relay === undefined ? [turnOutSpan(q), travelSpan(q)] : [relay, turnOutSpan(q), travelSpan(q)];
};

const there = { seconds: 0, low: 0, high: 0 };

/**
 * How soon one unit can be at the place: relay, turn-out and travel as far as they are ahead of it, each named, with the
 * interval of the sum. Any part unknown makes the whole unknown, with the reason of the first; so does a sum of more than a day.
 */
export const reachOf = (q: ReachQuestion): Reach => {
  const head = { unit: q.unit.id, positionAgeSeconds: q.positionAgeSeconds };
  if (q.state === "at-scene") return { ...head, eta: there, parts: [], source: "reported" };
  const spans = spansOf(q);
  const missing = spans.find((s) => !known(s));
  const parts = spans.filter((s) => known(s));
  const sum = (of: (s: Span) => number): number => parts.reduce((total, s) => total + of(s), 0);
  const seconds = sum((s) => s.seconds);
  const whole = seconds <= LONGEST_ETA ? { seconds, low: sum((s) => s.low), high: sum((s) => s.high) } : tooFar;
  return {
    ...head,
    eta: known(missing) || missing === undefined ? whole : missing,
    parts: parts.map(({ what, seconds }) => ({ what, seconds })),
    source: q.travel.source,
  };
};

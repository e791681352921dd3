import { type Book, covers } from "@prehosp/agreements";
import type { Books, Region } from "@prehosp/chain";
import { fallbackTemplate } from "@prehosp/disclosure";
import { type PolicyEdition, texts } from "@prehosp/dispatch";
import { type Condition, type Eta, type Unit, type UnitKind, alarmRoute, isOrdinary, say } from "@prehosp/model";
import { type Recorded, absent, known } from "@prehosp/model/absence";
import type { Day } from "@prehosp/model/time";
import { Travel, type TravelTime } from "@prehosp/ports";
import { modeOf, reachOf } from "@prehosp/resources";
import { Effect } from "effect";
import type { CardPlace } from "./places.ts";

/** One unit on a card. */
export interface CardLine {
  readonly name: string;
  readonly kind: string;
  readonly eta: Recorded<Eta>;
  /** Seconds of the parts that are known: no sooner than that, where the whole is not. */
  readonly atLeast: number;
  readonly route: string;
  /** The conditions its agreement names, or why they are not known; ordinary resources need none. */
  readonly conditions: Recorded<readonly Condition[]> | undefined;
  readonly until: Recorded<Day> | undefined;
  readonly lacks: readonly string[];
}

/** Everything that one alarm card says; plain data, without a telephone number. */
export interface Card {
  readonly place: CardPlace;
  readonly region: string;
  readonly demonstration: boolean;
  readonly on: Day;
  readonly edition: PolicyEdition;
  readonly source: "road" | "crow-flight";
  readonly helpers: readonly CardLine[];
  readonly ordinary: readonly CardLine[];
  readonly police: readonly CardLine[];
  /** How many of each list did not fit. */
  readonly more: { readonly helpers: number; readonly ordinary: number; readonly police: number };
  readonly sentence: string;
  /** Roles to write a number in for, by hand. */
  readonly phones: readonly string[];
}

const FIT = { helpers: 9, ordinary: 8, police: 2 } as const;
const PHONES = [
  "110-sentralen",
  "112-sentralen",
  "AMK (egen)",
  "nabo-AMK",
  "legevaktsentralen",
  "luftambulansen",
] as const;
const HELPERS: ReadonlySet<UnitKind> = new Set(["fire", "voluntary", "rescue-vessel", "primary-care"]);

/** The smallest message, with blanks to say it by: the same words that go when Nødnett is down. */
const sentence = fallbackTemplate.parts.map(({ says }) => say(says).replace("{}", "__________")).join(" ");

const MINIMUM = ["aed", "ventilation-mask", "bleeding-control", "tourniquet", "thermal-blanket"] as const;
const facts = {
  aed: "aed",
  "ventilation-mask": "ventilationMask",
  "bleeding-control": "bleedingControl",
  tourniquet: "tourniquet",
  "thermal-blanket": "thermalBlanket",
} as const;

const lacks = ({ equipment, nodnett }: Unit): readonly string[] => [
  ...MINIMUM.flatMap((item) => {
    const has = equipment[item];
    if (has === true) return [];
    return [`${say(texts.facts[facts[item]])}${has === false ? "" : " (?)"}`];
  }),
  ...(nodnett === true ? [] : [`Nødnett${nodnett === false ? "" : " (?)"}`]),
];

const seconds = ({ eta }: CardLine): number => (known(eta) ? eta.seconds : Infinity);

/** Travel from every base to a place, one question a way of travelling. */
const travelTo = (units: readonly Unit[], { at }: CardPlace) =>
  Effect.gen(function* () {
    const travel = yield* Travel;
    const based = units.filter((u) => u.base !== undefined);
    const byMode = [...Map.groupBy(based, (unit) => modeOf({ unit }))];
    const answers = yield* Effect.forEach(byMode, ([mode, of]) =>
      travel
        .times(
          of.map((u) => u.base!),
          at,
          mode,
        )
        .pipe(
          Effect.orElseSucceed((): readonly TravelTime[] => []),
          Effect.map((times) => of.map((u, i) => [u.id, times[i]] as const)),
        ),
    );
    return new Map(answers.flat());
  });

const nowhere: TravelTime = { eta: absent("unknown", "Reisetiden er ikke kjent"), source: "crow-flight" };

const lineOf = (
  unit: Unit,
  agreements: Book,
  on: Day,
  region: Region,
  travel: TravelTime | undefined,
): CardLine | undefined => {
  const helper = HELPERS.has(unit.kind);
  const cover = helper ? covers(agreements, { unit: unit.id, condition: absent("not-recorded"), on }) : undefined;
  // No agreement in force that day: not one to alarm as akutthjelper, and the card says no more of it.
  if (helper && cover?.inForce !== true) return undefined;
  const agreement = cover?.agreement === undefined ? undefined : agreements.byId(cover.agreement);
  const { route } = alarmRoute(unit.kind, cover?.route);
  const relayed = region.relaySeconds;
  const relay = relayed === undefined ? undefined : { seconds: relayed, low: relayed, high: relayed };
  const reach = reachOf({
    unit,
    route,
    relay: relay ? { "110": relay, "112": relay } : {},
    travel: travel ?? nowhere,
    positionAgeSeconds: 0,
  });
  return {
    name: unit.name,
    kind: say(texts.kinds[unit.kind]),
    eta: reach.eta,
    atLeast: reach.parts.reduce((sum, p) => sum + p.seconds, 0),
    // A helper's own way, ordinary resources are the centre's own.
    route: isOrdinary(unit.kind) ? "AMK selv" : say(texts.routes[route]),
    conditions: agreement?.conditions,
    until: agreement?.until,
    lacks: helper ? lacks(unit) : [],
  };
};

/** The alarm card of one municipality as of a day: who can help from their stations, by time, and by which way. */
export const cardOf = (place: CardPlace, { region, agreements, policy }: Books["Service"], on: Day) =>
  Effect.gen(function* () {
    const times = yield* travelTo(region.units, place);
    const lines = (is: (u: Unit) => boolean) =>
      region.units
        .filter(is)
        .map((u) => lineOf(u, agreements, on, region, times.get(u.id)))
        .filter((line) => line !== undefined)
        .toSorted((a, b) => (seconds(a) === seconds(b) ? a.atLeast - b.atLeast : seconds(a) - seconds(b)));
    const helpers = lines((u) => HELPERS.has(u.kind));
    const ordinary = lines((u) => isOrdinary(u.kind));
    const police = lines((u) => u.kind === "police");
    return {
      place,
      region: say(region.name),
      demonstration: region.demonstration,
      on,
      edition: policy.edition,
      source: yield* (yield* Travel).source,
      helpers: helpers.slice(0, FIT.helpers),
      ordinary: ordinary.slice(0, FIT.ordinary),
      police: police.slice(0, FIT.police),
      more: {
        helpers: Math.max(0, helpers.length - FIT.helpers),
        ordinary: Math.max(0, ordinary.length - FIT.ordinary),
        police: Math.max(0, police.length - FIT.police),
      },
      sentence,
      phones: PHONES,
    } satisfies Card;
  });

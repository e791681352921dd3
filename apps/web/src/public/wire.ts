/** How usable one is now; a word that this page does not know is unclear. */
export type Outcome = "met" | "unclear" | "not-met";

/** A time with its interval, in seconds. */
export interface Span {
  readonly seconds: number;
  readonly low: number;
  readonly high: number;
}

/** One on the map. */
export interface Spot {
  readonly id: string;
  readonly name: string;
  readonly position: { readonly lat: number; readonly lng: number };
  readonly outcome: Outcome;
  /** When its opening hours next change, milliseconds since 1970. */
  readonly changes?: number;
}

/** One defibrillator as the public list tells of it; what was not said is not there. */
export interface Shown extends Spot {
  /** Why it is not usable, or unclear, in the words of the hub. */
  readonly why: readonly string[];
  readonly confirmedDaysAgo?: number;
  readonly where: readonly string[];
  readonly floor?: number;
  readonly indoor?: boolean;
  readonly locked?: boolean;
  readonly there?: Span;
  readonly back?: Span;
  readonly whole?: Span;
  readonly metres?: number;
}

/** What an answer held, when it was true, and how many of it could not be read. */
export interface Listed {
  readonly at: number;
  readonly all: readonly Shown[];
  readonly unread: number;
  /** How many that are as near and not usable were passed by. */
  readonly passedBy: number;
}

type Loose = Readonly<Record<string, unknown>>;
const isLoose = (value: unknown): value is Loose => typeof value === "object" && value !== null;
const isNumber = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value);
const isText = (value: unknown): value is string => typeof value === "string" && value.trim() !== "";

const spanOf = (value: unknown): Span | undefined => {
  if (!isLoose(value)) return undefined;
  const { seconds, low, high } = value;
  return isNumber(seconds) && isNumber(low) && isNumber(high) ? { seconds, low, high } : undefined;
};

const positionOf = (value: unknown): Shown["position"] | undefined => {
  if (!isLoose(value)) return undefined;
  const { lat, lng } = value;
  const isOnEarth = isNumber(lat) && isNumber(lng) && Math.abs(lat) <= 90 && Math.abs(lng) <= 180;
  return isOnEarth ? { lat, lng } : undefined;
};

const instantOf = (value: unknown): number | undefined => {
  const at = isText(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(at) ? undefined : at;
};

const outcomeOf = (value: unknown): Outcome => (value === "met" || value === "not-met" ? value : "unclear");

/** Only what is there: a field that nobody answered, or that has another shape, stays away. */
const there = <K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } =>
  value === undefined ? {} : ({ [key]: value } as { readonly [P in K]: V });
const numberIn = (value: unknown): number | undefined => (isNumber(value) ? value : undefined);
const answerIn = (value: unknown): boolean | undefined => (typeof value === "boolean" ? value : undefined);

/** One of the list; undefined where it has no id, name or place on earth. */
export const shownOf = (value: unknown): Shown | undefined => {
  if (!isLoose(value)) return undefined;
  const { id, name } = value;
  const position = positionOf(value["position"]);
  if (!isText(id) || !isText(name) || position === undefined) return undefined;
  const usable = isLoose(value["usable"]) ? value["usable"] : {};
  const words = usable["words"];
  const area = [value["postCode"], value["postArea"]].filter(isText).join(" ");
  return {
    id,
    name,
    position,
    outcome: outcomeOf(usable["outcome"]),
    why: Array.isArray(words) ? words.filter(isText) : [],
    where: [value["street"], area, value["whereInside"]].filter(isText),
    ...there("changes", instantOf(value["nextChange"])),
    ...there("confirmedDaysAgo", numberIn(value["confirmedDaysAgo"])),
    ...there("floor", numberIn(value["floor"])),
    ...there("indoor", answerIn(value["indoor"])),
    ...there("locked", answerIn(value["locked"])),
    ...there("there", spanOf(value["there"])),
    ...there("back", spanOf(value["back"])),
    ...there("whole", spanOf(value["whole"])),
    ...there("metres", numberIn(value["metres"])),
  };
};

/** A whole answer; undefined where it is none. */
export const listedOf = (value: unknown): Listed | undefined => {
  if (!isLoose(value) || !Array.isArray(value["defibrillators"])) return undefined;
  const at = instantOf(value["at"]);
  if (at === undefined) return undefined;
  const said: readonly unknown[] = value["defibrillators"];
  const all = said.flatMap((one) => shownOf(one) ?? []);
  return { at, all, unread: said.length - all.length, passedBy: numberIn(value["passedBy"]) ?? 0 };
};

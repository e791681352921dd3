import type { Text } from "@prehosp/model";
import { isAbsent } from "@prehosp/model/absence";
import type { Case, ElementId, ElementValue } from "@prehosp/registry";
import { valueOf } from "@prehosp/registry";
import { notActual } from "../not-actual.ts";
import { words } from "../texts.ts";

/** True, false, or undefined where nobody can tell. */
export type Answer = boolean | undefined;

/** A condition for being counted: a case that is known to fail it is left out for its reason, one that nobody can tell of is missing. */
export interface Filter<R extends string = string> {
  readonly reason: R;
  readonly text: Text;
  readonly holds: (one: Case) => Answer;
}

/** What an element says, through a question to its value; undefined where it says nothing. */
export const told = <I extends ElementId>(one: Case, id: I, is: (value: ElementValue<I>) => boolean): Answer => {
  const value = valueOf(one, id);
  return isAbsent(value) ? undefined : is(value as ElementValue<I>);
};

/** A yes-no element. */
export const saidYes = (
  one: Case,
  id: "rosc" | "alive-24-hours" | "alive-30-days" | "alive-at-discharge" | "resuscitation-by-ambulance",
): Answer => told(one, id, (value) => value);

const filter = <const R extends string>(reason: R, text: Text, holds: Filter["holds"]): Filter<R> => ({
  reason,
  text,
  holds,
});

export const actual: Filter<"not-actual"> = { ...notActual, holds: ({ status }) => status === "actual" };

/** Nobody of the health service saw the collapse: whom a bystander could help. */
export const notHealthWitnessed = filter(
  "witnessed-by-health-personnel",
  words("bevitnet av helsepersonell", "sett eller høyrt av helsepersonell", "witnessed by health personnel"),
  (one) => told(one, "witnessed", (who) => who !== "health-personnel"),
);

/** The group apart: health personnel saw the collapse. */
export const healthWitnessed = filter(
  "not-witnessed-by-health-personnel",
  words(
    "ikke bevitnet av helsepersonell",
    "ikkje sett eller høyrt av helsepersonell",
    "not witnessed by health personnel",
  ),
  (one) => told(one, "witnessed", (who) => who === "health-personnel"),
);

export const bystanderWitnessed = filter(
  "not-witnessed-by-bystander",
  words(
    "ikke bevitnet av tilstedeværende",
    "ikkje sett eller høyrt av nokon til stades",
    "not witnessed by a bystander",
  ),
  (one) => told(one, "witnessed", (who) => who === "bystander"),
);

export const treated = filter(
  "not-treated-by-ambulance",
  words("ikke behandlet av ambulansen", "ikkje behandla av ambulansen", "not treated by the ambulance"),
  (one) => saidYes(one, "resuscitation-by-ambulance"),
);

const shockableRhythms: ReadonlySet<string> = new Set(["vf", "vt", "aed-shockable"]);

export const shockable = filter(
  "not-shockable",
  words("første rytme ikke sjokkbar", "første rytme ikkje sjokkbar", "first rhythm not shockable"),
  (one) => told(one, "first-rhythm", (rhythm) => shockableRhythms.has(rhythm)),
);

export const dischargedAlive = filter(
  "not-discharged-alive",
  words("ikke utskrevet i live", "ikkje utskriven i live", "not discharged alive"),
  (one) => saidYes(one, "alive-at-discharge"),
);

export const medicalCause = filter(
  "not-medical",
  words("årsak ikke medisinsk", "årsak ikkje medisinsk", "cause not medical"),
  (one) => told(one, "cause", (cause) => cause === "medical"),
);

export const notTrauma = filter("trauma", words("årsak skade", "årsak skade", "cause trauma"), (one) =>
  told(one, "cause", (cause) => cause !== "trauma"),
);

/** At least so many years old. */
export const agedFrom = (years: number): Filter<"below-age"> =>
  filter(
    "below-age",
    words(`under ${String(years)} år`, `under ${String(years)} år`, `under ${String(years)} years`),
    (one) => told(one, "age-years", (age) => age >= years),
  );

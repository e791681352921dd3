import type { Text } from "@prehosp/model";
import { words } from "../texts.ts";
import type { Filter } from "./filters.ts";
import { healthWitnessed, notHealthWitnessed } from "./filters.ts";

/** Whose arrests: those that health personnel saw always stand apart (Utstein; reference registry.md §1.3). */
export type WitnessGroup = "others" | "health-personnel";

type Reason = (typeof healthWitnessed | typeof notHealthWitnessed)["reason"];

interface Apart {
  /** Ends the id of an indicator of this group. */
  readonly suffix: "" | "-health-witnessed";
  readonly filter: Filter<Reason>;
  /** Follows a label. */
  readonly label: Text;
}

/** The two groups. */
export const groups: Readonly<Record<WitnessGroup, Apart>> = {
  others: {
    suffix: "",
    filter: notHealthWitnessed,
    label: words(
      "ikke bevitnet av helsepersonell",
      "ikkje sett eller høyrt av helsepersonell",
      "not witnessed by health personnel",
    ),
  },
  "health-personnel": {
    suffix: "-health-witnessed",
    filter: healthWitnessed,
    label: words("bevitnet av helsepersonell", "sett eller høyrt av helsepersonell", "witnessed by health personnel"),
  },
};

/** A label with the group it is of. */
export const ofGroup = (label: { nb: string; nn: string; en: string }, group: WitnessGroup): Text => {
  const { nb, nn = nb, en = nb } = groups[group].label;
  return words(`${label.nb}, ${nb}`, `${label.nn}, ${nn}`, `${label.en}, ${en}`);
};

/** Why the groups stand apart. */
export const apart = words(
  "Hjertestans bevitnet av helsepersonell står for seg: hjelpen var der, og utfallet kan ikke sammenlignes.",
  "Hjartestans som helsepersonell såg eller høyrde, står for seg: hjelpa var der, og utfallet kan ikkje samanliknast.",
  "Arrests witnessed by health personnel stand apart: help was there, and outcomes do not compare.",
);

/** Among whom the outcomes are counted. */
export const treatedPopulation = words(
  "Hjertestans utenfor sykehus bekreftet og behandlet av ambulansen",
  "Hjartestans utanfor sjukehus stadfesta og behandla av ambulansen",
  "Out-of-hospital arrests confirmed and treated by the ambulance",
);

import { words } from "../texts.ts";
import { borrowed, withoutCode } from "./borrowed.ts";
import { attempt, survivedEvent } from "./attempt.ts";
import { found } from "./found.ts";
import { moments } from "./moments.ts";

/** The dataset of in-hospital cardiac arrest as a form has it. */
export const inHospital = [
  {
    id: "patient",
    title: words("Pasienten og hjertestansen", "Pasienten og hjartestansen", "The patient and the arrest"),
    elements: [...borrowed("age-years", "sex"), ...found, ...borrowed("cause", "first-rhythm")],
  },
  {
    id: "attempt",
    title: words("Gjenopplivningen", "Gjenopplivinga", "The resuscitation"),
    elements: [...attempt, ...borrowed("drugs", "airway", "any-rosc", "rosc")],
  },
  {
    id: "hospital",
    title: words("Behandlingen etterpå", "Behandlinga etterpå", "Treatment afterwards"),
    elements: [
      ...survivedEvent,
      ...borrowed("ecls", "reperfusion", "ttm").map((e) => withoutCode(e, "prehospital-after-rosc")),
    ],
  },
  {
    id: "outcome",
    title: words("Utfallet", "Utfallet", "The outcome"),
    elements: borrowed(
      "alive-24-hours",
      "alive-30-days",
      "alive-at-discharge",
      "cpc-discharge",
      "mrs-discharge",
      "death-day",
    ),
  },
  { id: "times", title: words("Tidspunktene", "Tidspunkta", "The times"), elements: moments },
] as const;

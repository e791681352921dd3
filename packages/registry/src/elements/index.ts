import type { ValueOf } from "../element.ts";
import { words } from "../texts.ts";
import { arrest } from "./arrest.ts";
import { before } from "./before.ts";
import { call } from "./call.ts";
import { callTimes } from "./call-times.ts";
import { careTimes } from "./care-times.ts";
import { circulation } from "./circulation.ts";
import { functionAtDischarge } from "./function-at-discharge.ts";
import { help } from "./help.ts";
import { hospital } from "./hospital.ts";
import { intensiveCare } from "./intensive-care.ts";
import { outcome } from "./outcome.ts";
import { patient } from "./patient.ts";
import { rhythm } from "./rhythm.ts";
import { shockAndAttempt } from "./shock-and-attempt.ts";
import { treatment } from "./treatment.ts";
import { unitTimes } from "./unit-times.ts";

/** The dataset of out-of-hospital cardiac arrest as a form has it, part by part; every schema, question and text comes from here. */
export const sections = [
  { id: "call", title: words("Samtalen", "Samtalen", "The call"), elements: call },
  {
    id: "patient",
    title: words("Pasienten og hjertestansen", "Pasienten og hjartestansen", "The patient and the arrest"),
    elements: [...patient, ...arrest, ...rhythm, ...before],
  },
  { id: "help", title: words("Hjelpen", "Hjelpa", "The help"), elements: [...help, ...shockAndAttempt] },
  {
    id: "treatment",
    title: words("Behandlingen", "Behandlinga", "Treatment"),
    elements: [...treatment, ...circulation],
  },
  {
    id: "hospital",
    title: words("Sykehuset", "Sjukehuset", "The hospital"),
    elements: [...hospital, ...intensiveCare],
  },
  {
    id: "outcome",
    title: words("Utfallet", "Utfallet", "The outcome"),
    elements: [...outcome, ...functionAtDischarge],
  },
  {
    id: "times",
    title: words("Tidspunktene", "Tidspunkta", "The times"),
    elements: [...callTimes, ...unitTimes, ...careTimes],
  },
] as const;

/** Every element of the dataset, in the order of the form. */
export const elements: readonly AnyElement[] = sections.flatMap((section): readonly AnyElement[] => section.elements);

type AnyElement = (typeof sections)[number]["elements"][number];

/** Id of an element of the dataset. */
export type ElementId = AnyElement["id"];

/** The value type of an element by id. */
export type ElementValue<I extends ElementId> = ValueOf<Extract<AnyElement, { id: I }>>;

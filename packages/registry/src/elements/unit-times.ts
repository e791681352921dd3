import type { Element } from "../element.ts";
import { words } from "../texts.ts";
import { time } from "./clock.ts";
import { sources } from "./sources.ts";
import { core, notSeen } from "./standing.ts";

/** The moments of the first ambulance and the first akutthjelper unit. */
export const unitTimes = [
  {
    ...time({
      id: "time-ambulance-alarmed",
      role: "alarmed",
      label: words("Første ambulanse varslet", "Første ambulanse varsla", "First ambulance alarmed"),
      means: "The first ambulance (car, boat or air) was alarmed.",
      asks: words(
        "Når ble første ambulanse varslet?",
        "Når vart første ambulanse varsla?",
        "When was the first ambulance alarmed?",
      ),
      whom: "AMK-sentralen",
      utstein: notSeen,
      shows: "01:20",
    }),
    of: "ambulance" as const,
  },
  {
    ...time({
      id: "time-ambulance-at-scene",
      role: "at-scene",
      label: words("Første ambulanse på hendelsessted", "Første ambulanse på hendingsstad", "First ambulance at scene"),
      means: "The first ambulance stopped at the scene.",
      asks: words(
        "Når var første ambulanse på hendelsesstedet?",
        "Når var første ambulanse på hendingsstaden?",
        "When was the first ambulance at the scene?",
      ),
      whom: "AMK-sentralen",
      source: sources.utstein,
      utstein: core("process.responseTime"),
      shows: "14:00",
    }),
    of: "ambulance" as const,
  },
  {
    ...time({
      id: "time-ambulance-at-patient",
      role: "at-patient",
      label: words("Første ambulanse hos pasient", "Første ambulanse hos pasient", "First ambulance at patient"),
      means: "The first ambulance crew was at the patient, which is not the same as at the scene.",
      asks: words(
        "Når var første ambulanse hos pasienten?",
        "Når var første ambulanse hos pasienten?",
        "When was the first ambulance at the patient?",
      ),
      whom: "ambulansetjenesten",
      utstein: notSeen,
      shows: "15:00",
    }),
    of: "ambulance" as const,
  },
  {
    ...time({
      id: "time-first-responder-alarmed",
      role: "alarmed",
      label: words("Akutthjelper varslet", "Akutthjelpar varsla", "First responder alarmed"),
      means: "The first akutthjelper unit was alarmed.",
      asks: words(
        "Når ble akutthjelper varslet?",
        "Når vart akutthjelpar varsla?",
        "When was a first responder alarmed?",
      ),
      whom: "AMK-sentralen",
      utstein: notSeen,
      shows: "02:00",
    }),
    of: "first-responder" as const,
  },
  {
    ...time({
      id: "time-first-responder-at-scene",
      role: "at-scene",
      label: words("Akutthjelper på hendelsessted", "Akutthjelpar på hendingsstad", "First responder at scene"),
      means: "The first akutthjelper unit was at the scene.",
      asks: words(
        "Når var akutthjelper på hendelsesstedet?",
        "Når var akutthjelpar på hendingsstaden?",
        "When was a first responder at the scene?",
      ),
      whom: "AMK-sentralen",
      utstein: notSeen,
      shows: "08:00",
    }),
    of: "first-responder" as const,
  },
  {
    ...time({
      id: "time-first-responder-at-patient",
      role: "at-patient",
      label: words("Akutthjelper hos pasient", "Akutthjelpar hos pasient", "First responder at patient"),
      means: "The first akutthjelper unit was at the patient.",
      asks: words(
        "Når var akutthjelper hos pasienten?",
        "Når var akutthjelpar hos pasienten?",
        "When was a first responder at the patient?",
      ),
      whom: "AMK-sentralen",
      utstein: notSeen,
      shows: "09:00",
    }),
    of: "first-responder" as const,
  },
] as const satisfies readonly Element[];

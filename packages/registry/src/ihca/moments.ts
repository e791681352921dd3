import type { Text } from "@prehosp/model";
import type { Instant } from "@prehosp/model/time";
import type { Element } from "../element.ts";
import { observed } from "../element.ts";
import { sources } from "../elements/sources.ts";
import { words } from "../texts.ts";
import { asked, borrowed } from "./borrowed.ts";

const moment = (
  id: string,
  label: Text,
  means: string,
  asks: Text,
  shows: string,
  source: string = sources.own,
): Element => ({
  ...asked,
  id,
  type: "time",
  label,
  means,
  asks,
  source,
  absences: observed,
  example: `2026-11-22T13:${shows}.000Z` as Instant,
});

// The clocks outside hospital are the chain's; in hospital no clock of the chain fills them.
const withoutRole = (all: readonly Element[]): readonly Element[] =>
  all.map((element) => {
    if (element.type !== "time") return element;
    const { role: _r, of: _o, ...rest } = element;
    return rest;
  });

/** The moments of an arrest in hospital. */
export const moments: readonly Element[] = [
  moment(
    "time-arrest",
    words("Hjertestans", "Hjartestans", "Arrest"),
    "The arrest began, or the patient was found; unknown where neither is known.",
    words("Når skjedde hjertestansen?", "Når skjedde hjartestansen?", "When did the arrest happen?"),
    "00:00",
    sources.norcarInHospital,
  ),
  moment(
    "time-team-called",
    words("Stansteam varslet", "Stansteam varsla", "Team called"),
    "The arrest team was called.",
    words("Når ble stansteamet varslet?", "Når vart stansteamet varsla?", "When was the team called?"),
    "00:40",
  ),
  moment(
    "time-team-arrived",
    words("Stansteam hos pasienten", "Stansteam hos pasienten", "Team at patient"),
    "The arrest team was at the patient.",
    words(
      "Når var stansteamet hos pasienten?",
      "Når var stansteamet hos pasienten?",
      "When was the team at the patient?",
    ),
    "03:00",
  ),
  ...withoutRole(borrowed("time-first-compression", "time-first-shock", "time-rosc")),
  moment(
    "time-ended",
    words("Gjenopplivning avsluttet", "Gjenoppliving avslutta", "Resuscitation ended"),
    "The attempt ended, with circulation or without.",
    words(
      "Når ble gjenopplivningen avsluttet?",
      "Når vart gjenopplivinga avslutta?",
      "When did the resuscitation end?",
    ),
    "20:00",
  ),
];

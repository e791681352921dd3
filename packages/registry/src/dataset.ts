import type { Text } from "@prehosp/model";
import type { Day } from "@prehosp/model/time";
import type { Element } from "./element.ts";
import { sections } from "./elements/index.ts";
import { inHospital } from "./ihca/index.ts";
import { words } from "./texts.ts";

/** One part of the form. */
export interface Section {
  readonly id: string;
  readonly title: Text;
  readonly elements: readonly Element[];
}

/** A dataset in its newest version: its parts, and the version history, oldest first, with the day each was made. */
export interface Dataset {
  readonly id: string;
  readonly version: string;
  readonly title: Text;
  readonly sections: readonly Section[];
  readonly editions: readonly { readonly version: string; readonly from: Day; readonly changes: Text }[];
}

/** Out-of-hospital cardiac arrest; own version, since the national form is the national registry's own. */
export const ohca: Dataset = {
  id: "prehosp.ohca",
  version: "1.1",
  title: words("Hjertestans utenfor sykehus", "Hjartestans utanfor sjukehus", "Out-of-hospital cardiac arrest"),
  sections,
  editions: [
    {
      version: "1.0",
      from: "2026-11-22" as Day,
      changes: words(
        "Det kjeden selv kan fylle ut.",
        "Det kjeda sjølv kan fylle ut.",
        "What the chain itself can fill in.",
      ),
    },
    {
      version: "1.1",
      from: "2026-11-22" as Day,
      changes: words(
        "Hele skjemaet: hjelper sendt av sentralen, behandling, sykehus og utfall. Nye koder for bevitnet, sted og første rytme; vedvarende egen sirkulasjon er 20 minutter eller til overlevering.",
        "Heile skjemaet: hjelpar send av sentralen, behandling, sjukehus og utfall. Nye kodar for kven som såg kollapsen, stad og første rytme; vedvarande eigen sirkulasjon er 20 minutt eller til overlevering.",
        "The whole form: helper sent by dispatch, treatment, hospital and outcome. New codes for witnessed, location and first rhythm; sustained circulation is 20 minutes or until handover.",
      ),
    },
  ],
};

/** In-hospital cardiac arrest. */
export const ihca: Dataset = {
  id: "prehosp.ihca",
  version: "1.0",
  title: words("Hjertestans i sykehus", "Hjartestans i sjukehus", "In-hospital cardiac arrest"),
  sections: inHospital,
  editions: [
    {
      version: "1.0",
      from: "2026-11-22" as Day,
      changes: words("Første versjon.", "Første versjon.", "First version."),
    },
  ],
};

/** Every dataset that the register is given. */
export const datasets: readonly Dataset[] = [ohca, ihca];

/** Which dataset and version a case of the chain is written in. */
export const dataset = { id: ohca.id, version: ohca.version } as const;

const listed = new WeakMap<Dataset, readonly Element[]>();

/** The elements of a dataset in the order of its form; the same list each time, since every case that is read asks for it. */
export const elementsOf = (dataset: Dataset): readonly Element[] => {
  const known = listed.get(dataset) ?? dataset.sections.flatMap((section) => section.elements);
  listed.set(dataset, known);
  return known;
};

import type { NormId } from "@prehosp/norms";
import type { NotCoded } from "@prehosp/rules";

const because = (reason: string, ...norms: readonly NormId[]): readonly NotCoded[] =>
  norms.map((norm) => ({ norm, because: reason }));

/** The norms of this room that no requirement codes, with the reason. */
export const notCoded: readonly NotCoded[] = [
  ...because(
    "Krav til opplæringens innhold, ferdighet for ferdighet; kommer med sak 4.",
    "AH-2.6-a",
    "AH-2.6-d",
    "AH-2.6-e",
    "AH-2.6-g",
    "AH-2.6-h",
    "AH-2.6-i",
    "AH-2.6-k",
    "AH-7.1-d",
  ),
  ...because("Kurs bundet til prosedyreutgave; kommer med sak 4.", "AH-2.9-c"),
  ...because(
    "Krav til Nødnett-opplæring, instruktører og utstyrstype; pakken kommer med sak 4.",
    "NN-a",
    "NN-b",
    "NN-c",
    "NN-d",
    "NN-e",
    "NN-f",
    "NN-g",
    "NN-h",
    "NN-i",
    "NN-k",
    "NN-p",
  ),
  ...because("Oppgave for HDO; ingen opplysning i kjeden viser den.", "NN-j", "NN-l"),
  ...because("Oppgave for NAKOS; læringskilder tas inn gjennom porten LearningSource.", "NM-a"),
  ...because("Oppgave for Helsedirektoratet; ingen opplysning i kjeden viser den.", "ST-g", "ST-h"),
];

import type { NormId } from "@prehosp/norms";
import type { NotCoded } from "@prehosp/rules";

const because = (reason: string, ...norms: readonly NormId[]): readonly NotCoded[] =>
  norms.map((norm) => ({ norm, because: reason }));

/** The norms of this room that no requirement codes, with the reason. */
export const notCoded: readonly NotCoded[] = [
  ...because(
    "Arbeidsgang og ikke vurdering av en person: training/way og training/certificates følger den (forkurset vises instruktøren, endelig kursbevis først når begge deler er gjort).",
    "NN-g",
    "NN-h",
  ),
  ...because(
    "Kan, uten nasjonalt intervall: en region som vil ha jevnlig utsjekk, legger den i en egen pakke.",
    "NN-i",
  ),
  ...because(
    "Oppgave for HDO. En ny versjon krever ny opplæring bare der HDO eller kravets eier sier det; formatet har minVersion for den som gjør det.",
    "NN-k",
  ),
  ...because("Oppgave for HDO; ingen opplysning i kjeden viser den.", "NN-j", "NN-l"),
  ...because("Oppgave for NAKOS; læringskilder tas inn gjennom porten LearningSource.", "NM-a"),
  ...because("Oppgave for Helsedirektoratet; ingen opplysning i kjeden viser den.", "ST-g", "ST-h"),
];

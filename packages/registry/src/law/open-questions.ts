import type { Text } from "@prehosp/model";
import { words } from "../texts.ts";
import type { RegistryLaw } from "./registry-law.ts";

/** What is asked of the law of a registry, and what follows while nobody has verified the answer. */
export const openQuestionTexts = {
  regulation: words(
    "Hjemmelen for registeret er ikke bekreftet.",
    "Heimelen for registeret er ikkje stadfesta.",
    "The regulation behind the registry is unverified.",
  ),
  consentRequired: words(
    "Om samtykke kreves, er ikke bekreftet: bare de som har samtykket, utleveres.",
    "Om samtykke krevst, er ikkje stadfesta: berre dei som har samtykt, blir utleverte.",
    "Whether consent is required is unverified: only those who consented are released.",
  ),
  reservationRight: words(
    "Om personer kan reservere seg, er ikke bekreftet: en reservasjon følges som om de kan.",
    "Om personar kan reservere seg, er ikkje stadfesta: ein reservasjon blir følgd som om dei kan.",
    "Whether persons can decline is unverified: a reservation is followed as if they can.",
  ),
  identityRequired: words(
    "Om registeret skal vite hvem personen er, er ikke bekreftet.",
    "Om registeret skal vite kven personen er, er ikkje stadfesta.",
    "Whether the registry is to know who the person is is unverified.",
  ),
  controller: words(
    "Hvem som er dataansvarlig, er ikke bekreftet.",
    "Kven som er dataansvarleg, er ikkje stadfesta.",
    "Who the controller is is unverified.",
  ),
  processor: words(
    "Hvem som er databehandler, er ikke bekreftet.",
    "Kven som er databehandlar, er ikkje stadfesta.",
    "Who the processor is is unverified.",
  ),
  retention: words(
    "Hvor lenge et tilfelle kan oppbevares, er ikke bekreftet: ingen holdes tilbake for alder.",
    "Kor lenge eit tilfelle kan oppbevarast, er ikkje stadfesta: ingen blir haldne tilbake for alder.",
    "How long a case may be kept is unverified: none is held back for its age.",
  ),
} as const satisfies Readonly<Record<string, Text>>;

/** Something of the law that nobody has verified, and where it was looked for. */
export interface OpenQuestion {
  readonly about: keyof typeof openQuestionTexts;
  readonly source: string;
  readonly means: Text;
}

/** What is unverified of a registry's law, in the order of its parts; said wherever the law is used. */
export const openQuestions = ({ legalBasis, controller, processor, retention }: RegistryLaw): readonly OpenQuestion[] =>
  (
    [
      "regulation",
      "consentRequired",
      "reservationRight",
      "identityRequired",
      "controller",
      "processor",
      "retention",
    ] as const
  ).flatMap((about) => {
    const { is, source } = { ...legalBasis, controller, processor, retention }[about];
    return is === "unverified" ? [{ about, source, means: openQuestionTexts[about] }] : [];
  });

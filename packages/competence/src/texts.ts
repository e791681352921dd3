import type { Availability, Text } from "@prehosp/model";
import type { ViaKind } from "./via.ts";
import type { Reason } from "./weigh.ts";

/** What people read for each availability. */
export const outcomeTexts: Readonly<Record<Availability["outcome"], Text>> = {
  yes: { nb: "I beredskap", nn: "I beredskap", en: "Available" },
  "with-remark": { nb: "I beredskap, med merknad", nn: "I beredskap, med merknad", en: "Available, with a remark" },
  no: { nb: "Ikke i beredskap", nn: "Ikkje i beredskap", en: "Not available" },
};

/** What people read for each reason why a proof doesn't count. */
export const reasonTexts: Readonly<Record<Reason, Text>> = {
  missing: { nb: "Ingenting er registrert", nn: "Ingenting er registrert", en: "Nothing is recorded" },
  "from-the-future": {
    nb: "Registrert før dagen det skal ha skjedd",
    nn: "Registrert før dagen det skal ha skjedd",
    en: "Recorded before the day it is said to have happened",
  },
  "wrong-kind": {
    nb: "Beviset er av en type som ikke teller her",
    nn: "Beviset er av ein type som ikkje tel her",
    en: "The proof is of a kind that doesn't count here",
  },
  failed: {
    nb: "Resultatet teller ikke",
    nn: "Resultatet tel ikkje",
    en: "The result doesn't count",
  },
  expired: { nb: "Utløpt", nn: "Gått ut", en: "Expired" },
  revoked: { nb: "Trukket tilbake", nn: "Trekt tilbake", en: "Revoked" },
  "scope-mismatch": {
    nb: "Gjelder annet utstyr eller en annen type",
    nn: "Gjeld anna utstyr eller ein annan type",
    en: "For other equipment or another type",
  },
  "version-old": { nb: "Gjelder en eldre versjon", nn: "Gjeld ein eldre versjon", en: "For an older version" },
  undocumented: { nb: "Ikke dokumentert", nn: "Ikkje dokumentert", en: "Not documented" },
  "issuer-not-accepted": {
    nb: "Utstederen er ikke godtatt",
    nn: "Utferdaren er ikkje godteken",
    en: "The issuer isn't accepted",
  },
  "self-attested": {
    nb: "Attestert av personen selv",
    nn: "Attestert av personen sjølv",
    en: "Attested by the person themselves",
  },
  "unqualified-attestor": {
    nb: "Den som attesterte, var ikke kvalifisert den dagen",
    nn: "Den som attesterte, var ikkje kvalifisert den dagen",
    en: "Whoever attested it wasn't qualified that day",
  },
  "out-of-order": {
    nb: "Gjort før det som skulle komme først",
    nn: "Gjort før det som skulle kome først",
    en: "Done before what should come first",
  },
  fact: {
    nb: "En opplysning om tjenesten avgjør",
    nn: "Ei opplysning om tenesta avgjer",
    en: "A fact about the service decides",
  },
};

/** What people read where somebody is qualified otherwise than in the ordinary way. */
export const viaTexts: Readonly<Record<ViaKind, Text>> = {
  equivalence: {
    nb: "Oppfylt med likeverdig kompetanse, etter vedtak",
    nn: "Oppfylt med likeverdig kompetanse, etter vedtak",
    en: "Met by an equivalent competence, by decision",
  },
  door: {
    nb: "Oppfylt gjennom en åpning i kravet",
    nn: "Oppfylt gjennom ei opning i kravet",
    en: "Met through an opening in the requirement",
  },
  grace: {
    nb: "Utløpt, men innenfor fristen for fornyelse",
    nn: "Gått ut, men innanfor fristen for fornying",
    en: "Expired, but within the time given to renew",
  },
};

import { sources } from "@prehosp/norms";
import { known } from "@prehosp/model/absence";
import { sayDay } from "@prehosp/model/time";
import { absenceWords, conditionWords } from "../explain/words.ts";
import type { Card, CardLine } from "./card.ts";

const VITAL = 7;

/** Minutes from the station with their interval, the early end down and the late end up; "minst" where a part is not known. */
export const minutesSaid = ({ eta, atLeast }: CardLine): string =>
  known(eta)
    ? `${Math.round(eta.seconds / 60)} (${Math.floor(eta.low / 60)}–${Math.ceil(eta.high / 60)})`
    : atLeast > 0
      ? `minst ${Math.floor(atLeast / 60)}`
      : "ukjent";

/** What the agreement covers; the seven conditions with a threat to vital functions are said in one. */
export const conditionsSaid = ({ conditions }: CardLine): string => {
  if (conditions === undefined) return "";
  if (!known(conditions)) return `tilstander ${absenceWords[conditions.absent]}: spør avtaleeier`;
  const named = conditions.filter((c) => c !== "other");
  return named.length >= VITAL ? "alle tilstander med vital svikt" : named.map((c) => conditionWords[c]).join(", ");
};

export const untilSaid = ({ until }: CardLine): string =>
  until === undefined
    ? ""
    : known(until)
      ? `til ${sayDay(until)}`
      : until.absent === "not-applicable"
        ? "uten sluttdato"
        : "slutt ikke kjent";

export const editionSaid = ({ edition }: Card): string =>
  `${sources[edition.source].title}: ${edition.norsk}${edition.verified ? "" : " (IKKE kontrollert mot dokumentet)"}`;

export const timesFrom = ({ source }: Card): string =>
  source === "road"
    ? "Minutter fra stasjon til kommunesenteret, langs vei, med videreformidling og forspenning. (?) = ikke kjent."
    : "Minutter fra stasjon til kommunesenteret, anslått langs luftlinje, med videreformidling og forspenning. (?) = ikke kjent.";

export const duties = [
  "Varsle alltid ordinær ressurs parallelt (AH-2.8-b). Ingen ledig: nabo-AMK, lege, luftambulanse.",
  "Brann gjennom 110 om ikke annet er avtalt (AH-2.8-d). Politi bare gjennom 112, som medhjelper (AH-2.4-b).",
  "Navn og hva som feiler pasienten, sies bare i Nødnett eller annen sikker kanal (AH-2.8-c).",
  "Skriv opp: enhet, klokkeslett for varsling og for fremme. Føres inn når systemet er oppe (AH-4.4-a).",
] as const;

export const heads = {
  helpers: "Akutthjelpere med avtale",
  ordinary: "Ordinære ressurser",
  police: "Politi (medhjelper, bare gjennom 112)",
} as const;

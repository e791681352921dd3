import type { Text } from "@prehosp/model";
import type { WaitingReason } from "./match-fact.ts";

/** What people read of an account that waits. */
export const waitingTexts: Readonly<Record<WaitingReason, Text>> = {
  nobody: { nb: "Ingen treff", nn: "Ingen treff", en: "No match" },
  several: { nb: "Passer til flere personer", nn: "Passar til fleire personar", en: "Matches several people" },
  contradiction: {
    nb: "Nøklene motsier hverandre",
    nn: "Nøklane motseier kvarandre",
    en: "The keys contradict each other",
  },
  "e-mail-only": {
    nb: "Bare e-postadressen er lik; det er ikke nok",
    nn: "Berre e-postadressa er lik; det er ikkje nok",
    en: "Only the e-mail address agrees, which is not enough",
  },
  "second-account": {
    nb: "Personen har alt en konto i samme system",
    nn: "Personen har alt ein konto i same system",
    en: "The person already has an account in that system",
  },
  parted: { nb: "Koblingen er opphevet", nn: "Koplinga er oppheva", en: "The match was wrong" },
  "two-people": { nb: "Koblet til to personer", nn: "Kopla til to personar", en: "Matched to two people" },
};

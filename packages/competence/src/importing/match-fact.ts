import { ActorRef, FactId, LearningAccount, OrgId, PersonId } from "@prehosp/model";
import { Instant } from "@prehosp/model/time";
import * as z from "zod";

/** What an account and a person can be compared by. An e-mail address is shared, reused and mistyped: it never matches alone. */
export const MatchKey = z
  .enum(["employee-number", "hpr-number", "helseid-subject", "e-mail"])
  .meta({ norsk: "sammenlignet på", means: "ansattnummer · HPR-nummer · HelseID-subjekt · e-postadresse" });
export type MatchKey = z.output<typeof MatchKey>;

const fact = {
  id: FactId,
  owner: OrgId.meta({ norsk: "arbeidsgiver", means: "The employer, who owns the match" }),
  by: ActorRef.meta({ norsk: "av", means: "Who decided, or the machine that found it" }),
  at: Instant.meta({ norsk: "tidspunkt", means: "When it became known here" }),
};
const because = z
  .string()
  .trim()
  .min(1)
  .max(300)
  .meta({ norsk: "begrunnelse", means: "Why; without a name or number" });

/** One fact of whose an account is. None is ever changed: a wrong match is parted, and the past answers as it did. */
export const MatchFact = z
  .discriminatedUnion("says", [
    z
      .strictObject({
        ...fact,
        says: z.literal("matched").meta({ norsk: "koblet", means: "The account is this person's" }),
        account: LearningAccount,
        person: PersonId,
        quality: z
          .enum(["one-key", "several-keys", "decided"])
          .meta({ norsk: "treffkvalitet", means: "ett treff · flere treff · avgjort av et menneske" }),
        keys: z
          .array(MatchKey)
          .readonly()
          .meta({ norsk: "treff på", means: "What agreed; empty where somebody decided" }),
      })
      .refine((m) => m.quality === "decided" || m.keys.some((k) => k !== "e-mail"), {
        path: ["keys"],
        message: "an-e-mail-address-never-matches-alone",
      })
      .meta({ norsk: "kobling", means: "An account is matched to a person" }),
    z
      .strictObject({
        ...fact,
        says: z.literal("parted").meta({ norsk: "skilt", means: "The account never was this person's" }),
        account: LearningAccount,
        person: PersonId,
        because,
      })
      .meta({ norsk: "opphevet kobling", means: "A match was wrong" }),
    z
      .strictObject({
        ...fact,
        says: z.literal("merged").meta({ norsk: "slått sammen", means: "Two keys turned out to be one person" }),
        person: PersonId.meta({ norsk: "beholdes", means: "The key that is kept" }),
        gone: PersonId.meta({ norsk: "utgår", means: "The key that was the same person" }),
        because,
      })
      .meta({ norsk: "sammenslåing", means: "Two person keys are one person" }),
    z
      .strictObject({
        ...fact,
        says: z.literal("unmerged").meta({ norsk: "delt", means: "They were two people after all" }),
        person: PersonId.meta({ norsk: "ble beholdt", means: "The key that was kept" }),
        gone: PersonId.meta({ norsk: "utgikk", means: "The key that stands by itself again" }),
        because,
      })
      .meta({ norsk: "opphevet sammenslåing", means: "A merge was wrong" }),
  ])
  .meta({ norsk: "koblingsfaktum", means: "One fact of whose an account at a learning source is" });
export type MatchFact = z.output<typeof MatchFact>;

/** Why an account waits for somebody to decide whose it is. */
export const WaitingReason = z
  .enum(["nobody", "several", "contradiction", "e-mail-only", "second-account", "parted", "two-people"])
  .meta({
    norsk: "venter fordi",
    means:
      "ingen treff · flere treff · nøkler som motsier hverandre · bare e-post · personen har alt en konto der · koblingen er opphevet · koblet til to",
  });
export type WaitingReason = z.output<typeof WaitingReason>;

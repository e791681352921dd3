import * as z from "zod";
import { ChannelId } from "@prehosp/model";
import type { Text } from "@prehosp/model";

/** Why a field was kept back. */
export const WithheldBecause = z
  .enum([
    "unclassed",
    "not-for-recipient",
    "free-text",
    "insecure-channel",
    "not-for-audience",
    "identifies-together",
    "too-few",
  ])
  .meta({
    norsk: "hvorfor holdt tilbake",
    means: "uten klasse · ikke for mottakeren · fritekst · usikker kanal · andre hører · identifiserer sammen · for få",
  });
export type WithheldBecause = z.output<typeof WithheldBecause>;

/** Whether another channel could carry what this reason kept back. */
export const isOfTheChannel = (because: WithheldBecause): boolean =>
  because === "insecure-channel" || because === "not-for-audience" || because === "identifies-together";

/** One field that did not go; never its value. */
export const Withheld = z
  .object({
    field: z.string().min(1).meta({ norsk: "felt", means: "Name of the field; says nothing of what it held" }),
    code: z.string().min(1).optional().meta({
      norsk: "kode",
      means: "Which code of a coded list; it can itself be health, so show it to the sender and never log or store it",
    }),
    because: WithheldBecause,
    cites: z.array(z.string()).min(1).readonly().meta({ norsk: "hjemler", means: "Ids of the norms behind it" }),
    permitted: z.array(ChannelId).readonly().meta({
      norsk: "kan gå over",
      means: "Known channels that the field may go over to this recipient; empty = none",
    }),
  })
  .meta({ norsk: "holdt tilbake", means: "One field that was kept back, why, and which channel would carry it" });
export type Withheld = z.output<typeof Withheld>;

/** What people read for each reason. */
export const withheldTexts: Readonly<Record<WithheldBecause, Text>> = {
  unclassed: {
    nb: "Feltet har ingen opplysningsklasse og sendes ikke.",
    nn: "Feltet har ingen opplysningsklasse og blir ikkje sendt.",
    en: "The field has no class and is not sent.",
  },
  "not-for-recipient": {
    nb: "Mottakeren trenger ikke opplysningen for å hjelpe.",
    nn: "Mottakaren treng ikkje opplysninga for å hjelpe.",
    en: "The recipient does not need it in order to help.",
  },
  "free-text": {
    nb: "Fritekst går ikke ut av helsetjenesten.",
    nn: "Fritekst går ikkje ut av helsetenesta.",
    en: "Free text does not leave the health service.",
  },
  "insecure-channel": {
    nb: "Kanalen er ikke sikker; bruk Nødnett eller en annen sikker løsning.",
    nn: "Kanalen er ikkje trygg; bruk Nødnett eller ei anna trygg løysing.",
    en: "The channel is not secure; use Nødnett or another secure solution.",
  },
  "not-for-audience": {
    nb: "Andre som hører kanalen, skal ikke ha opplysningen.",
    nn: "Andre som høyrer kanalen, skal ikkje ha opplysninga.",
    en: "Others who hear the channel are not to have it.",
  },
  "identifies-together": {
    nb: "Sammen med det som alt er sendt, kan dette peke ut en person.",
    nn: "Saman med det som alt er sendt, kan dette peike ut ein person.",
    en: "Together with what already goes, this can point at a person.",
  },
  "too-few": {
    nb: "Det er så få oppdrag i kommunen at stedet kan peke ut en person.",
    nn: "Det er så få oppdrag i kommunen at staden kan peike ut ein person.",
    en: "There are so few missions in the municipality that the place can point at a person.",
  },
};

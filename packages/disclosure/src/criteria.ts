import * as z from "zod";
import { FieldClass } from "@prehosp/model";
import { criteriaOver } from "@prehosp/rules";
import type { AnyCriterion } from "@prehosp/rules";

const criterion = criteriaOver(
  {
    fieldClass: FieldClass,
    secure: z.boolean(),
    allowed: z.boolean(),
    audienceAllowed: z.boolean(),
    freeText: z.boolean(),
    healthOnly: z.boolean(),
    partOfIdentifyingSet: z.boolean(),
    anotherComesFirst: z.boolean(),
    ownerHears: z.boolean(),
  },
  { code: "@prehosp/disclosure@0.1.0" },
);

/** Health and identity travel over Nødnett or another secure solution only. */
export const secureChannel = criterion({
  id: "disclosure.secure-channel",
  version: "1.0",
  norsk: "Personopplysninger bare over sikker kanal",
  cites: ["AH-2.8-c", "AH-4.3-d"],
  when: { needs: ["fieldClass"], holds: ({ fieldClass }) => fieldClass === "health" || fieldClass === "identity" },
  needs: ["secure"],
  decide: ({ secure }) => (secure ? "met" : "not-met"),
  examples: [
    { given: { fieldClass: "identity", secure: true }, then: "met" },
    { given: { fieldClass: "health", secure: false }, then: "not-met" },
    { given: { fieldClass: "operational", secure: false }, then: "not-applicable" },
    { given: { secure: true }, then: "unclear", norsk: "Et felt uten klasse holdes tilbake" },
  ],
});

/** The recipient gets what its role needs, field by field. */
export const recipientNeeds = criterion({
  id: "disclosure.recipient",
  version: "1.0",
  norsk: "Mottakeren får bare det rollen trenger",
  cites: ["AH-4.3-d", "AH-2.8-g"],
  needs: ["allowed"],
  decide: ({ allowed }) => (allowed ? "met" : "not-met"),
  examples: [
    { given: { allowed: true }, then: "met" },
    { given: { allowed: false }, then: "not-met" },
    { given: {}, then: "unclear" },
  ],
});

/** Whoever else hears the channel must also be allowed what is said on it. */
export const audienceNeeds = criterion({
  id: "disclosure.audience",
  version: "1.0",
  norsk: "Alle som hører kanalen, kan få opplysningen",
  cites: ["AH-4.3-d", "AH-2.8-g"],
  needs: ["audienceAllowed"],
  decide: ({ audienceAllowed }) => (audienceAllowed ? "met" : "not-met"),
  examples: [
    { given: { audienceAllowed: true }, then: "met" },
    { given: { audienceAllowed: false }, then: "not-met" },
    { given: {}, then: "unclear" },
  ],
});

/** What stands in free words can say anything, so it stays within the health service. */
export const freeTextStays = criterion({
  id: "disclosure.free-text",
  version: "1.0",
  norsk: "Fritekst blir i helsetjenesten",
  cites: ["AH-4.3-d"],
  when: { needs: ["freeText"], holds: ({ freeText }) => freeText },
  needs: ["healthOnly"],
  decide: ({ healthOnly }) => (healthOnly ? "met" : "not-met"),
  examples: [
    { given: { freeText: true, healthOnly: true }, then: "met" },
    { given: { freeText: true, healthOnly: false }, then: "not-met" },
    { given: { freeText: false }, then: "not-applicable" },
    { given: { freeText: true }, then: "unclear" },
  ],
});

/**
 * Name, address and problem count together: without a secure channel nothing goes but the first of them that the message
 * holds. It doesn't matter whether that one goes, so that to hold more back never lets another through.
 */
export const together = criterion({
  id: "disclosure.together",
  version: "1.1",
  norsk: "Navn, adresse og problem regnes sammen",
  cites: ["AH-2.8-g", "AH-2.8-c"],
  when: {
    needs: ["secure", "partOfIdentifyingSet"],
    holds: ({ secure, partOfIdentifyingSet }) => !secure && partOfIdentifyingSet,
  },
  needs: ["anotherComesFirst"],
  decide: ({ anotherComesFirst }) => (anotherComesFirst ? "not-met" : "met"),
  examples: [
    {
      given: { secure: false, partOfIdentifyingSet: true, anotherComesFirst: false },
      then: "met",
      norsk: "Stedet alene",
    },
    { given: { secure: false, partOfIdentifyingSet: true, anotherComesFirst: true }, then: "not-met" },
    { given: { secure: true, partOfIdentifyingSet: true, anotherComesFirst: true }, then: "not-applicable" },
    { given: { secure: false, partOfIdentifyingSet: true }, then: "unclear" },
  ],
});

/** An organisation may document its own activity, and never with what identifies, over whatever channel. */
export const ownDocumentation = criterion({
  id: "disclosure.own-documentation",
  version: "1.0",
  norsk: "Egen dokumentasjon uten personidentifiserende opplysninger",
  cites: ["AH-4.3-e"],
  when: { needs: ["ownerHears"], holds: ({ ownerHears }) => ownerHears },
  needs: ["fieldClass"],
  decide: ({ fieldClass }) => (fieldClass === "health" || fieldClass === "identity" ? "not-met" : "met"),
  examples: [
    { given: { ownerHears: true, fieldClass: "operational" }, then: "met" },
    { given: { ownerHears: true, fieldClass: "health" }, then: "not-met", norsk: "Heller ikke over sikker kanal" },
    { given: { ownerHears: false, fieldClass: "identity" }, then: "not-applicable" },
    { given: { ownerHears: true }, then: "unclear" },
  ],
});

/** Every criterion of this room. */
export const criteria: readonly AnyCriterion[] = [
  recipientNeeds,
  audienceNeeds,
  ownDocumentation,
  freeTextStays,
  secureChannel,
  together,
];

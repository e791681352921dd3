import { Decided } from "@prehosp/model";
import * as z from "zod";

const source = z
  .string()
  .min(1)
  .meta({ norsk: "kilde", means: "Where it was read; of what is unverified, where it was looked for" });

const answer = z
  .strictObject({
    is: z
      .enum(["yes", "no", "unverified"])
      .meta({ norsk: "svar", means: "ja · nei · ikke bekreftet; what is unverified is never taken as no" }),
    source,
  })
  .readonly();

const statement = z
  .union([
    z.strictObject({
      is: z.literal("stated").meta({ norsk: "svar", means: "oppgitt" }),
      says: z.string().min(1).meta({ norsk: "innhold", means: "What holds, by its name or id" }),
      source,
    }),
    z.strictObject({ is: z.literal("unverified").meta({ norsk: "svar", means: "ikke bekreftet" }), source }),
  ])
  .readonly();

const retention = z
  .union([
    z.strictObject({
      is: z.literal("months-after-event").meta({ norsk: "svar", means: "måneder etter hendelsen" }),
      months: z.int().min(1).meta({ norsk: "måneder", means: "How many months after the event" }),
      source,
    }),
    z.strictObject({
      is: z.enum(["without-limit", "unverified"]).meta({ norsk: "svar", means: "uten grense · ikke bekreftet" }),
      source,
    }),
  ])
  .readonly();

/** What the law says of one registry, each with its source; what nobody has read is `unverified`, and said so wherever it is used. */
export const RegistryLaw = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z][a-z0-9.-]{0,60}$/)
      .meta({ norsk: "id", means: "Id of the registry" }),
    name: z.string().min(1).meta({ norsk: "navn", means: "What the registry is called" }),
    decided: Decided.meta({ norsk: "besluttet", means: "Whose reading of the law it is, from when, and by what" }),
    legalBasis: z
      .strictObject({
        regulation: statement.meta({ norsk: "hjemmel", means: "The regulation the registry rests on" }),
        consentRequired: answer.meta({ norsk: "samtykke kreves", means: "Whether a person must have consented" }),
        reservationRight: answer.meta({ norsk: "reservasjonsrett", means: "Whether a person can decline to be in it" }),
        identityRequired: answer.meta({
          norsk: "identitet kreves",
          means: "Whether the registry holds who the person is",
        }),
      })
      .meta({ norsk: "rettsgrunnlag", means: "What the registry may do, and what the persons in it can ask" }),
    controller: statement.meta({ norsk: "dataansvarlig", means: "Who answers for the registry" }),
    processor: statement.meta({ norsk: "databehandler", means: "Who runs it for the controller" }),
    retention: retention.meta({ norsk: "oppbevaring", means: "How long a case may be kept" }),
  })
  .meta({
    norsk: "registerets rettsgrunnlag",
    means: "Legal basis, controller, processor and retention of one registry",
  });
export type RegistryLaw = z.output<typeof RegistryLaw>;

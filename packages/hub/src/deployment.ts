import { Areas, Region } from "@prehosp/chain";
import { PolicyEdition } from "@prehosp/dispatch";
import { LayerEntry } from "@prehosp/rules";
import * as z from "zod";
import { Webhook } from "./webhooks.ts";

const pick = (means: string) =>
  z
    .object({
      use: z.string().min(1).meta({ norsk: "adapter", means: "Id of the adapter" }),
      settings: z.record(z.string(), z.unknown()).default({}).meta({
        norsk: "innstillinger",
        means: "The adapter's own settings; secrets by name of an environment variable only",
      }),
    })
    .meta({ norsk: "valgt adapter", means });

/** One region's deployment: which adapter stands behind each door, which edition it follows, and its own data. */
export const Deployment = z
  .object({
    name: z.string().min(1).meta({ norsk: "navn", means: "What the deployment is called" }),
    edition: PolicyEdition.shape.id,
    layers: z
      .array(LayerEntry)
      .readonly()
      .default([])
      .meta({ norsk: "lag", means: "What the region has decided, level by level" }),
    packs: z
      .array(z.union([z.string().regex(/\.json$/), z.record(z.string(), z.unknown())]))
      .readonly()
      .default([])
      .meta({
        norsk: "lokale pakker",
        means: "What region, trust and unit have decided: here, or in a file beside this one; checked when it loads",
      }),
    indexKeys: z.record(z.string().min(1), z.string().min(1)).optional().meta({
      norsk: "nøkler for kriterieindeksen",
      means:
        "Public ed25519 keys in PEM by id; where they are named, the bridge of the index must be signed by one of them",
    }),
    region: z.union([z.literal("demo"), z.string().regex(/\.json$/), Region]).meta({
      norsk: "region",
      means: "The region's data: here, in a file beside this one, or the demonstration region",
    }),
    areas: z
      .object({
        file: z
          .string()
          .regex(/\.(geo)?json$/)
          .meta({
            norsk: "fil",
            means:
              "GeoJSON (RFC 7946, WGS84) beside this file: one feature a municipality, its number under kommunenummer",
          }),
        within: z
          .array(z.string().regex(/^\d{2}(\d{2})?$/))
          .min(1)
          .readonly()
          .optional()
          .meta({
            norsk: "innenfor",
            means:
              "Municipalities of the file that are the region's: numbers, or the two digits of a county; absent = all",
          }),
        schematic: Areas.shape.schematic.default(false),
        source: Areas.shape.source,
      })
      .strict()
      .optional()
      .meta({
        norsk: "kart over kommuner",
        means: "What figures of municipalities are drawn on; absent = no map, or that of the region's data",
      }),
    doors: z
      .object({
        storage: pick("Ledger, vault, editions and timers").optional(),
        access: pick("Who may do what").optional(),
        alarming: pick("The way out to those who are alarmed").optional(),
        travel: pick("Travel times").optional(),
        records: pick("The patient record").optional(),
        registry: pick("The way to a registry").optional(),
        missions: pick("Where incidents come from").optional(),
        learning: pick("Where proofs of learning come from").optional(),
        notifier: pick("The way reminders go out to people").optional(),
        defibrillators: pick("A register of defibrillators that somebody else owns").optional(),
      })
      .strict()
      .default({})
      .meta({ norsk: "dører", means: "Which adapter stands behind each door; the in-memory one where none is named" }),
    listen: z
      .object({
        host: z
          .string()
          .default("127.0.0.1")
          .meta({ norsk: "adresse", means: "Address to listen on; beyond loopback only with a real access adapter" }),
        port: z
          .number()
          .int()
          .min(0)
          .max(65535)
          .default(3113)
          .meta({ norsk: "port", means: "Port to listen on; 0 = any free" }),
      })
      .prefault({})
      .meta({ norsk: "lytter på", means: "Where the hub listens" }),
    talkGroups: z
      .array(z.string().min(1))
      .readonly()
      .default([])
      .meta({ norsk: "talegrupper", means: "The talk groups the centre may hand out, in this order" }),
    defibrillators: z
      .object({
        putOwn: z.boolean().default(false).meta({
          norsk: "skriver egne",
          means: "Whether the defibrillators registered here are written to the other register",
        }),
        guard: z
          .object({
            removalsAtLeast: z.int().min(1).meta({
              norsk: "minst så mange",
              means: "The guard stops no exchange that would take away fewer than so many",
            }),
            removalShare: z.number().min(0).max(1).meta({
              norsk: "andel",
              means: "The guard stops an exchange that would take away more than this share at once",
            }),
            decidedBy: z.string().min(1).meta({ norsk: "besluttet av", means: "The role or body that decided it" }),
          })
          .strict()
          .optional()
          .meta({ norsk: "vern mot masseslett", means: "When an exchange is stopped; absent = our assumption" }),
      })
      .strict()
      .prefault({})
      .meta({ norsk: "hjertestartere", means: "How defibrillators are exchanged with the register behind the door" }),
    employerKeyEnv: z.string().min(1).optional().meta({
      norsk: "arbeidsgivers nøkkel",
      means:
        "Environment variable with the secret that national numbers in old records become keys by; absent = such records are refused",
    }),
    budgetMilliseconds: z
      .number()
      .int()
      .min(50)
      .max(10_000)
      .default(2_000)
      .meta({ norsk: "tidsbudsjett", means: "Longest time a proposal may take" }),
    webhooks: z
      .array(Webhook)
      .max(20)
      .readonly()
      .default([])
      .meta({ norsk: "varsling", means: "Who is told when something of an organisation's competence changes" }),
    bodyLimitBytes: z
      .number()
      .int()
      .min(1_024)
      .default(1_048_576)
      .meta({ norsk: "største melding", means: "Largest body the API takes" }),
  })
  .strict()
  .meta({ norsk: "oppsett", means: "One region's deployment file" });
export type Deployment = z.output<typeof Deployment>;

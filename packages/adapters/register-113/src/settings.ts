import { isSafeAddress } from "@prehosp/ports";
import * as z from "zod";

// Paths are set under it, and a query, be it empty, would swallow them.
const isBase = (text: string): boolean => isSafeAddress(text) && !/[?#]/.test(text);

const address = () =>
  z.string().refine(isBase, "An https address without user, password or query; http only to this machine.");
const secret = (norsk: string, means: string) =>
  z
    .string()
    .regex(/^[A-Za-z_]\w*$/, "The name of an environment variable, never the secret itself.")
    .meta({ norsk, means });

/** Which register is read and written, as whom, and how long is waited for it. */
export const Register113Settings = z
  .object({
    url: address().meta({
      norsk: "adresse",
      means: "Base address of the register's interface, up to and with the version",
    }),
    tokenUrl: address().optional().meta({
      norsk: "adresse til nøkkel",
      means: "Where tokens are given; ../oauth/token of the address where not said",
    }),
    clientIdEnv: secret(
      "klient-id",
      "Environment variable that holds the client id of the agreement with the register",
    ),
    clientSecretEnv: secret("klienthemmelighet", "Environment variable that holds the client secret"),
    sender: z
      .string()
      .min(1)
      .max(80)
      .meta({ norsk: "avsender", means: "Who an owner is told by, as the owner knows them" }),
    sendVia: z
      .enum(["EMAIL", "SMS"])
      .default("EMAIL")
      .meta({ norsk: "meldingsvei", means: "How the register passes a message on to an owner" }),
    pageSize: z
      .int()
      .min(1)
      .max(50_000)
      .default(5000)
      .meta({ norsk: "rader per side", means: "Most rows asked for at a time" }),
    mostReadings: z.int().min(2).max(10).default(4).meta({
      norsk: "lesninger",
      means: "How often the register is read until two readings in a row hold the same ones",
    }),
    timeoutSeconds: z
      .number()
      .min(0.1)
      .max(300)
      .default(30)
      .meta({ norsk: "ventetid", means: "Seconds to wait for one answer" }),
    readingSeconds: z
      .number()
      .min(0.1)
      .max(3600)
      .default(600)
      .meta({ norsk: "lesetid", means: "Seconds that reading the register may take altogether" }),
    waitSeconds: z
      .number()
      .min(0)
      .max(600)
      .default(60)
      .meta({ norsk: "pause", means: "Longest pause that is waited out where the register asks for one" }),
  })
  .strict()
  .meta({
    norsk: "innstillinger for Hjertestarterregisteret",
    means: "Which register is spoken to, as whom, and how long",
  });
export type Register113Settings = z.output<typeof Register113Settings>;

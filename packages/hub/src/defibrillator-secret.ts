import type { KeptDefibrillator } from "@prehosp/chain";
import { type Day, daysBetween } from "@prehosp/model/time";
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** How many days a secret that was sent opens its registration: from one half-yearly check past the next. Our choice. */
export const SECRET_DAYS = 200;

/** What a contact is sent, and the only thing of it that is kept. */
export interface MintedSecret {
  readonly secret: string;
  readonly hash: string;
}

/** The print of a secret; a text that is none has one that no registration has. */
export const printOf = (secret: string): string => createHash("sha256").update(secret).digest("hex");

/** 128 bits that nobody can guess, as text that can stand in an address. */
export const mintSecret = (): MintedSecret => {
  const secret = randomBytes(16).toString("base64url");
  return { secret, hash: printOf(secret) };
};

/** Whether the secret of a print opens a registration on a day, did so once, or never; compared in constant time. */
export const opens = (
  kept: Pick<KeptDefibrillator, "secrets" | "standing">,
  print: string,
  on: Day,
): "yes" | "no-longer" | "never" => {
  const bytes = Buffer.from(print, "hex");
  const one = kept.secrets.filter(({ hash }) => timingSafeEqual(Buffer.from(hash, "hex"), bytes)).at(-1);
  if (!one) return "never";
  return kept.standing === "there" && daysBetween(one.on, on) <= SECRET_DAYS ? "yes" : "no-longer";
};

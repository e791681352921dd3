import * as z from "zod";
import { modulus11 } from "./check-digits.ts";

/** Number in the register of health personnel. No check digit or fixed length is known: a well-formed number is not a verified one. */
export const HprNumber = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .brand<"HprNumber">()
  .meta({
    norsk: "HPR-nummer",
    means: "Number in the register of health personnel, 1–9 digits; the digits cannot be verified.",
  });
export type HprNumber = z.output<typeof HprNumber>;

/** Number in the register of legal entities: nine digits, the last a check digit. */
export const OrganisationNumber = z
  .string()
  .regex(/^\d{9}$/)
  .refine((nine) => modulus11(nine.slice(0, 8)) === Number(nine[8]), { error: "The check digit does not fit." })
  .brand<"OrganisationNumber">()
  .meta({ norsk: "organisasjonsnummer", means: "Number of an organisation, nine digits with a check digit." });
export type OrganisationNumber = z.output<typeof OrganisationNumber>;

/** An HPR number as typed, or undefined; `verified` is always false, since only a look-up in HPR can tell. */
export const hprNumber = (text: string): { readonly number: HprNumber; readonly verified: false } | undefined => {
  const read = HprNumber.safeParse(text.trim());
  return read.success ? { number: read.data, verified: false } : undefined;
};

/** An organisation number, also as people write it in groups of three; undefined where the check digit does not fit. */
export const organisationNumber = (text: string): OrganisationNumber | undefined => {
  const read = OrganisationNumber.safeParse(text.trim().replace(/^(\d{3})[ \u00a0](\d{3})[ \u00a0](\d{3})$/, "$1$2$3"));
  return read.success ? read.data : undefined;
};

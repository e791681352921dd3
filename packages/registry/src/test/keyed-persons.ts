import { isNationalNumber, nationalNumber } from "@prehosp/model/identifiers";
import { createHash, createHmac } from "node:crypto";
import type { Keyed } from "../law/keyed.ts";

/** A key of a test, as a caller outside the pure room makes it. */
export const keyed = (id: string, secret = id): Keyed => ({
  id,
  hmac: (text) => createHmac("sha256", secret).update(text).digest("hex"),
});

export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

const two = (n: number): string => String(n).padStart(2, "0");

/** The number of the nth invented person, in the synthetic series with the month plus 80; made here, since none is written in the repo. */
export const synthetic = (n: number, dNumber = false): string => {
  const stem = `${two((n % 28) + (dNumber ? 41 : 1))}${two((n % 12) + 81)}${two(n % 90)}${String(100 + (n % 300))}`;
  const all = Array.from({ length: 100 }, (_, check) => `${stem}${two(check)}`);
  return all.find((digits) => isNationalNumber(nationalNumber(digits))) ?? synthetic(n + 1000, dNumber);
};

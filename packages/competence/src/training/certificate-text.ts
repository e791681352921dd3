import { osloDay } from "@prehosp/model/time";
import { canonicalJson } from "@prehosp/rules";
import type { Course } from "./course.ts";
import type { CertificateIssued } from "./training-fact.ts";

/**
 * The exact text that the issuer's key signs (HMAC-SHA-256 over its UTF-8 bytes, made by the caller): everything that the paper
 * claims, and of the person only the opaque key. Never a national number or a name.
 */
export const certificateText = (course: Course, issued: CertificateIssued): string => {
  const { id, person, by, date } = issued;
  const canonical = canonicalJson({
    form: "prehosp-certificate/1",
    certificate: id,
    course: course.id,
    material: course.material ?? null,
    gives: course.gives.toSorted(),
    terminalTypes: issued.terminalTypes.toSorted(),
    date,
    person,
    issuer: by,
    issued: osloDay(issued.at),
  });
  // Every field is a text that a schema has read; the other branch is there because a room never throws.
  return "json" in canonical ? canonical.json : canonical.because;
};

// Crockford's alphabet: no I, L, O or U, so that a code read from paper or over a radio is not misread.
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 20;
const HEX = (LENGTH * 5) / 4;
const whole = new RegExp(`^[${ALPHABET}]{${String(LENGTH)}}$`);

const grouped = (code: string): string => (code.match(/.{5}/g) ?? []).join("-");

/** The code that is printed: the first 100 bits of the signature, "7ZK2M-…" in four groups. Undefined: not that many hexadecimal digits. */
export const verificationCode = (signatureHex: string): string | undefined => {
  if (!/^[0-9a-f]+$/i.test(signatureHex) || signatureHex.length < HEX) return undefined;
  const bits = BigInt(`0x${signatureHex.slice(0, HEX)}`)
    .toString(2)
    .padStart(LENGTH * 5, "0");
  return grouped((bits.match(/.{5}/g) ?? []).map((five) => ALPHABET[Number.parseInt(five, 2)]).join(""));
};

/** A code as somebody typed it, in the form it is kept in: spaces, hyphens and case are nothing, O is 0, I and L are 1. */
export const readCode = (typed: string): string | undefined => {
  const code = typed.toUpperCase().replaceAll(/[\s-]/g, "").replaceAll("O", "0").replaceAll(/[IL]/g, "1");
  return whole.test(code) ? grouped(code) : undefined;
};

import { osloDay } from "@prehosp/model/time";
import type { Day } from "@prehosp/model/time";
import { readCode } from "./certificate-text.ts";
import type { Certificate } from "./certificates.ts";
import type { Course } from "./course.ts";

/** A certificate as the issuer keeps it for those who ask; it does not say whose. */
export interface Registered {
  readonly code: string;
  readonly course: string;
  readonly terminalTypes: readonly string[];
  readonly issued: Day;
  readonly revoked: boolean;
}

/** What anybody with a certificate in hand may know. A code that cannot be one is unknown, as any other nobody has issued. */
export type Verified =
  | {
      readonly status: "valid";
      readonly course: string;
      readonly terminalTypes: readonly string[];
      readonly issued: Day;
    }
  | { readonly status: "revoked" }
  | { readonly status: "unknown" };

/** A certificate as it goes into the register, under the code that is printed on it. */
export const registered = (course: Course, { issued, revoked }: Certificate, code: string): Registered => ({
  code,
  course: course.id,
  terminalTypes: issued.terminalTypes.toSorted(),
  issued: osloDay(issued.at),
  revoked: revoked.length > 0,
});

/** Certificates by code, for `verify`. Where a code stands twice, a revoked one goes before a valid. */
export const registerOf = (certificates: readonly Registered[]): ReadonlyMap<string, Registered> => {
  const register = new Map<string, Registered>();
  for (const one of certificates) {
    const code = readCode(one.code);
    if (code !== undefined && register.get(code)?.revoked !== true) register.set(code, one);
  }
  return register;
};

/** Whether a certificate is valid, revoked or unknown, and what it claims to hold against the paper; never whose it is. */
export const verify = (register: ReadonlyMap<string, Registered>, typed: string): Verified => {
  const code = readCode(typed);
  const found = code === undefined ? undefined : register.get(code);
  if (found === undefined) return { status: "unknown" };
  if (found.revoked) return { status: "revoked" };
  const { course, terminalTypes, issued } = found;
  return { status: "valid", course, terminalTypes, issued };
};

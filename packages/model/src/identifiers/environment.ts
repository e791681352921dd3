import type { NationalNumber } from "./national-number.ts";

/** Where a program runs: among real people, or among invented ones only. */
export type Environment = "production" | "test";

/** The answer of the guard; `because` is a code for texts and logs. */
export type Allowed =
  | { readonly allowed: true; readonly because?: "cannot-tell" }
  | { readonly allowed: false; readonly because: "synthetic-in-production" | "not-synthetic-in-test" | "cannot-tell" };

/**
 * Whether a number may enter this environment. Production refuses what is surely synthetic; test refuses all that is not surely synthetic.
 * A number that may be a real help number (`either`) enters production, with a remark, and never test: each side errs towards the patient.
 */
export const allowedIn = ({ synthetic }: NationalNumber, environment: Environment): Allowed => {
  if (synthetic === "either")
    return environment === "production"
      ? { allowed: true, because: "cannot-tell" }
      : { allowed: false, because: "cannot-tell" };
  if (environment === "production")
    return synthetic === "no" ? { allowed: true } : { allowed: false, because: "synthetic-in-production" };
  return synthetic === "no" ? { allowed: false, because: "not-synthetic-in-test" } : { allowed: true };
};

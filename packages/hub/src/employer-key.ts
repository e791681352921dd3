import type { OrgId } from "@prehosp/model";
import { Context } from "effect";
import { createHmac } from "node:crypto";

/** The secret by which numbers that name a person become keys; undefined where the deployment names none, and such numbers are then refused. */
export const EmployerKey = Context.Reference<string | undefined>("@prehosp/hub/EmployerKey", {
  defaultValue: () => undefined,
});

/** A number as the employer's own key: the same number is the same key, another employer's is another, and none leads back. */
export const keyedBy =
  (secret: string, employer: OrgId) =>
  (as: "national-number" | "hpr-number", number: string): string =>
    `${as}-${createHmac("sha256", secret)
      .update(JSON.stringify([employer, as, number]))
      .digest("hex")
      .slice(0, 40)}`;

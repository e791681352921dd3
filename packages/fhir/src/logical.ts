import type { Reference } from "./r4.ts";
import type { ProfileOptions } from "./systems.ts";
import { local } from "./systems.ts";

const organisation =
  (kind: "unit" | "organisation") =>
  (id: string, options: ProfileOptions): Reference => ({
    type: "Organization",
    identifier: { system: local(options, kind), value: id },
  });

/** The crew of a unit as the one that acts: R4 lets no vehicle (Location) author, perform or own, but an organisation may. */
export const unitRef = organisation("unit");

/** An organisation by its local identifier. */
export const organisationRef = organisation("organisation");

import { type Adapter, DefibrillatorExchange } from "@prehosp/ports";
import { layer } from "./door.ts";
import { Register113Settings } from "./settings.ts";

/** The national register of defibrillators (113.no) by the shape its public clients show; no official documentation was found. */
export const register113: Adapter<"113", DefibrillatorExchange, typeof Register113Settings> = {
  id: "113",
  port: DefibrillatorExchange,
  speaks:
    "JSON over HTTP as public clients of Hjertestarterregisteret use it, with OAuth2 client credentials; inferred, to be confirmed with NAKOS",
  verified: "double",
  capabilities: {
    since: { unsupported: "by day, and a day more; what has not changed since may come again" },
    hidden: { unsupported: "what is hidden without being set inactive shows only in a whole reading" },
    confirmation: { unsupported: "the register dates the owner's confirmation itself" },
    details: {
      unsupported:
        "hours in words, closed periods, own holiday hours, indoor and locked can't be written; what would look more open than it is is refused",
    },
  },
  settings: Register113Settings,
  layer,
};

export { Register113Settings } from "./settings.ts";

import type { InWords } from "@prehosp/norms";
import type { Outcome } from "./outcome.ts";

/** What people read for each outcome. */
export const outcomeTexts: Readonly<Record<Outcome, InWords>> = {
  met: { nb: "oppfylt", nn: "oppfylt", en: "met" },
  "not-met": { nb: "ikke oppfylt", nn: "ikkje oppfylt", en: "not met" },
  unclear: { nb: "uavklart", nn: "uavklart", en: "not settled" },
  "not-applicable": { nb: "ikke aktuelt", nn: "ikkje aktuelt", en: "not applicable" },
};

/** The same in bokmål. */
export const outcomeNorsk: Readonly<Record<Outcome, string>> = {
  met: outcomeTexts.met.nb,
  "not-met": outcomeTexts["not-met"].nb,
  unclear: outcomeTexts.unclear.nb,
  "not-applicable": outcomeTexts["not-applicable"].nb,
};

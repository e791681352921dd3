import type { AlarmRoute, Text } from "@prehosp/model";

/** What people read for the way an alarm went. */
export const routeTexts: Readonly<Record<AlarmRoute, Text>> = {
  "110": { nb: "via 110", nn: "via 110", en: "through 110" },
  "112": { nb: "via 112", nn: "via 112", en: "through 112" },
  direct: { nb: "direkte", nn: "direkte", en: "directly" },
  "own-centre": { nb: "via egen sentral", nn: "via eigen sentral", en: "through its own centre" },
};

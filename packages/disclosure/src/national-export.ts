import { nationalDisclosure } from "./national-disclosure.ts";
import type { ExportPolicy } from "./own-mission.ts";

const envelope = ["mission", "unit", "unitKind", "status"] as const;

/**
 * Our reading of what an organisation may document of its own activity: coarse times, municipality, intervals; no treatment, since a
 * shock or a compression says what was wrong. Five as the fewest is our choice until somebody decides. Source: AH-4.3-e.
 */
export const nationalExport: ExportPolicy = {
  id: "national-export",
  decided: nationalDisclosure.decided,
  precision: "hour",
  fewest: 5,
  times: ["acknowledged", "under-way", "at-scene", "at-patient", "handover", "left-scene", "unit-free", "stood-down"],
  disclosure: {
    ...nationalDisclosure,
    id: "national-export",
    classes: {
      ...nationalDisclosure.classes,
      unitKind: "operational",
      organisation: "operational",
      when: "operational",
      municipality: "operational",
      after: "operational",
      // Where and exactly when it was tells a mission from all others.
      place: "identity",
      position: "identity",
      times: "identity",
    },
    coded: {},
    envelope,
    allow: { owner: [...envelope, "when", "municipality", "after"] },
  },
};

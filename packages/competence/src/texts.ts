import type { Availability, Text } from "@prehosp/model";

/** What people read for each availability. */
export const outcomeTexts: Readonly<Record<Availability["outcome"], Text>> = {
  yes: { nb: "I beredskap", nn: "I beredskap", en: "Available" },
  "with-remark": { nb: "I beredskap, med merknad", nn: "I beredskap, med merknad", en: "Available, with a remark" },
  no: { nb: "Ikke i beredskap", nn: "Ikkje i beredskap", en: "Not available" },
};

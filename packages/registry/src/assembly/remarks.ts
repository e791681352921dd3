import type { CareRecord, Remark, Timeline } from "@prehosp/model";
import type { Groups } from "./units.ts";

interface Read {
  readonly timeline: Timeline;
  readonly records: readonly CareRecord[];
  readonly incident: { readonly id: string };
}

const strangers = ({ timeline, records, incident }: Read): readonly Remark[] => [
  ...(timeline.incident === incident.id
    ? []
    : [{ code: "other-incident", path: "/timeline", means: "The timeline is of another incident and is not read." }]),
  ...records.flatMap((record, i) =>
    record.incident === incident.id
      ? []
      : [
          {
            code: "other-incident",
            path: `/records/${String(i)}`,
            means: "The record is of another incident and is not read.",
          },
        ],
  ),
];

/** What of the input could not be used, or not fully: other incidents, missions nobody told enough of, several patients unnamed. */
export const remarksOf = (
  input: Read,
  { roleUntold, kindUntold }: Groups,
  { patient, patients }: { readonly patient: string | undefined; readonly patients: readonly string[] },
): readonly Remark[] => [
  ...strangers(input),
  ...roleUntold.map((unit) => ({
    code: "role-untold",
    path: "/incident/missions",
    said: unit,
    means: "The role of this unit is not told, so it counts neither as ordinary nor as akutthjelper.",
  })),
  ...kindUntold.map((unit) => ({
    code: "kind-untold",
    path: "/incident/missions",
    said: unit,
    means: "The kind of this unit is not told, so its clocks do not count as an ambulance's.",
  })),
  ...(patient === undefined && patients.length > 1
    ? [
        {
          code: "several-patients",
          path: "/records",
          said: patients.join(", "),
          means: "The records speak of several patients; name one of them to assemble its case.",
        },
      ]
    : []),
];

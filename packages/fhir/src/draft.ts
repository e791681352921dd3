import type { Remark } from "@prehosp/model";
import type * as z from "zod";
import { careFields, handoverFields, incidentFields } from "./fields.ts";
import { fieldsSaid, sourceSaid, timesSaid, unsaid } from "./read-observations.ts";
import { missionsSaid, patientSaid, unitsSaid } from "./read-resources.ts";
import { HandoverReport } from "./report.ts";
import type { Resource } from "./shape.ts";
import { coded, identified, referred } from "./shape.ts";
import type { ProfileOptions } from "./systems.ts";
import { codeSystem, local } from "./systems.ts";

/** Those that the report has room for; the others show as not kept. */
const readable = (schema: z.ZodType, all: readonly unknown[]): readonly unknown[] =>
  all.filter((one) => schema.safeParse(one).success);

const {
  missions: Missions,
  units: Units,
  times: Times,
  handover: Said,
  incident: About,
  careRecord: Care,
} = HandoverReport.shape;

/** What the Bundle itself says of the report. */
interface Cover {
  readonly id: string | undefined;
  readonly written: string | undefined;
  readonly status: string | undefined;
}

/** The report as the resources that count say it, not yet judged; a remark for each field that none of them speaks of. */
export const draftOf = (
  { id, written, status }: Cover,
  resources: readonly (Resource | undefined)[],
  options: ProfileOptions,
): { readonly draft: unknown; readonly remarks: readonly Remark[] } => {
  const of = (type: string): readonly Resource[] =>
    resources.flatMap((one) => (one?.resourceType === type ? [one] : []));
  const [composition] = of("Composition");
  const incident = of("Encounter").find(
    (one) => one.class?.code === "EMER" && identified(one, local(options, "incident")) !== undefined,
  );
  const observations = of("Observation");
  const care = observations.find(({ code }) => coded(code, codeSystem("care-record")) !== undefined);
  const unit = local(options, "unit");
  const draft = {
    id: id?.replace(/^urn:uuid:/, ""),
    written,
    incident: {
      id: incident && identified(incident, local(options, "incident")),
      centre: referred(incident?.serviceProvider, local(options, "organisation")),
      status,
      ...fieldsSaid(observations, "incident", incidentFields, About.shape),
    },
    missions: readable(Missions.unwrap().element, missionsSaid(of("Task"), options)),
    units: readable(Units.unwrap().element, unitsSaid(of("Location"), options)),
    times: readable(Times.unwrap().element, timesSaid(observations, options)),
    handover: {
      ...fieldsSaid(observations, "handover", handoverFields, Said.shape),
      help: readable(
        Said.shape.help.unwrap().element,
        of("Procedure").map(({ code }) => coded(code, codeSystem("help"))),
      ),
      from: referred(composition?.author?.[0], unit),
      receivedBy: referred(composition?.attester?.[0]?.party, unit),
    },
    ...patientSaid(of("Patient"), options),
    ...(care === undefined
      ? {}
      : {
          careRecord: {
            ...fieldsSaid(observations, "care-record", careFields, Care.unwrap().shape),
            unit: referred(care.performer?.[0], unit),
            source: sourceSaid(care),
          },
        }),
  };
  return {
    draft,
    remarks: [
      ...unsaid(observations, "incident", incidentFields),
      ...unsaid(observations, "handover", handoverFields),
      ...(care === undefined ? [] : unsaid(observations, "care-record", careFields)),
    ],
  };
};

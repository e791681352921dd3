import { CareRecord, Incident, Timeline, Unit } from "@prehosp/model";
import { Instant } from "@prehosp/model/time";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reportOf } from "./report-of.ts";
import { HandoverReport } from "./report.ts";
import { anyReport } from "./test/reports.ts";

const nothing = { absent: "not-recorded" } as const;

describe("reportOf", () => {
  it("gathers a valid report, keeps the place and the caller out, and refuses another incident's record", () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const incident = Incident.parse({
          ...report.incident,
          initiator: nothing,
          purpose: nothing,
          received: nothing,
          receivedExactness: "exact",
          observed: {},
          place: { municipality: "0301" },
          missions: report.missions,
          times: [],
          identifying: { caller: "innringer", address: "adressen" },
          source: { system: "amis", ref: "1" },
        });
        const units = report.units.map((unit) =>
          Unit.parse({ ...unit, turnOutSeconds: nothing, equipment: {}, nodnett: true }),
        );
        const timeline = Timeline.parse({ incident: incident.id, points: report.times });
        const rest = {
          id: report.id,
          written: Instant.parse(report.written),
          incident,
          timeline,
          handover: report.handover,
          patient: report.patient,
          units,
        };
        const made = reportOf(rest);
        expect(HandoverReport.parse(made)).toEqual(made);
        expect(JSON.stringify(made)).not.toMatch(/innringer|adressen|0301/);
        expect(
          reportOf({ ...rest, timeline: { ...timeline, incident: Incident.shape.id.parse(`${incident.id}x`) } }),
        ).toBeUndefined();
        if (report.careRecord === undefined) return;
        const careRecord = CareRecord.parse({ ...report.careRecord, incident: incident.id, patient: report.patient });
        expect(reportOf({ ...rest, careRecord })?.careRecord).toEqual(report.careRecord);
        expect(reportOf({ ...rest, careRecord: { ...careRecord, patient: "q" } })).toBeUndefined();
      }),
      { numRuns: 50 },
    );
  });
});

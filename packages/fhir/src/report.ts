import { CareRecord, Handover, Incident, Mission, TimePoint, Unit } from "@prehosp/model";
import { Instant } from "@prehosp/model/time";
import { recorded } from "@prehosp/model/absence";
import * as z from "zod";

/** Who the patient is; given only where disclosure lets the receiver have it. */
export const PatientIdentity = z
  .strictObject({
    kind: z
      .enum(["fnr", "dnr", "fhn"])
      .meta({ norsk: "type", means: "fødselsnummer · D-nummer · felles hjelpenummer" }),
    value: z
      .string()
      .regex(/^\d{11}$/)
      .meta({
        norsk: "nummer",
        means: "The eleven digits, without spaces; reading remarks on check digits that do not hold",
      }),
    family: z.string().min(1).optional().meta({ norsk: "etternavn", means: "Family name" }),
    given: z.string().min(1).optional().meta({ norsk: "fornavn", means: "Given name" }),
  })
  .meta({ norsk: "pasientens identitet", means: "Who the patient is, where the receiver may know" });
export type PatientIdentity = z.output<typeof PatientIdentity>;

/** The oral report and all that belongs to it, as one document for the receiver's record (AH-4.4-b, AH-4.4-c). */
export const HandoverReport = z
  .strictObject({
    id: z
      .uuid({ version: "v4" })
      .lowercase()
      .meta({ norsk: "dokument-id", means: "Lower-case random UUID of the document; entries are numbered from it" }),
    written: Instant.meta({ norsk: "skrevet", means: "When the document was written" }),
    incident: Incident.pick({ id: true, centre: true, status: true, urgency: true, criterion: true })
      .strict()
      .meta({ norsk: "hendelse", means: "What the document says of the incident" }),
    missions: z.array(Mission.strict()).readonly().meta({ norsk: "oppdrag", means: "Each unit's part" }),
    units: z
      .array(
        Unit.pick({ id: true, kind: true, name: true, organisation: true })
          .strict()
          .meta({ norsk: "enhet", means: "What the document says of a unit" }),
      )
      .readonly()
      .meta({ norsk: "enheter", means: "The units that took part" }),
    times: z
      .array(TimePoint.strict())
      .readonly()
      .meta({ norsk: "tidspunkter", means: "The moments in the order they were recorded" }),
    handover: Handover.extend({
      // A FHIR string cannot be empty, and an empty remark is none.
      circumstances: recorded(z.string().min(1)).meta({
        norsk: "særlige forhold",
        means: "Deviations or particular circumstances",
      }),
    })
      .strict()
      .meta({ norsk: "rapport", means: "The oral report from akutthjelper to the first health resource" }),
    patient: z
      .string()
      .regex(/^[a-z]$/)
      .meta({ norsk: "pasient", means: "Which patient of the incident" }),
    careRecord: CareRecord.omit({ incident: true, patient: true, handover: true })
      .strict()
      .optional()
      .meta({ norsk: "ambulansejournal (utdrag)", means: "The part of the care record that goes along" }),
    patientIdentity: PatientIdentity.optional(),
  })
  .meta({
    norsk: "rapportdokument",
    means: "The report from akutthjelper to the first health resource, as a document",
  });
export type HandoverReport = z.output<typeof HandoverReport>;

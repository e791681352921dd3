import * as z from "zod";
import { CompetenceId, OrgId, Text } from "@prehosp/model";
import { Day } from "@prehosp/model/time";
import { Material } from "./material.ts";

const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,95}$/);
const requirement = z.string().min(1);

/** One thing that an instructor sees done and checks off. */
export const CheckItem = z
  .strictObject({
    id: id.meta({ norsk: "punkt", means: "Id of the item within its course" }),
    title: Text,
    perTerminalType: z
      .boolean()
      .meta({ norsk: "per terminaltype", means: "Whether it is checked off once for each terminal type (NN-d)" }),
    competence: CompetenceId.optional().meta({
      norsk: "viser kompetanse",
      means: "The competence that passing it is proof of; absent = only the course as a whole proves something",
    }),
    cites: z
      .array(z.string().regex(/^[A-Z]{2}-/))
      .readonly()
      .meta({ norsk: "hjemler", means: "Ids of the norms the item comes from" }),
  })
  .meta({ norsk: "utsjekkspunkt", means: "One thing that is seen done and checked off" });
export type CheckItem = z.output<typeof CheckItem>;

/** Fewest and most on one date. */
export const Seats = z
  .strictObject({
    min: z.int().min(1).meta({ norsk: "færrest", means: "Fewest that a date is held for" }),
    max: z.int().min(1).meta({ norsk: "flest", means: "Most on one date" }),
  })
  .refine(({ min, max }) => min <= max, { path: ["max"], message: "fewer-than-min" })
  .meta({ norsk: "plasser", means: "Fewest and most on one date" });

/** One course of a catalogue. A re-certification is a course of its own, for those who have held the competence lately. */
export const Course = z
  .strictObject({
    id: id.meta({ norsk: "kurs", means: "Id of the course" }),
    title: Text,
    kind: z.enum(["e-learning", "class", "drill", "recertification"]).meta({
      norsk: "form",
      means:
        "e-læring · kurs · øvelse · resertifisering; class and recertification end in a certificate, a drill when every item is passed",
    }),
    hours: z.number().positive().meta({ norsk: "timer", means: "Hours it takes" }),
    gives: z.array(CompetenceId).min(1).readonly().meta({ norsk: "gir", means: "Competences it gives" }),
    prerequisites: z
      .array(requirement)
      .readonly()
      .meta({ norsk: "forkrav", means: "Ids of requirements that one must meet on the first day" }),
    preCourse: CompetenceId.optional().meta({
      norsk: "forkurs",
      means: "Competence of the e-learning that comes before it (NN-f); absent = none",
    }),
    terminalTypes: z
      .array(z.string().min(1))
      .readonly()
      .meta({ norsk: "terminaltyper", means: "Terminal types or products it is given on" }),
    attribute: z.string().min(1).optional().meta({
      norsk: "egenskap",
      means:
        "Attribute of the proof that the terminal type or product stands under, as packs match it; absent = terminalType",
    }),
    items: z.array(CheckItem).readonly().meta({ norsk: "utsjekk", means: "What is checked off; empty = attendance" }),
    seats: Seats.optional().meta({ norsk: "plasser", means: "Fewest and most on one date; e-learning has none" }),
    instructor: requirement.optional().meta({
      norsk: "krav til instruktør",
      means: "Id of the requirement that whoever attests must meet that day (NN-c); absent = anybody but the learner",
    }),
    recertifies: z
      .strictObject({
        competence: CompetenceId,
        withinMonths: z.int().min(1).meta({ norsk: "innen måneder", means: "Months since the last proof" }),
      })
      .optional()
      .meta({ norsk: "resertifiserer", means: "Which competence it renews, for those whose last proof is not older" }),
    material: Material.optional(),
  })
  .refine((c) => (c.kind === "recertification") === (c.recertifies !== undefined), {
    path: ["recertifies"],
    message: "recertification-says-what-it-renews",
  })
  .refine((c) => new Set(c.items.map((i) => i.id)).size === c.items.length, { path: ["items"], message: "item-twice" })
  .meta({ norsk: "kurs", means: "One course of a catalogue" });
export type Course = z.output<typeof Course>;

/** One date of a course, as it was first set up; what happens to it later are `SeatFact`s. */
export const CourseDate = z
  .strictObject({
    id: id.meta({ norsk: "kursdato", means: "Id of the date" }),
    course: id.meta({ norsk: "kurs", means: "Id of the course" }),
    organisation: OrgId.meta({ norsk: "arrangør", means: "The organisation that holds it" }),
    place: z.string().min(1).meta({ norsk: "sted", means: "Where it is held" }),
    from: Day.meta({ norsk: "første dag", means: "First day" }),
    to: Day.meta({ norsk: "siste dag", means: "Last day, itself included" }),
    seats: z.int().nonnegative().meta({ norsk: "plasser", means: "Seats on this date" }),
  })
  .refine(({ from, to }) => from <= to, { path: ["to"], message: "ends-before-it-begins" })
  .meta({ norsk: "kursdato", means: "One date of a course, with its seats" });
export type CourseDate = z.output<typeof CourseDate>;

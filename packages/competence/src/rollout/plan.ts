import { Day } from "@prehosp/model/time";
import { recorded } from "@prehosp/model/absence";
import { Decided, OrgId, PersonId } from "@prehosp/model";
import * as z from "zod";

export const RoomKind = z
  .enum(["AMK", "LVS", "akuttmottak"])
  .meta({ norsk: "slags kontrollrom", means: "AMK-sentral · legevaktsentral · akuttmottak" });
export type RoomKind = z.output<typeof RoomKind>;

/** One control room that a new product is brought into. What the room has not told stays absent, and is never counted as none. */
export const RolloutRoom = z
  .strictObject({
    room: OrgId,
    name: z.string().min(1).max(80).optional().meta({
      norsk: "navn",
      means: "What the room is called; for rooms that the hub's own region does not name",
    }),
    kind: RoomKind,
    goLive: recorded(Day).meta({ norsk: "overgangsdato", means: "The first day the room works on the new product" }),
    operators: recorded(z.array(PersonId).readonly()).meta({
      norsk: "operatører",
      means: "Everyone who is to work on it, by opaque key",
    }),
  })
  .meta({ norsk: "kontrollrom i innføringen", means: "A control room, its date and its people" });
export type RolloutRoom = z.output<typeof RolloutRoom>;

const course = {
  course: z.string().min(1).meta({ norsk: "kurs", means: "Id of the course in the catalogue" }),
  proof: z.string().min(1).meta({ norsk: "krav", means: "The requirement that whoever has taken it meets" }),
  days: z.int().min(1).max(10).meta({ norsk: "dager", means: "Working days in a row" }),
  fewest: z.int().min(1).meta({ norsk: "færrest", means: "Fewest on one course" }),
  most: z.int().min(1).max(100).meta({ norsk: "flest", means: "Most on one course" }),
  daysBefore: z
    .int()
    .min(0)
    .max(365)
    .meta({ norsk: "dager før", means: "So many days before the room's date it is over at the latest" }),
  notBefore: z.int().min(1).max(1000).optional().meta({
    norsk: "tidligst",
    means: "So many days before the room's date it begins at the earliest; absent = whenever",
  }),
};

export const InstructorCourse = z
  .strictObject({
    ...course,
    own: z.int().min(0).meta({ norsk: "egne instruktører", means: "How many instructors of its own a room needs" }),
  })
  .meta({
    norsk: "instruktørkurs",
    means: "The course of a kind of room's local instructors, and how many are needed",
  });
export type InstructorCourse = z.output<typeof InstructorCourse>;

export const UserCourse = z
  .strictObject({
    ...course,
    classesAWeek: z.int().min(1).max(5).meta({
      norsk: "kurs i uken",
      means: "How many local courses one own instructor holds in a week",
    }),
  })
  .meta({ norsk: "brukerkurs", means: "The course that a room's own instructors hold for its operators" });
export type UserCourse = z.output<typeof UserCourse>;

/** How the roll-out is done: instructors first, then users, everyone before the room's date (NN-a, NN-c, NN-e). */
export const RolloutRules = z
  .strictObject({
    decided: Decided,
    user: UserCourse,
    instructors: z
      .strictObject({ AMK: InstructorCourse, LVS: InstructorCourse, akuttmottak: InstructorCourse })
      .meta({ norsk: "instruktører", means: "By kind of room" }),
  })
  .meta({
    norsk: "regler for innføringen",
    means: "Courses, seats and lead times of a roll-out, and who decided them",
  });
export type RolloutRules = z.output<typeof RolloutRules>;

export const CourseOffer = z
  .strictObject({
    id: z.string().min(1).meta({ norsk: "kursdato", means: "Id of the date" }),
    course: course.course,
    from: Day.meta({ norsk: "fra", means: "First day" }),
    to: Day.meta({ norsk: "til", means: "Last day" }),
    seats: z.int().min(0).meta({ norsk: "plasser", means: "Seats in all" }),
    taken: z.int().min(0).meta({ norsk: "opptatt", means: "Seats taken, by anyone" }),
  })
  .meta({ norsk: "tilbudt kursdato", means: "One date on which a course is offered" });
export type CourseOffer = z.output<typeof CourseOffer>;

export const Booking = z
  .strictObject({
    date: CourseOffer.shape.id,
    person: PersonId,
  })
  .meta({ norsk: "plass på kurs", means: "One person's seat on one date" });
export type Booking = z.output<typeof Booking>;

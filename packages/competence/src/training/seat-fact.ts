import * as z from "zod";
import { FactId, PersonId } from "@prehosp/model";
import { Day } from "@prehosp/model/time";
import { factHead } from "./fact-head.ts";

const head = { ...factHead, date: z.string().min(1).meta({ norsk: "kursdato", means: "Id of the course date" }) };
const person = PersonId.meta({ norsk: "deltaker", means: "Whom it is about" });

/** One thing that happened to the seats of a course date. */
export const SeatFact = z
  .discriminatedUnion("kind", [
    z.strictObject({
      ...head,
      kind: z.literal("enrolled").meta({ norsk: "meldt på", means: "Somebody asks for a seat" }),
      person,
    }),
    z.strictObject({
      ...head,
      kind: z
        .literal("withdrawn")
        .meta({ norsk: "meldt av", means: "Somebody gives up the seat or the place in the queue" }),
      person,
    }),
    z.strictObject({
      ...head,
      kind: z.literal("seats-set").meta({ norsk: "plasser endret", means: "The number of seats is another" }),
      seats: z.int().nonnegative().meta({ norsk: "plasser", means: "Seats from now on" }),
    }),
    z.strictObject({
      ...head,
      kind: z.literal("moved").meta({ norsk: "flyttet", means: "The date is held on other days" }),
      from: Day.meta({ norsk: "første dag", means: "First day" }),
      to: Day.meta({ norsk: "siste dag", means: "Last day, itself included; never before the first" }),
    }),
    z.strictObject({
      ...head,
      kind: z.literal("cancelled").meta({ norsk: "avlyst", means: "The date is not held" }),
    }),
    z.strictObject({
      ...head,
      kind: z.literal("resumed").meta({ norsk: "tatt opp igjen", means: "The date is held after all" }),
      cancellation: FactId.meta({
        norsk: "avlysningen",
        means: "The cancellation that stood when it was decided; where another stands by now, this changes nothing",
      }),
    }),
  ])
  .meta({ norsk: "påmeldingshendelse", means: "One thing that happened to the seats of a course date" });
export type SeatFact = z.output<typeof SeatFact>;

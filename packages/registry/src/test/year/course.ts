import type { Instant } from "@prehosp/model/time";
import { addSeconds } from "@prehosp/model/time";
import type { Draws } from "./draws.ts";

/** How one synthetic arrest outside hospital went. */
export interface Course {
  readonly number: number;
  readonly received: Instant;
  readonly ageYears: number;
  readonly sex: "female" | "male";
  readonly municipality: string;
  readonly location: "home" | "public" | "institution" | "street";
  readonly recognised: boolean;
  readonly starter: "bystander" | "dispatched-helper" | "first-responder" | "ambulance" | "nobody";
  readonly shockBy: "first-responder" | "ambulance" | "nobody";
  readonly rosc: boolean;
  /** Days from the event to death; none where the patient lived. */
  readonly diedAfter: number | undefined;
}

const FIRST = "2024-11-15T00:00:00.000Z" as Instant;
const YEAR = 365 * 86_400;

/** The course of arrest `number` of so many in a year; they follow each other evenly, with some disorder. */
export const courseOf = (number: number, of: number, draw: Draws): Course => {
  const treated = draw.chance(0.82);
  const rosc = treated && draw.chance(0.45);
  const lived = rosc && draw.chance(0.4);
  const starter = treated
    ? draw.pick<Course["starter"]>([
        "bystander",
        "bystander",
        "bystander",
        "dispatched-helper",
        "first-responder",
        "ambulance",
      ])
    : "nobody";
  const shocked = treated && draw.chance(0.3);
  const helper = starter === "first-responder" && draw.chance(0.5);
  return {
    number,
    received: addSeconds(FIRST, Math.floor((number * YEAR) / of) + draw.whole(0, 3000)),
    ageYears: draw.whole(18, 95),
    sex: draw.chance(0.66) ? "male" : "female",
    municipality: draw.pick(["4201", "4202", "4203", "4204", "4205", "4206", "4207", "4211", "4213", "4215", "4223"]),
    location: draw.pick(["home", "home", "home", "public", "institution", "street"]),
    recognised: draw.chance(0.8),
    starter,
    shockBy: shocked ? (helper ? "first-responder" : "ambulance") : "nobody",
    rosc,
    diedAfter: lived ? undefined : rosc ? draw.whole(2, 25) : 0,
  };
};

/** The moments of a course, in seconds after the contact was registered. */
export const momentsOf = ({ starter }: Course) =>
  ({
    ringing: -20,
    answered: -14,
    recognised: 60,
    telephoneCpr: 90,
    ambulance: { alarmed: 70, scene: 600, patient: 660, compresses: 690, shocks: 760 },
    helper: { alarmed: 100, scene: 400, patient: 440, compresses: 470, shocks: 520 },
    compression: { bystander: 120, "dispatched-helper": 300, "first-responder": 470, ambulance: 690, nobody: 0 }[
      starter
    ],
    rosc: 1200,
    ended: 2400,
    left: 2700,
    hospital: 3900,
  }) as const;

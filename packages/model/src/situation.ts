import * as z from "zod";
import { recorded } from "./absence/index.ts";
import { Cover } from "./cover.ts";
import { IncidentId } from "./ids.ts";
import { Initiator, Purpose, SceneFlag } from "./incident.ts";
import { Indication } from "./indication.ts";
import { Judgement } from "./judgement.ts";
import { Reach } from "./reach.ts";
import { Instant } from "./time/index.ts";
import { Availability, Unit } from "./unit.ts";

/** The crew as its own organisation answers for it: never who, only whether (AH-4.3-a, story 3). */
export const Crew = z
  .object({
    available: recorded(Availability),
    qualified: Judgement.optional().meta({
      norsk: "gyldig kompetanse",
      means: "The organisation's own judgement of the crew, where it shares it",
    }),
  })
  .meta({ norsk: "mannskap", means: "What is published of the crew of a unit" });
export type Crew = z.output<typeof Crew>;

export const MissionState = z
  .enum(["free", "alarmed", "acknowledged", "under-way", "at-scene", "engaged-elsewhere", "out-of-service"])
  .meta({ norsk: "oppdragsstatus", means: "Where the unit stands towards this incident" });
export type MissionState = z.output<typeof MissionState>;

/** A unit that may help, with everything known about it here and now. */
export const Candidate = z
  .object({
    unit: Unit,
    reach: Reach,
    state: recorded(MissionState),
    cover: Cover.optional().meta({
      norsk: "avtaledekning",
      means: "Absent for ordinary resources, which need no agreement",
    }),
    crew: Crew,
    secureChannel: recorded(z.boolean()).meta({
      norsk: "sikker kanal",
      means: "A secure channel reaches the unit (AH-2.8-c)",
    }),
  })
  .meta({ norsk: "kandidat", means: "A unit on the board with its facts" });
export type Candidate = z.output<typeof Candidate>;

/** Everything a proposal is made from; holds no identity and no exact place, so it can be kept and replayed. */
export const Situation = z
  .object({
    incident: IncidentId,
    at: Instant.meta({ norsk: "stilt", means: "The instant the question is asked" }),
    initiator: recorded(Initiator),
    purpose: recorded(Purpose),
    indication: Indication,
    flags: z.array(SceneFlag).readonly().meta({ norsk: "varsler", means: "Warnings about the scene" }),
    candidates: z
      .array(Candidate)
      .readonly()
      .meta({ norsk: "enheter", means: "Every unit on the board, ordinary and other" }),
  })
  .meta({ norsk: "situasjon", means: "The question put to dispatch" });
export type Situation = z.output<typeof Situation>;

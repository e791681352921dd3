import type { Text } from "@prehosp/model";
import { refusalTexts } from "@prehosp/competence";
import * as z from "zod";
import { asked } from "../api/client.ts";
import { refusedTexts } from "../texts/readiness.ts";
import { CallsSeen, EndingSeen, PersonSeen, StationSeen, StatusesSeen, TakenSeen, UnitSeen } from "./words.ts";

const unit = (id: string, what: string) => `units/${encodeURIComponent(id)}/${what}`;

/** The hub, as far as the station board uses it. */
export const readiness = {
  stations: () => asked(z.array(StationSeen).readonly(), "stations"),
  unit: (id: string) => asked(UnitSeen, `stations/${encodeURIComponent(id)}`),
  people: (organisation: string, names?: "follow-up" | "class") =>
    asked(
      z.array(PersonSeen).readonly(),
      `competence/people?organisation=${encodeURIComponent(organisation)}${names === undefined ? "" : `&names=${names}`}`,
    ),
  calls: (id: string) => asked(CallsSeen, unit(id, "missions")),
  ending: () => asked(z.array(EndingSeen).readonly(), "agreements/ending"),
  statuses: (organisation: string, id: string) =>
    asked(
      StatusesSeen,
      `competence/statuses?organisation=${encodeURIComponent(organisation)}&unit=${encodeURIComponent(id)}`,
    ),
  service: (id: string, fact: object) => asked(TakenSeen, unit(id, "service"), { facts: [fact] }),
  equipment: (id: string, fact: object) => asked(TakenSeen, unit(id, "equipment"), { facts: [fact] }),
} as const;

const refusals: Readonly<Record<string, Text>> = { ...refusalTexts, ...refusedTexts };

/** Why something was refused, in words; undefined where the code has none yet. */
export const refusalText = (why: string): Text | undefined => refusals[why];

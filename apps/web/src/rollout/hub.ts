import type { LeaderContact } from "@prehosp/competence";
import type { Language } from "@prehosp/model";
import type { Day } from "@prehosp/model/time";
import * as z from "zod";
import { asked } from "../api/client.ts";
import { BoardSeen, ChangesSeen, ContactSeen, RolloutBrief, RoomPeopleSeen } from "./words.ts";

const of = (rollout: string) => `rollouts/${encodeURIComponent(rollout)}`;
const at = (rollout: string, room: string) => `${of(rollout)}/rooms/${encodeURIComponent(room)}`;

/** A contact as the hub takes it. */
export type Contacting = Omit<LeaderContact, "id" | "knownAt" | "by" | "room">;

/** A date as it is to be, and the room's last fact as it was seen. */
export interface Moving {
  readonly goLive: Day;
  readonly seen: string;
}

/** What a note is opened for, by code: words of one's own could name somebody, and they stand in the address that is asked. */
export const notePurposes = ["leader-call", "seat-planning", "handover", "inspection"] as const;
export type NotePurpose = (typeof notePurposes)[number];

/** Where the proof of a room's trained operators is, in a language. */
export const proofOf = (rollout: string, room: string, language: Language) => ({
  csv: `/api/v1/${at(rollout, room)}/proof/csv?language=${language}`,
  pdf: `/api/v1/${at(rollout, room)}/proof/pdf?language=${language}`,
});

/** The hub, as far as the roll-out uses it. */
export const rolloutHub = {
  all: () => asked(z.array(RolloutBrief).readonly(), "rollouts"),
  board: (rollout: string) => asked(BoardSeen, of(rollout)),
  people: (rollout: string, room: string) => asked(RoomPeopleSeen, at(rollout, room)),
  /** Tells what would change, and writes nothing. */
  tryDate: (rollout: string, room: string, moving: Moving) =>
    asked(ChangesSeen, `${at(rollout, room)}/date`, { ...moving, only: "try" }),
  moveDate: (rollout: string, room: string, moving: Moving) => asked(ChangesSeen, `${at(rollout, room)}/date`, moving),
  contacts: (rollout: string, room: string) => asked(z.array(ContactSeen).readonly(), `${at(rollout, room)}/contacts`),
  /** One contact with its note; the hub writes down who opened it and what for. */
  openNote: (rollout: string, room: string, contact: string, purpose: NotePurpose) =>
    asked(ContactSeen, `${at(rollout, room)}/contacts/${encodeURIComponent(contact)}?purpose=${purpose}`),
  logContact: (rollout: string, room: string, contact: Contacting) =>
    asked(z.looseObject({ id: z.string() }), `${at(rollout, room)}/contacts`, contact),
} as const;

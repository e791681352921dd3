import type { TimePoint } from "@prehosp/model";
import { Day } from "@prehosp/model/time";
import * as z from "zod";
import { identified } from "../acting/credential.ts";
import {
  Agreements,
  DraftSeen,
  SettlementsSeen,
  FollowUpSeen,
  type PresenceSaying,
  PresentSeen,
  ReplaySeen,
  ReviewSeen,
  WorkItemSeen,
} from "./after-words.ts";
import { type Problem, UNREACHABLE, problemOf, unreadable } from "./problem.ts";
import { Brief, Catalogue, OnBoard, RegionSeen, WaySeen } from "./words.ts";

/** What came, or why it did not; a fetch never throws here. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

/** What an operator decides, as the hub takes it. */
export interface Deciding {
  readonly alarm: readonly { readonly unit: string; readonly route: string }[];
  readonly standDown?: readonly string[];
  readonly reason?: string;
  readonly seen?: string;
}

interface Heard {
  readonly response: Response;
  readonly said: unknown;
}

const WAIT_MS = 20_000;

const heard = async (path: string, body: unknown, keepalive: boolean, waitMs = WAIT_MS): Promise<Heard | undefined> => {
  const init =
    body === undefined
      ? { headers: identified() }
      : {
          method: "POST",
          headers: { ...identified(), "content-type": "application/json" },
          body: JSON.stringify(body),
        };
  try {
    const response = await fetch(`/api/v1/${path}`, { ...init, keepalive, signal: AbortSignal.timeout(waitMs) });
    return { response, said: await response.json().catch(() => undefined) };
  } catch {
    return undefined;
  }
};

const answerOf = <S extends z.ZodType>(schema: S, one: Heard | undefined): Answer<z.output<S>> => {
  if (one === undefined) return { ok: false, problem: { status: UNREACHABLE, title: "", issues: [] } };
  const { response, said } = one;
  if (!response.ok) return { ok: false, problem: problemOf(response.status, response.statusText, said) };
  const read = schema.safeParse(said);
  return read.success ? { ok: true, value: read.data } : { ok: false, problem: unreadable(read.error) };
};

/** Asks the hub for one thing, or sends it one, and reads the answer with a schema; `waitMs` where the hub itself may take longer. */
export const asked = async <S extends z.ZodType>(
  schema: S,
  path: string,
  body?: unknown,
  keepalive = false,
  waitMs?: number,
): Promise<Answer<z.output<S>>> => answerOf(schema, await heard(path, body, keepalive, waitMs));

const CONFLICT = 409;

/** Sends the hub one thing that it may take in part: it then answers 409 with what it took, in the same shape. */
export const orConflict = async <S extends z.ZodType>(
  schema: S,
  path: string,
  body: unknown,
): Promise<Answer<z.output<S>>> => {
  const one = await heard(path, body, false);
  const read = one?.response.status === CONFLICT ? schema.safeParse(one.said) : undefined;
  return read?.success === true ? { ok: true, value: read.data } : answerOf(schema, one);
};

const way = (id: string) => `incidents/${encodeURIComponent(id)}`;

const mission = (id: string, unit: string) => `${way(id)}/missions/${encodeURIComponent(unit)}`;

/** The oral report of a unit, as the hub takes it. */
export interface Reporting {
  readonly to: unknown;
  readonly arrived: unknown;
  readonly help: readonly string[];
  readonly circumstances: unknown;
}

/** What a settlement asks for of one mission, as the hub takes it. */
export interface Using {
  readonly crewOnActiveDuty: unknown;
  readonly consumables: unknown;
}

/** What the incident has turned into, as the hub takes it; what is not there stands as before. */
export type Changing = Readonly<
  Partial<Record<"initiator" | "purpose" | "urgency" | "criterion" | "observed" | "flags", unknown>>
>;

/** What is asked of a replay. */
export interface Replaying {
  readonly period: { readonly from: Day; readonly to: Day };
  readonly edition?: string;
  readonly draft?: string;
}

/** One step of a draft; a signature is under the document that was seen. */
export type Stepping =
  | { readonly step: "propose" | "withdraw" }
  | {
      readonly step: "sign";
      readonly side: "commissioner" | "provider";
      readonly organisation: string;
      readonly role: string;
      readonly document: string;
    };

/** The hub, as far as the web uses it. */
export const hub = {
  region: () => asked(RegionSeen, "region"),
  incidents: () => asked(z.array(Brief).readonly(), "incidents?limit=100"),
  units: () => asked(z.array(OnBoard).readonly(), "units"),
  way: (id: string) => asked(WaySeen, way(id)),
  decide: (id: string, decision: Deciding) => asked(WaySeen, `${way(id)}/decisions`, decision),
  time: (id: string, point: TimePoint) => asked(WaySeen, `${way(id)}/times`, point),
  settle: (id: string, element: string, because: string) => asked(WaySeen, `${way(id)}/settled`, { element, because }),
  explain: (id: string, decision: string, reason: string) =>
    asked(WaySeen, `${way(id)}/decisions/${encodeURIComponent(decision)}/reason`, { reason }),
  ask: (id: string, whom: string) => asked(WaySeen, `${way(id)}/asked`, { whom }),
  answered: (id: string, question: string, answer: string) =>
    asked(WaySeen, `${way(id)}/asked/${encodeURIComponent(question)}/answer`, { answer }),
  /** An initiating legevaktsentral has conferred with AMK. */
  confer: (id: string) => asked(WaySeen, `${way(id)}/conference`, {}),
  change: (id: string, change: Changing) => asked(WaySeen, `${way(id)}/changes`, change),
  close: (id: string, unit: string) => asked(WaySeen, `${mission(id, unit)}/closed`, {}),
  report: (id: string, unit: string, report: Reporting) => asked(WaySeen, `${mission(id, unit)}/report`, report),
  crew: (id: string, unit: string, serviceNumber: string) =>
    asked(WaySeen, `${mission(id, unit)}/crew`, { serviceNumber }),
  use: (id: string, unit: string, used: Using) => asked(WaySeen, `${mission(id, unit)}/use`, used),
  /** Also where the page is on its way out. */
  present: (id: string, said: PresenceSaying) =>
    asked(z.looseObject({ here: z.array(PresentSeen).readonly() }), `${way(id)}/presence`, said, said.leaving),
  workList: () => asked(z.array(WorkItemSeen).readonly(), "work-list"),
  followUps: () => asked(z.array(FollowUpSeen).readonly(), "follow-ups"),
  followUp: (task: string, step: string) =>
    asked(z.array(FollowUpSeen).readonly(), `follow-ups/${encodeURIComponent(task)}`, { step }),
  review: ({ from, to }: Replaying["period"]) => asked(ReviewSeen, `review?from=${from}&to=${to}`),
  beginReplay: (question: Replaying) => asked(ReplaySeen, "replays", question),
  replay: (id: string) => asked(ReplaySeen, `replays/${encodeURIComponent(id)}`),
  agreements: () => asked(Agreements, "agreements"),
  settlements: () => asked(SettlementsSeen, "settlements"),
  drafts: () => asked(z.array(DraftSeen).readonly(), "agreements/drafts"),
  beginDraft: (draft: object) => asked(DraftSeen, "agreements/drafts", draft),
  stepDraft: (id: string, step: Stepping) =>
    asked(DraftSeen, `agreements/drafts/${encodeURIComponent(id)}/steps`, step),
  rules: () => asked(Catalogue, "rules"),
} as const;

import * as z from "zod";
import { asked } from "../api/client.ts";
import { TakenSeen } from "../readiness/words.ts";
import type { Said } from "./said.ts";
import { ClassSeen, DateSeen } from "./words.ts";

/** The hub, as far as the check-off uses it. */
export const drills = {
  dates: (from: string) => asked(z.array(DateSeen).readonly(), `courses/dates?from=${from}`),
  class: (date: string) => asked(ClassSeen, `courses/dates/${encodeURIComponent(date)}`),
  send: (organisation: string, facts: readonly Said[]) =>
    asked(TakenSeen, `organisations/${encodeURIComponent(organisation)}/training`, { facts }),
} as const;

import { Measurement } from "@prehosp/indicators";
import type { TimePoint } from "@prehosp/model";
import * as z from "zod";
import { type Problem, UNREACHABLE, problemOf, unreadable } from "./problem.ts";
import { Brief, Catalogue, OnBoard, RegionSeen, WaySeen } from "./words.ts";

/** What came, or why it did not; a fetch never throws here. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

/** What an operator decides, as the hub takes it. */
export interface Deciding {
  readonly alarm: readonly { readonly unit: string; readonly route: string }[];
  readonly standDown?: readonly string[];
  readonly deviates: boolean;
  readonly reason?: string;
  readonly seen?: string;
}

const asked = async <S extends z.ZodType>(schema: S, path: string, body?: unknown): Promise<Answer<z.output<S>>> => {
  const init =
    body === undefined
      ? {}
      : { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
  try {
    const response = await fetch(`/api/v1/${path}`, { ...init, signal: AbortSignal.timeout(20_000) });
    const said: unknown = await response.json().catch(() => undefined);
    if (!response.ok) return { ok: false, problem: problemOf(response.status, response.statusText, said) };
    const read = schema.safeParse(said);
    return read.success ? { ok: true, value: read.data } : { ok: false, problem: unreadable(read.error) };
  } catch {
    return { ok: false, problem: { status: UNREACHABLE, title: "", issues: [] } };
  }
};

const way = (id: string) => `incidents/${encodeURIComponent(id)}`;

/** The hub, as far as the web uses it. */
export const hub = {
  region: () => asked(RegionSeen, "region"),
  incidents: () => asked(z.array(Brief).readonly(), "incidents?limit=100"),
  units: () => asked(z.array(OnBoard).readonly(), "units"),
  way: (id: string) => asked(WaySeen, way(id)),
  decide: (id: string, decision: Deciding) => asked(WaySeen, `${way(id)}/decisions`, decision),
  time: (id: string, point: TimePoint) => asked(WaySeen, `${way(id)}/times`, point),
  settle: (id: string, element: string, because: string) => asked(WaySeen, `${way(id)}/settled`, { element, because }),
  indicators: () => asked(z.array(Measurement).readonly(), "indicators"),
  rules: () => asked(Catalogue, "rules"),
} as const;

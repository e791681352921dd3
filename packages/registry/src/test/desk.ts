import type { ActorRef } from "@prehosp/model";
import { addSeconds, type Instant } from "@prehosp/model/time";
import { caseFrom } from "../case-from.ts";
import type { FormAct } from "../form/act.ts";
import type { FormEvent } from "../form/event.ts";
import { formOf } from "../form/fold.ts";
import type { Prefill } from "../form/form.ts";
import { judgeAct } from "../form/judge-act.ts";
import type { FormGround, JudgedAct } from "../form/judged.ts";
import type { SaidEntry } from "../form/said-entry.ts";
import { incident, record, timeline, units } from "./arrest.ts";

/** Two screens. */
export const A = "11111111-1111-4111-8111-111111111111";
export const B = "22222222-2222-4222-8222-222222222222";
const AT = "2026-11-22T14:00:00.000Z" as Instant;

/** The form of the test arrest is opened. */
export const opened: FormEvent = {
  type: "opened",
  by: "registrar-1" as ActorRef,
  at: AT,
  said: {
    form: "h-1.a",
    dataset: "prehosp.ohca",
    version: "1.1",
    incident: incident.id,
    patient: "a",
    status: "actual",
    time: 0,
  },
};
/** The chain fills in what it knows of the test arrest and these records. */
export const chain =
  (...records: Parameters<typeof caseFrom>[0]["records"]): Prefill =>
  (settlements) =>
    caseFrom({ incident, timeline, records, units, patient: "a", settlements });
export const calm = chain(record());

/** A desk where acts are judged one after the other and what they come to is written down. */
export const desk = (prefill: Prefill = calm, faults: FormGround["faults"] = () => []) => {
  const events: FormEvent[] = [opened];
  const form = () => formOf(events, prefill)!;
  const act = (asked: FormAct, by = "registrar-1"): JudgedAct => {
    const judged = judgeAct(form(), asked, { faults, signs: ["confirmed epj j-1"] });
    if ("event" in judged && judged.event)
      events.push({ ...judged.event, by, at: addSeconds(AT, events.length) } as FormEvent);
    return judged;
  };
  const save = (window: string, n: number, seen: number, entries: Record<string, SaidEntry>) =>
    act({ act: "save", window, n, seen, entries }, window === A ? "registrar-1" : "registrar-2");
  return { events, form, act, save };
};
/** What became of each field, where the act was done. */
export const saved = (judged: JudgedAct) => ("fields" in judged ? judged.fields : undefined);

import { type ActorRef, IncidentId } from "@prehosp/model";
import { addSeconds, type Instant } from "@prehosp/model/time";
import type { AnyCase } from "../case.ts";
import { ohca } from "../dataset.ts";
import type { FormAct } from "../form/act.ts";
import type { FormEvent } from "../form/event.ts";
import { formOf } from "../form/fold.ts";
import type { Form } from "../form/form.ts";
import type { JoinAct } from "../form/join-act.ts";
import { judgeAct } from "../form/judge-act.ts";
import { judgeJoin } from "../form/judge-join.ts";
import type { SaidEntry } from "../form/said-entry.ts";

/** The screen at the desk. */
export const W = "11111111-1111-4111-8111-111111111111";
const AT = "2026-11-22T14:00:00.000Z" as Instant;
const by = "registrar-1" as ActorRef;

/** Forms on a desk: acts and words on two of them are judged and what they come to is written down. */
export const desk = (chains: Readonly<Record<string, AnyCase | undefined>>) => {
  const events = new Map<string, FormEvent[]>();
  let n = 0;
  const write = (form: string, one: object) =>
    events.set(form, [...(events.get(form) ?? []), { ...one, by, at: addSeconds(AT, n) } as FormEvent]);
  for (const id of Object.keys(chains))
    write(id, {
      type: "opened",
      said: {
        form: id,
        dataset: ohca.id,
        version: ohca.version,
        incident: IncidentId.parse(id),
        patient: "a",
        status: "actual",
        time: 0,
      },
    });
  const form = (id: string): Form => {
    const chain = chains[id];
    return formOf(events.get(id)!, chain && (() => ({ case: chain, conflicts: [] })))!;
  };
  type Asked<A> = A extends unknown ? Omit<A, "window" | "n" | "seen" | "seenOther"> : never;
  const act = (id: string, asked: Asked<FormAct>) => {
    n += 1;
    const said = { ...asked, window: W, n, seen: form(id).revision } as FormAct;
    const judged = judgeAct(form(id), said, { faults: () => [], signs: [] });
    if ("event" in judged && judged.event) write(id, judged.event);
    return judged;
  };
  const say = (is: JoinAct["is"], keep: string, other: string, more: Partial<JoinAct> = {}) => {
    n += 1;
    const seen = { seen: form(keep).revision, seenOther: form(other).revision };
    const judged = judgeJoin(form(keep), form(other), {
      is,
      keep,
      other,
      window: W,
      n,
      ...seen,
      because: "other",
      ...more,
    } as JoinAct);
    if ("events" in judged && judged.events) {
      write(keep, judged.events.keep);
      write(other, judged.events.other);
    }
    return judged;
  };
  const save = (id: string, entries: Record<string, SaidEntry>) => act(id, { act: "save", entries });
  return { form, act, say, save, sign: (id: string) => act(id, { act: "sign", confirmed: [] }) };
};

/** A form as it stands, whatever happened to it on the way. */
export const stateOf = (form: Form) => ({ ...form, history: [], revision: 0, touched: Object.keys(form.touched) });

import type { ActorRef, OrgId } from "@prehosp/model";
import { type Instant, compareInstants } from "@prehosp/model/time";
import { type Fact, Ledger, type NewFact } from "@prehosp/ports";
import { Effect, Stream } from "effect";
import type * as z from "zod";
import { fitting } from "../fitting.ts";
import { type ReadingAct, formRead } from "../kinds/form-beside.ts";
import type { KeptForm } from "./form.ts";

/** One line of the audit: who saw the form, how, and when for the first time within that hour. */
export interface FormReading {
  readonly by: ActorRef;
  readonly act: ReadingAct;
  readonly at: Instant;
}

// Not the form's own subject: whoever reads must not move on what somebody else writes.
const ofOne = (form: string): NewFact["subject"] => fitting(`form-readings:${form}`) as NewFact["subject"];
const ofMany = (owner: OrgId): NewFact["subject"] => fitting(`form-readings-of:${owner}`) as NewFact["subject"];

/**
 * What is written down when somebody sees forms: one fact per form that is opened by itself, and per owner one of a list or a file,
 * with the forms that stand in it. The same person, act, forms and hour have the same reference, so the ledger keeps the first. Pure.
 */
export const readingFacts = (
  forms: readonly KeptForm[],
  act: ReadingAct,
  by: ActorRef,
  at: Instant,
): readonly NewFact[] => {
  const bySubject = Map.groupBy(forms, ({ form, owner }) => (act === "form" ? ofOne(form.id) : ofMany(owner)));
  return [...bySubject].map(([subject, seen]) => {
    const payload = { act, forms: [...new Set(seen.map(({ form }) => form.id))].toSorted() };
    const { owner, form } = seen[0]!;
    return {
      kind: formRead.kind,
      version: formRead.version,
      subject,
      owner,
      by,
      payload,
      valid: { from: at, exactness: "exact" },
      source: {
        system: "prehosp",
        ref: fitting(`form-read/${JSON.stringify([subject, payload, by, at.slice(0, 13)])}`),
      },
      status: form.case.status,
    };
  });
};

const readingOf = ({ by, payload, valid }: Fact): FormReading => ({
  by,
  act: (payload as z.output<typeof formRead.payload>).act,
  at: valid.from,
});

/** Who has seen a form, by itself or among others, newest first: a line per person, act and hour. */
export const readingsOf = Effect.fn("chain.readingsOf")(function* ({ form, owner }: KeptForm) {
  const ledger = yield* Ledger;
  const facts = Stream.concat(ledger.of(ofOne(form.id)), ledger.of(ofMany(owner)));
  const named = (fact: Fact) =>
    fact.kind === formRead.kind && (fact.payload as z.output<typeof formRead.payload>).forms.includes(form.id);
  const readings = yield* facts.pipe(Stream.filter(named), Stream.map(readingOf), Stream.runCollect);
  return readings.toSorted((a, b) => compareInstants(b.at, a.at));
});

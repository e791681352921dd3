import { Button } from "@digdir/designsystemet-react";
import { Agreed, LeaderContact, rolloutTexts } from "@prehosp/competence";
import { instantOf } from "@prehosp/model/time";
import { type FormEvent, useState } from "react";
import { dayOf } from "../day-of.ts";
import { useTell } from "../language.tsx";
import { rolloutAreaTexts as texts } from "../texts/rollout.ts";
import { DayField } from "../way/day-field.tsx";
import { Field, Select } from "../way/field.tsx";
import { SentSaid } from "../way/sent-said.tsx";
import type { Sent } from "../way/use-sending.ts";
import { rolloutHub } from "./hub.ts";

const WITH = LeaderContact.shape.with.options;
const WAYS = LeaderContact.shape.way.options;
const WHAT = ["nothing-yet", "go-live", "instructor-seats", "local-courses", "e-learning", "not-reached"] as const;

interface Written {
  readonly with: (typeof WITH)[number];
  readonly way: (typeof WAYS)[number];
  readonly what: Agreed["what"];
  readonly day: string;
  /** Undefined until somebody writes one: then it is the date that the plan has for the room, also where the plan comes later. */
  readonly date: string | undefined;
  readonly seats: string;
  readonly note: string;
}
const EMPTY: Written = {
  with: "leader",
  way: "telephone",
  what: "nothing-yet",
  day: "",
  date: undefined,
  seats: "",
  note: "",
};

/** What was agreed, as the hub takes it; undefined where a day or a number is missing. */
const agreedOf = ({ what, day, date, seats }: Written & { readonly date: string }): Agreed | undefined =>
  Agreed.safeParse({
    what,
    ...(what === "go-live" ? { on: dayOf(day) } : {}),
    ...(what === "local-courses" ? { from: dayOf(day) } : {}),
    ...(what === "instructor-seats" ? { date: date.trim(), seats: Number(seats) } : {}),
  }).data;

const NoteShape = LeaderContact.shape.note;

/** A contact that has taken place just now: with whom in which role, how, what was agreed, and a short note. */
export const ContactForm = ({
  rollout,
  room,
  date,
  done,
}: {
  readonly rollout: string;
  readonly room: string;
  readonly date: string;
  readonly done: () => void;
}) => {
  const { t } = useTell();
  const [written, set] = useState(EMPTY);
  const [isBad, setBad] = useState(false);
  const [sent, setSent] = useState<Sent>({ is: "idle" });
  const write = (part: Partial<Written>) => set((before) => ({ ...before, ...part }));
  const { what, date: agreedDate = date } = written;
  const note = written.note.trim();
  const isBadNote = note !== "" && !NoteShape.safeParse(note).success;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const agreed = agreedOf({ ...written, date: agreedDate });
    setBad(agreed === undefined);
    if (agreed === undefined || isBadNote) return;
    setSent({ is: "sending" });
    const answer = await rolloutHub.logContact(rollout, room, {
      at: instantOf(Date.now()),
      with: written.with,
      way: written.way,
      agreed: [agreed],
      ...(note === "" ? {} : { note }),
    });
    setSent(answer.ok ? { is: "saved" } : { is: "failed", problem: answer.problem });
    if (!answer.ok) return;
    set(EMPTY);
    done();
  };
  const wrong = isBad ? t(texts.badAgreed) : undefined;
  return (
    <details>
      <summary>{t(texts.logContact)}</summary>
      <form onSubmit={(event) => void submit(event)}>
        <div className="form-row">
          <Select
            label={t(texts.with)}
            value={written.with}
            write={(said) => write({ with: said as Written["with"] })}
            options={WITH.map((one) => [one, t(rolloutTexts.with[one])] as const)}
          />
          <Select
            label={t(texts.way)}
            value={written.way}
            write={(said) => write({ way: said as Written["way"] })}
            options={WAYS.map((one) => [one, t(rolloutTexts.way[one])] as const)}
          />
          <Select
            label={t(texts.agreed)}
            value={what}
            write={(said) => write({ what: said as Written["what"] })}
            options={WHAT.map((one) => [one, t(rolloutTexts.agreed[one])] as const)}
          />
          {(what === "go-live" || what === "local-courses") && (
            <DayField label={t(texts.agreedDay)} value={written.day} write={(day) => write({ day })} isTried={isBad} />
          )}
          {what === "instructor-seats" && (
            <>
              <Field
                label={t(texts.courseDate)}
                size={24}
                value={agreedDate}
                write={(id) => write({ date: id })}
                wrong={wrong}
              />
              <Field
                label={t(texts.agreedSeats)}
                size={4}
                inputMode="numeric"
                value={written.seats}
                write={(seats) => write({ seats })}
                wrong={wrong}
              />
            </>
          )}
        </div>
        <div className="form-row">
          <Field
            label={t(texts.note)}
            size={50}
            maxLength={300}
            value={written.note}
            write={(said) => write({ note: said })}
            wrong={isBadNote ? t(texts.badNote) : undefined}
          />
          <Button type="submit" data-size="sm" variant="secondary" disabled={sent.is === "sending"}>
            {t(texts.logContact)}
          </Button>
        </div>
        <SentSaid sent={sent} />
      </form>
    </details>
  );
};

import { Button, Tag } from "@digdir/designsystemet-react";
import { PersonId } from "@prehosp/model";
import { instantOf } from "@prehosp/model/time";
import { type FormEvent, useCallback, useState } from "react";
import { dayText } from "../format.ts";
import { useTell } from "../language.tsx";
import { useAsked } from "../pages/use-asked.ts";
import { SaidRefused } from "../readiness/said-refused.tsx";
import { useSaying } from "../readiness/use-saying.ts";
import { addressOf } from "../route.ts";
import { ProblemBox } from "../shell/problem-box.tsx";
import { shellTexts } from "../texts/area.ts";
import { correctionTexts } from "../texts/corrections.ts";
import { trainingTexts as texts } from "../texts/training.ts";
import { Field } from "../way/field.tsx";
import { useNames } from "../way/names.tsx";
import { Facts } from "../way/section.tsx";
import { ChangeDate, type DateSaid } from "./change-date.tsx";
import { trainingHub } from "./hub.ts";
import { ELearning } from "./e-learning.tsx";
import { Participants } from "./participants.tsx";
import { ResumeDate } from "./resume-date.tsx";
import { useSaidBy } from "./use-said-by.ts";
import type { ClassSeen } from "./words.ts";

/** What can be said of the seats of a date. */
type SeatSaid = { readonly kind: "enrolled" | "withdrawn"; readonly person: string } | DateSaid;

const isPerson = (key: string): boolean => PersonId.safeParse(key).success;

/** One class: its seats and queue, each participant's way to the certificate, and where people are enrolled. */
const Class = ({ seen, again }: { readonly seen: ClassSeen; readonly again: () => void }) => {
  const { t, language } = useTell();
  const { organisation } = useNames();
  const [person, setPerson] = useState("");
  const [by, setBy] = useSaidBy(seen.date.date.organisation);
  const [tried, setTried] = useState<SeatSaid["kind"]>();
  const [isChanged, setChanged] = useState(false);
  const [last, setLast] = useState<string>();
  const { say, problem, refused, isSaying } = useSaying(again);
  const { date } = seen;
  const { id } = date.date;
  const write = (said: SeatSaid) => {
    setTried(said.kind);
    setChanged(false);
    if (!isPerson(by) || ("person" in said && !isPerson(said.person))) return;
    setTried(undefined);
    setLast(said.kind === "enrolled" ? said.person : undefined);
    const head = { id: crypto.randomUUID(), at: instantOf(Date.now()), by, date: id };
    void say(() => trainingHub.seats(id, { ...head, ...said })).then((isTaken) =>
      setChanged(isTaken && !("person" in said)),
    );
  };
  const enrol = (event: FormEvent) => {
    event.preventDefault();
    write({ kind: "enrolled", person: person.trim() });
  };
  const became =
    last === undefined
      ? undefined
      : seen.seated.includes(last)
        ? texts.enrolled
        : seen.waiting.includes(last)
          ? texts.queued
          : undefined;
  return (
    <>
      <Facts
        rows={[
          [t(texts.organiser), organisation(date.date.organisation)],
          [t(texts.place), date.date.place],
          [t(texts.days), [...new Set([date.from, date.to])].map((day) => dayText(day, language)).join(" – ")],
          [t(texts.seats), t(texts.taken).replace("{n}", String(date.taken)).replace("{all}", String(date.seats))],
          [t(texts.waiting), String(date.waiting)],
          ...(date.cancelled
            ? [
                [
                  t(texts.status),
                  <Tag key="is" data-size="sm">
                    {t(texts.cancelled)}
                  </Tag>,
                ] as const,
              ]
            : []),
        ]}
      />
      <form className="form-row" onSubmit={enrol}>
        <Field
          label={t(texts.participant)}
          size={20}
          value={person}
          write={setPerson}
          wrong={tried === "enrolled" && !isPerson(person.trim()) ? t(texts.needed) : undefined}
        />
        <Field
          label={t(texts.saidBy)}
          size={20}
          value={by}
          write={(key) => setBy(key.trim())}
          wrong={tried !== undefined && !isPerson(by) ? t(texts.needed) : undefined}
        />
        <Button type="submit" data-size="sm" variant="secondary" disabled={isSaying}>
          {t(texts.enrol)}
        </Button>
        <a href={addressOf({ area: "drill", date: id })}>{t(texts.checkOff)}</a>
      </form>
      <p role="status" className="saved">
        {isChanged && t(correctionTexts.dateChanged)}
        {became !== undefined && t(became).replace("{person}", last ?? "")}
      </p>
      <SaidRefused problem={problem} refused={refused} />
      {date.cancelled ? (
        date.cancellation !== undefined && (
          <ResumeDate cancellation={date.cancellation} isSaying={isSaying} write={write} />
        )
      ) : (
        <ChangeDate date={date} isSaying={isSaying} write={write} />
      )}
      <ELearning seen={seen} />
      <Participants seen={seen} by={by} again={again} withdraw={(one) => write({ kind: "withdrawn", person: one })} />
    </>
  );
};

/** One course date, as its own organisation may see it. */
export const ClassCard = ({
  id,
  name,
  changed,
}: {
  readonly id: string;
  readonly name: (course: string) => string;
  readonly changed: () => void;
}) => {
  const { t } = useTell();
  const { answer, again } = useAsked(useCallback(() => trainingHub.class(id), [id]));
  const both = () => {
    again();
    changed();
  };
  return (
    <section className="card" aria-labelledby="class" data-class={id}>
      <div className="card-head">
        <h2 id="class" tabIndex={-1}>
          {answer?.ok === true ? name(answer.value.course.id) : id}
        </h2>
        <a href={addressOf({ area: "training", at: ["datoer"] })}>{t(texts.close)}</a>
      </div>
      {answer === undefined && <p role="status">{t(shellTexts.loading)}</p>}
      {answer?.ok === false && <ProblemBox problem={answer.problem} again={again} />}
      {answer?.ok === true && <Class seen={answer.value} again={both} />}
    </section>
  );
};

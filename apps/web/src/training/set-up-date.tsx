import { Button } from "@digdir/designsystemet-react";
import { CourseDate } from "@prehosp/competence";
import { type FormEvent, useState } from "react";
import { useTell } from "../language.tsx";
import { useAsked } from "../pages/use-asked.ts";
import { go } from "../route.ts";
import { ProblemBox } from "../shell/problem-box.tsx";
import { correctionTexts as texts } from "../texts/corrections.ts";
import { trainingTexts } from "../texts/training.ts";
import { Field, Select } from "../way/field.tsx";
import { useNames } from "../way/names.tsx";
import { SentSaid } from "../way/sent-said.tsx";
import type { Sent } from "../way/use-sending.ts";
import { daysOf, seatsOf } from "./days-and-seats.ts";
import { FirstAndLast } from "./first-and-last.tsx";
import { trainingHub } from "./hub.ts";

const EMPTY = { course: "", organisation: "", place: "", first: "", last: "", seats: "" };

/** An id that tells the course and the day, as people meet it in the roll-out. */
const idOf = (course: string, from: string): string =>
  [course.slice(0, 60), from, crypto.randomUUID().slice(0, 8)].join(".");

/** Sets up a date of a course in the catalogue, then opens it. */
export const SetUpDate = ({ name, done }: { readonly name: (course: string) => string; readonly done: () => void }) => {
  const { t } = useTell();
  const { organisation, organisations } = useNames();
  const { answer } = useAsked(trainingHub.courses);
  const [written, set] = useState(EMPTY);
  const [isTried, setTried] = useState(false);
  const [sent, setSent] = useState<Sent>({ is: "idle" });
  const write = (part: Partial<typeof EMPTY>) => set((before) => ({ ...before, ...part }));
  const days = daysOf(written.first, written.last);
  const seats = seatsOf(written.seats);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const { course, place } = written;
    const date = CourseDate.safeParse({
      ...days,
      id: idOf(course, days?.from ?? ""),
      course,
      organisation: written.organisation,
      place: place.trim(),
      seats,
    });
    if (!date.success) return;
    setSent({ is: "sending" });
    const said = await trainingHub.setDate(date.data);
    setSent(said.ok ? { is: "saved" } : { is: "failed", problem: said.problem });
    if (!said.ok) return;
    setTried(false);
    set(EMPTY);
    done();
    go({ area: "training", at: ["datoer", date.data.id] });
  };
  const wrong = (text: Parameters<typeof t>[0]) => (isTried && text !== undefined ? t(text) : undefined);
  const { courses } = answer?.ok === true ? answer.value : { courses: [] };
  return (
    <details data-set-up>
      <summary>{t(texts.setUp)}</summary>
      {answer?.ok === false && <ProblemBox problem={answer.problem} />}
      <form className="form-row" onSubmit={(event) => void submit(event)}>
        <Select
          label={t(trainingTexts.course)}
          value={written.course}
          write={(course) => write({ course })}
          options={[["", t(texts.choose)], ...courses.map(({ id }) => [id, name(id)] as const)]}
          wrong={wrong(written.course === "" ? texts.badCourse : undefined)}
        />
        <Select
          label={t(trainingTexts.organiser)}
          value={written.organisation}
          write={(id) => write({ organisation: id })}
          options={[["", t(texts.choose)], ...organisations.map((id) => [id, organisation(id)] as const)]}
          wrong={wrong(written.organisation === "" ? texts.badOrganiser : undefined)}
        />
        <Field
          label={t(trainingTexts.place)}
          size={16}
          value={written.place}
          write={(place) => write({ place })}
          wrong={wrong(written.place.trim() === "" ? texts.badPlace : undefined)}
        />
        <FirstAndLast first={written.first} last={written.last} write={write} isTried={isTried} />
        <Field
          label={t(texts.seatCount)}
          size={5}
          inputMode="numeric"
          value={written.seats}
          write={(text) => write({ seats: text })}
          wrong={wrong(seats === undefined ? texts.badSeats : undefined)}
        />
        <Button type="submit" data-size="sm" variant="secondary" disabled={sent.is === "sending"}>
          {t(texts.setUp)}
        </Button>
      </form>
      <SentSaid sent={sent} />
    </details>
  );
};

import { Button, Tag } from "@digdir/designsystemet-react";
import type { Text } from "@prehosp/model";
import { instantOf, sayDay } from "@prehosp/model/time";
import { type FormEvent, useState } from "react";
import { dayOf } from "../day-of.ts";
import { useTell } from "../language.tsx";
import { SaidRefused } from "../readiness/said-refused.tsx";
import { useSaying } from "../readiness/use-saying.ts";
import { trainingTexts as texts } from "../texts/training.ts";
import { DayField } from "../way/day-field.tsx";
import { trainingHub } from "./hub.ts";
import type { ClassSeen, LearnerSeen } from "./words.ts";

const states: Readonly<Record<string, Text>> = texts.preCourseState;

/** Whether the pre-course is done, and where the instructor who has seen the proof of it says so (NN-g). */
export const PreCourse = ({
  learner: {
    person,
    preCourse: { state, on },
  },
  seen: { course, date },
  by,
  again,
}: {
  readonly learner: LearnerSeen;
  readonly seen: ClassSeen;
  readonly by: string;
  readonly again: () => void;
}) => {
  const { t } = useTell();
  const [day, setDay] = useState(on === undefined ? "" : sayDay(on));
  const [isTried, setTried] = useState(false);
  const { say, problem, refused, isSaying } = useSaying(again);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const doneOn = dayOf(day);
    setTried(doneOn === undefined);
    if (doneOn === undefined) return;
    const [id, at] = [crypto.randomUUID(), instantOf(Date.now())];
    const shown = { id, at, person, by, kind: "pre-course-shown", competence: course.preCourse, doneOn };
    void say(() => trainingHub.train(date.date.organisation, shown));
  };
  return (
    <>
      <Tag
        data-size="sm"
        data-color={state === "shown" ? "success" : state === "not-applicable" ? "neutral" : "warning"}
      >
        {t(states[state], state)}
      </Tag>
      {(state === "done" || state === "not-recorded") && (
        <details>
          <summary>
            {t(texts.wasShown)} <span className="hidden">{person}</span>
          </summary>
          <form onSubmit={submit}>
            <DayField label={t(texts.doneOn)} value={day} write={setDay} isTried={isTried} />
            <Button type="submit" data-size="sm" variant="secondary" disabled={isSaying || by === ""}>
              {t(texts.wasShown)}
            </Button>
            {by === "" && <p className="quiet">{t(texts.saidByFirst)}</p>}
          </form>
          <SaidRefused problem={problem} refused={refused} />
        </details>
      )}
    </>
  );
};

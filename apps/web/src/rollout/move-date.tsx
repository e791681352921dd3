import { Alert, Button } from "@digdir/designsystemet-react";
import { known } from "@prehosp/model/absence";
import { type Day, addDays, sayDay } from "@prehosp/model/time";
import { type FormEvent, useState } from "react";
import type { Problem } from "../api/problem.ts";
import { dayOf } from "../day-of.ts";
import { useTell } from "../language.tsx";
import { ProblemBox } from "../shell/problem-box.tsx";
import { rolloutAreaTexts as texts } from "../texts/rollout.ts";
import { DayField } from "../way/day-field.tsx";
import { CONFLICT } from "../way/use-sending.ts";
import { Changes } from "./changes.tsx";
import { rolloutHub } from "./hub.ts";
import type { ChangesSeen, RoomSeen } from "./words.ts";

const TWO_WEEKS = 14;

interface Tried {
  readonly goLive: Day;
  readonly seen: string;
  readonly changes: ChangesSeen;
}

/** Another date for a room: first what it would change, then saved on the ground of what was seen. */
export const MoveDate = ({
  rollout,
  room,
  course,
  refetch,
}: {
  readonly rollout: string;
  readonly room: RoomSeen;
  readonly course: (id: string) => string;
  readonly refetch: () => void;
}) => {
  const { t } = useTell();
  const now = known(room.goLive) ? room.goLive : undefined;
  const [typed, setTyped] = useState(now === undefined ? "" : sayDay(now));
  const [isBad, setBad] = useState(false);
  const [tried, setTried] = useState<Tried>();
  const [isSaved, setSaved] = useState(false);
  const [problem, setProblem] = useState<Problem>();

  const failed = (why: Problem) => {
    setProblem(why);
    setTried(undefined);
    if (why.status === CONFLICT) refetch();
  };
  const tryDay = async (goLive: Day | undefined) => {
    setBad(goLive === undefined);
    setProblem(undefined);
    setSaved(false);
    if (goLive === undefined) return;
    const answer = await rolloutHub.tryDate(rollout, room.room, { goLive, seen: room.last });
    if (answer.ok) setTried({ goLive, seen: answer.value.last, changes: answer.value });
    else failed(answer.problem);
  };
  const save = async ({ goLive, seen }: Tried) => {
    const answer = await rolloutHub.moveDate(rollout, room.room, { goLive, seen });
    if (!answer.ok) return failed(answer.problem);
    setTried(undefined);
    setSaved(true);
    refetch();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void tryDay(dayOf(typed));
  };
  const later = () => {
    const day = dayOf(typed) ?? now;
    if (day === undefined) return setBad(true);
    const next = addDays(day, TWO_WEEKS);
    setTyped(sayDay(next));
    void tryDay(next);
  };
  return (
    <>
      <h3>{t(texts.move)}</h3>
      <form className="form-row" onSubmit={submit}>
        <DayField label={t(texts.newDate)} value={typed} write={setTyped} isTried={isBad} />
        <Button type="submit" data-size="sm" variant="secondary">
          {t(texts.preview)}
        </Button>
        <Button type="button" data-size="sm" variant="tertiary" onClick={later}>
          {t(texts.later)}
        </Button>
      </form>
      <div role="status">
        {tried !== undefined && (
          <div className="preview" data-preview={tried.goLive}>
            <b>{t(texts.notSaved)}</b>
            <Changes changes={tried.changes} course={course} />
            <div className="chips">
              <Button data-size="sm" onClick={() => void save(tried)}>
                {t(texts.save)}
              </Button>
              <Button data-size="sm" variant="tertiary" onClick={() => setTried(undefined)}>
                {t(texts.drop)}
              </Button>
            </div>
          </div>
        )}
        {isSaved && <p className="saved">{t(texts.saved)}</p>}
      </div>
      {problem?.status === CONFLICT ? (
        <Alert data-color="danger" data-size="sm" role="alert">
          {t(texts.overtaken)}
        </Alert>
      ) : (
        problem !== undefined && <ProblemBox problem={problem} />
      )}
    </>
  );
};

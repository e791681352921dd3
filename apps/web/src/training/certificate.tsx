import { Button, Tag } from "@digdir/designsystemet-react";
import type { Course } from "@prehosp/competence";
import { PersonId } from "@prehosp/model";
import { useState } from "react";
import type { Problem } from "../api/problem.ts";
import { useTell } from "../language.tsx";
import { saveFile } from "../save-file.ts";
import { ProblemBox } from "../shell/problem-box.tsx";
import { correctionTexts } from "../texts/corrections.ts";
import { trainingTexts as texts } from "../texts/training.ts";
import { Field } from "../way/field.tsx";
import { trainingHub } from "./hub.ts";
import { Revoke } from "./revoke.tsx";
import type { LearnerSeen } from "./words.ts";

/** A certificate on paper: the names are written here, printed, and kept nowhere. */
const Paper = ({ id }: { readonly id: string }) => {
  const { t, language } = useTell();
  const [learner, setLearner] = useState("");
  const [instructor, setInstructor] = useState("");
  const [problem, setProblem] = useState<Problem>();
  const load = async () => {
    const names = {
      ...(learner.trim() === "" ? {} : { learner: learner.trim() }),
      ...(instructor.trim() === "" ? {} : { instructor: instructor.trim() }),
    };
    const paper = await trainingHub.paper(id, { ...names, language });
    setProblem(paper instanceof Blob ? undefined : paper);
    if (paper instanceof Blob) saveFile(`${id}.pdf`, paper);
  };
  return (
    <details>
      <summary>{t(texts.paper)}</summary>
      <p className="quiet">{t(texts.namesKept)}</p>
      <Field label={t(texts.learnerName)} size={24} value={learner} write={setLearner} />
      <Field label={t(texts.instructorName)} size={24} value={instructor} write={setInstructor} />
      <Button data-size="sm" variant="secondary" onClick={() => void load()}>
        {t(texts.paper)}
      </Button>
      {problem !== undefined && <ProblemBox problem={problem} />}
    </details>
  );
};

/** The certificates of one learner, and where one is issued once nothing is missing. */
export const Certificate = ({
  learner: { person, missing, certificates },
  course,
  date,
  by,
  again,
}: {
  readonly learner: LearnerSeen;
  readonly course: Course;
  readonly date: string;
  readonly by: string;
  readonly again: () => void;
}) => {
  const { t } = useTell();
  const [code, setCode] = useState<string>();
  const [isWithdrawn, setWithdrawn] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const isReady = course.kind !== "e-learning" && missing.length === 0 && certificates.every((c) => c.revoked);
  const withdrawn = () => {
    setCode(undefined);
    setWithdrawn(true);
    again();
  };
  const issue = async () => {
    const id = crypto.randomUUID();
    const answer = await trainingHub.issue({ id, date, person, by, terminalTypes: course.terminalTypes });
    setProblem(answer.ok ? undefined : answer.problem);
    if (!answer.ok) return;
    setCode(answer.value.code);
    setWithdrawn(false);
    again();
  };
  return (
    <>
      {certificates.map(({ id, revoked, terminalTypes }) => (
        <div key={id}>
          <Tag data-size="sm" data-color={revoked ? "danger" : "success"}>
            {revoked ? t(texts.revoked) : [t(texts.certificate), ...terminalTypes].join(" · ")}
          </Tag>
          <Paper id={id} />
          {!revoked && <Revoke id={id} by={by} done={withdrawn} />}
        </div>
      ))}
      {isReady && (
        <Button
          data-size="sm"
          variant="secondary"
          disabled={!PersonId.safeParse(by).success}
          onClick={() => void issue()}
        >
          {t(texts.issue)} <span className="hidden">{person}</span>
        </Button>
      )}
      <span role="status">
        {isWithdrawn && t(correctionTexts.revokedNow)}
        {code !== undefined && (
          <>
            {t(texts.issued)} <a href={`/verify/${code}`}>{code}</a>
          </>
        )}
      </span>
      {problem !== undefined && <ProblemBox problem={problem} />}
    </>
  );
};

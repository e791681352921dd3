import { Paragraph } from "@digdir/designsystemet-react";
import type { Text } from "@prehosp/model";
import { useState } from "react";
import type { Answer } from "../api/client.ts";
import { moment } from "../format.ts";
import { useTell } from "../language.tsx";
import { ProblemBox } from "../shell/problem-box.tsx";
import { shellTexts } from "../texts/area.ts";
import { registerReadingTexts as texts } from "../texts/register-readings.ts";
import { register } from "./ask.ts";
import type { ReadingSeen } from "./report-words.ts";

const acts: Readonly<Record<string, Text>> = texts.act;

const Lines = ({ readings }: { readonly readings: readonly ReadingSeen[] }) => {
  const { t, language } = useTell();
  if (readings.length === 0) return <Paragraph data-size="sm">{t(texts.nobody)}</Paragraph>;
  return (
    <>
      <Paragraph data-size="sm">{t(texts.hourly)}</Paragraph>
      <ol>
        {readings.map(({ by, act, at }) => (
          <li key={`${by} ${act} ${at}`}>
            {by}, {moment(at, language)}: {t(acts[act], act)}
          </li>
        ))}
      </ol>
    </>
  );
};

/** Who has read the form; asked for when somebody wants to know, and anew each time. */
export const Readings = ({ form }: { readonly form: string }) => {
  const { t } = useTell();
  const [answer, setAnswer] = useState<Answer<readonly ReadingSeen[]>>();
  const look = async () => setAnswer(await register.readings(form));
  return (
    <details className="form-history" onToggle={({ currentTarget }) => void (currentTarget.open && look())}>
      <summary>{t(texts.readBy)}</summary>
      {answer === undefined ? (
        <Paragraph data-size="sm">{t(shellTexts.loading)}</Paragraph>
      ) : answer.ok ? (
        <Lines readings={answer.value} />
      ) : (
        <ProblemBox problem={answer.problem} again={() => void look()} />
      )}
    </details>
  );
};

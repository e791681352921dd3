import { Button } from "@digdir/designsystemet-react";
import { datasets } from "@prehosp/registry";
import { useState } from "react";
import { useActing } from "../acting/me.ts";
import type { Problem } from "../api/problem.ts";
import { useTell } from "../language.tsx";
import { ProblemBox } from "../shell/problem-box.tsx";
import { registerOutTexts as texts } from "../texts/register-out.ts";
import { Select } from "../way/field.tsx";
import type { Period } from "./ask.ts";
import { ExportMade } from "./export-made.tsx";
import { FIGURES, type MadeFile, makeFile } from "./make-file.ts";
import { PartHead, useYear } from "./part-head.tsx";

interface Asked {
  readonly what: string;
  readonly period: Period;
}

/** What leaves the register by hand: the signed forms of a period, or the figures of it, with a manifest that the same is made again by. */
export const ExportsPage = () => {
  const { t } = useTell();
  const { me } = useActing();
  const { fields, read } = useYear();
  const [what, setWhat] = useState(datasets[0]?.id ?? FIGURES);
  const [made, setMade] = useState<{ readonly asked: Asked; readonly file: MadeFile; readonly before?: MadeFile }>();
  const [problem, setProblem] = useState<Problem>();
  const make = async (asked: Asked, before?: MadeFile) => {
    const answer = await makeFile(asked.what, asked.period, me?.by ?? "");
    setProblem(answer.ok ? undefined : answer.problem);
    if (answer.ok) setMade({ asked, file: answer.value, ...(before === undefined ? {} : { before }) });
    else if (before === undefined) setMade(undefined);
  };
  const begin = () => {
    const period = read();
    if (period !== undefined) void make({ what, period });
  };
  return (
    <PartHead title={texts.exports} lead={texts.exportLead}>
      <div className="form-row">
        <Select
          label={t(texts.what)}
          value={what}
          write={setWhat}
          options={[...datasets.map(({ id, title }) => [id, t(title)] as const), [FIGURES, t(texts.figures)]]}
        />
        {fields}
        <Button data-size="sm" onClick={begin}>
          {t(texts.make)}
        </Button>
      </div>
      {problem !== undefined && <ProblemBox problem={problem} />}
      {made !== undefined && (
        <ExportMade file={made.file} before={made.before} again={() => void make(made.asked, made.file)} />
      )}
    </PartHead>
  );
};

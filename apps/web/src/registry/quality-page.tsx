import { Button } from "@digdir/designsystemet-react";
import { type ReactNode, useCallback, useState } from "react";
import { useTell } from "../language.tsx";
import { useAsked } from "../pages/use-asked.ts";
import { ProblemBox } from "../shell/problem-box.tsx";
import { shellTexts } from "../texts/area.ts";
import { registerOutTexts as texts } from "../texts/register-out.ts";
import { type Period, register } from "./ask.ts";
import { PartHead, useYear } from "./part-head.tsx";
import { QualityOfDataset } from "./quality-of-dataset.tsx";

const Report = ({ period }: { readonly period: Period }): ReactNode => {
  const { t } = useTell();
  const { answer, again } = useAsked(useCallback(() => register.quality(period), [period]));
  if (answer === undefined) return <p role="status">{t(shellTexts.loading)}</p>;
  if (!answer.ok) return <ProblemBox problem={answer.problem} again={again} />;
  const { datasets, dayless, unknown } = answer.value;
  return (
    <>
      {datasets.length === 0 && <p role="status">{t(texts.noneSigned)}</p>}
      {datasets.map((one) => (
        <QualityOfDataset key={one.dataset} one={one} />
      ))}
      <p className="quiet">
        {t(texts.leftOut).replace("{dayless}", String(dayless)).replace("{unknown}", String(unknown))}
      </p>
    </>
  );
};

/** How good the signed forms of a period are: complete, consistent, and told once. */
export const QualityPage = () => {
  const { t } = useTell();
  const { first, fields, read } = useYear();
  const [period, setPeriod] = useState<Period>(first);
  return (
    <PartHead title={texts.quality} lead={texts.qualityLead}>
      <div className="form-row">
        {fields}
        <Button data-size="sm" onClick={() => setPeriod(read() ?? period)}>
          {t(texts.show)}
        </Button>
      </div>
      <Report key={`${period.from} ${period.to}`} period={period} />
    </PartHead>
  );
};

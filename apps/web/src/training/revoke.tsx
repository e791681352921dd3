import { Button } from "@digdir/designsystemet-react";
import { PersonId } from "@prehosp/model";
import { useState } from "react";
import type { Problem } from "../api/problem.ts";
import { useTell } from "../language.tsx";
import { ProblemBox } from "../shell/problem-box.tsx";
import { correctionTexts as texts } from "../texts/corrections.ts";
import { trainingTexts } from "../texts/training.ts";
import { trainingHub } from "./hub.ts";

/** Withdraws a certificate, after what that means has been read. */
export const Revoke = ({ id, by, done }: { readonly id: string; readonly by: string; readonly done: () => void }) => {
  const { t } = useTell();
  const [problem, setProblem] = useState<Problem>();
  const [isSaying, setSaying] = useState(false);
  const isSaid = PersonId.safeParse(by).success;
  const revoke = async () => {
    setSaying(true);
    const answer = await trainingHub.revoke(id, by);
    setSaying(false);
    setProblem(answer.ok ? undefined : answer.problem);
    if (answer.ok) done();
  };
  return (
    <details data-revoke>
      <summary>{t(texts.revoke)}</summary>
      <p className="quiet">{t(texts.revokeLead)}</p>
      <Button data-size="sm" data-color="danger" disabled={!isSaid || isSaying} onClick={() => void revoke()}>
        {t(texts.revokeYes)}
      </Button>
      {!isSaid && <p className="quiet">{t(trainingTexts.saidByFirst)}</p>}
      {problem !== undefined && <ProblemBox problem={problem} />}
    </details>
  );
};

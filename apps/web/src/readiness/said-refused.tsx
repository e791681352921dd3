import { Alert } from "@digdir/designsystemet-react";
import type { Problem } from "../api/problem.ts";
import { useTell } from "../language.tsx";
import { ProblemBox } from "../shell/problem-box.tsx";
import { readinessTexts } from "../texts/readiness.ts";
import { refusalText } from "./ask.ts";

/** Why what was said was not taken, if it was not. */
export const SaidRefused = ({
  problem,
  refused,
}: {
  readonly problem: Problem | undefined;
  readonly refused: string | undefined;
}) => {
  const { t } = useTell();
  return (
    <>
      {problem !== undefined && <ProblemBox problem={problem} />}
      {refused !== undefined && (
        <Alert data-color="danger" data-size="sm" role="alert">
          {t(readinessTexts.refused)}: {t(refusalText(refused), refused)}
        </Alert>
      )}
    </>
  );
};

import { Alert, Heading } from "@digdir/designsystemet-react";
import { useTell } from "../language.tsx";
import { ProblemBox } from "../shell/problem-box.tsx";
import { wayTexts } from "../texts/way.ts";
import { CONFLICT, type Sent } from "./use-sending.ts";

/** How it went with what was sent, said aloud: saved, overtaken by somebody else, or not saved and why. */
export const SentSaid = ({ sent }: { readonly sent: Sent }) => {
  const { t } = useTell();
  if (sent.is !== "failed")
    return (
      <p role="status" className="saved">
        {sent.is === "saved" && t(wayTexts.saved)}
        {sent.is === "sending" && t(wayTexts.saving)}
      </p>
    );
  if (sent.problem.status === CONFLICT)
    return (
      <Alert data-color="danger" data-size="sm" role="alert">
        <Heading level={4} data-size="2xs">
          {t(wayTexts.overtaken)}
        </Heading>
        <p>{t(wayTexts.overtakenShown)}</p>
      </Alert>
    );
  return (
    <>
      <ProblemBox problem={sent.problem} />
      <p>{t(wayTexts.notSaved)}</p>
    </>
  );
};

import { Alert, Button, Heading, Paragraph } from "@digdir/designsystemet-react";
import { type Problem, UNREACHABLE, UNREADABLE } from "../api/problem.ts";
import { useTell } from "../language.tsx";
import { shellTexts } from "../texts/area.ts";

/** A problem as the hub worded it: title, what to do, and every place. */
export const ProblemBox = ({ problem, again }: { readonly problem: Problem; readonly again?: () => void }) => {
  const { t } = useTell();
  const own =
    problem.status === UNREACHABLE
      ? t(shellTexts.unreachable)
      : problem.status === UNREADABLE
        ? t(shellTexts.unreadable)
        : problem.title;
  return (
    <Alert data-color="warning" data-size="sm" role="alert" className="problem">
      <Heading level={2} data-size="2xs">
        {own === "" ? t(shellTexts.problem) : own}
      </Heading>
      {problem.detail !== undefined && <Paragraph>{problem.detail}</Paragraph>}
      {problem.issues.length > 0 && (
        <ul>
          {problem.issues.slice(0, 5).map(({ path, message }) => (
            <li key={path + message}>
              <code>{path}</code> {message}
            </li>
          ))}
        </ul>
      )}
      {again !== undefined && (
        <Button variant="secondary" data-size="sm" onClick={again}>
          {t(shellTexts.again)}
        </Button>
      )}
    </Alert>
  );
};

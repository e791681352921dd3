import { Alert, Button, Heading, Paragraph } from "@digdir/designsystemet-react";
import type { Text } from "@prehosp/model";
import { type Problem, UNREACHABLE, UNREADABLE } from "../api/problem.ts";
import { useTell } from "../language.tsx";
import { shellTexts } from "../texts/area.ts";
import { hubTexts } from "../texts/hub-codes.ts";

const titles: Readonly<Record<string, Text>> = hubTexts.problem;

/** A problem as the hub worded it: title, what to do, and every place. */
export const ProblemBox = ({
  problem,
  again,
  says = {},
}: {
  readonly problem: Problem;
  readonly again?: () => void;
  /** What the page itself says, by status, in place of the hub's title. */
  readonly says?: Readonly<Record<number, Text>>;
}) => {
  const { t } = useTell();
  // The hub words its problems in English; the screen says what it knows of the status, and the hub's words stand under it.
  const ofPage = says[problem.status];
  const own =
    ofPage ??
    (problem.status === UNREACHABLE
      ? shellTexts.unreachable
      : problem.status === UNREADABLE
        ? shellTexts.unreadable
        : (titles[String(problem.status)] ?? shellTexts.problem));
  const words = [ofPage === undefined ? problem.title : undefined, problem.detail].filter(
    (said) => said !== undefined && said !== "",
  );
  return (
    <Alert data-color="warning" data-size="sm" role="alert" className="problem">
      <Heading level={2} data-size="2xs">
        {t(own)}
      </Heading>
      {words.length > 0 && <Paragraph lang="en">{words.join(". ")}</Paragraph>}
      {problem.issues.length > 0 && (
        <ul lang="en">
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

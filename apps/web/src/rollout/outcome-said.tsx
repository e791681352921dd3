import { Tag } from "@digdir/designsystemet-react";
import type { Text } from "@prehosp/model";
import { type Outcome, outcomeTexts } from "@prehosp/rules";
import { useTell } from "../language.tsx";
import { SIGNS } from "../way/findings.tsx";

const COLOURS = { met: "success", "not-met": "danger", unclear: "warning", "not-applicable": "neutral" } as const;

/** An outcome with its sign and its word, never by colour alone; where a question is asked, in the words of an answer to it. */
export const OutcomeSaid = ({
  outcome,
  words = outcomeTexts,
}: {
  readonly outcome: Outcome;
  readonly words?: Readonly<Record<Outcome, Text>>;
}) => {
  const { t } = useTell();
  return (
    <Tag data-size="sm" data-color={COLOURS[outcome]} className="signed">
      <span aria-hidden="true">{SIGNS[outcome]}</span> {t(words[outcome])}
    </Tag>
  );
};

import { Heading } from "@digdir/designsystemet-react";
import type { Answer } from "../api/client.ts";
import { useTell } from "../language.tsx";
import { ProblemBox } from "../shell/problem-box.tsx";
import { shellTexts } from "../texts/area.ts";

/** What stands under a figure's own heading until it is there: that it is fetched, or why it did not come. */
export const NotYet = ({
  title,
  answer,
  again,
}: {
  readonly title: string;
  readonly answer: Extract<Answer<unknown>, { readonly ok: false }> | undefined;
  readonly again: () => void;
}) => {
  const { t } = useTell();
  return (
    <section className="drawn" aria-label={title}>
      <Heading level={2} data-size="2xs">
        {title}
      </Heading>
      {answer === undefined ? (
        <p role="status">{t(shellTexts.loading)}</p>
      ) : (
        <ProblemBox problem={answer.problem} again={again} />
      )}
    </section>
  );
};

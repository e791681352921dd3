import type { Violation } from "@prehosp/registry";
import { Button, Heading } from "@digdir/designsystemet-react";
import { useState } from "react";
import type { Problem } from "../api/problem.ts";
import { useTell } from "../language.tsx";
import { ProblemBox } from "../shell/problem-box.tsx";
import { registerTexts as texts } from "../texts/register.ts";
import type { FormSeen } from "./use-form.ts";
import { Errors, Warnings } from "./warnings.tsx";
import type { FormView } from "./words.ts";

/** To stand for the form as it is: what is in the way is said with the way to it, and every warning is confirmed. */
export const Signing = ({
  seen,
  view,
  violations,
  labelOf,
}: {
  readonly seen: FormSeen;
  readonly view: FormView;
  readonly violations: readonly Violation[];
  readonly labelOf: (id: string) => string;
}) => {
  const { t } = useTell();
  const [confirmed, confirm] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState<Problem>();
  const warnings = violations.filter(({ level }) => level === "warning");
  const inTheWay = [
    ...violations.filter(({ level }) => level === "error"),
    ...view.conflicts.map(({ element }) => ({ rule: "conflict", elements: [element], message: texts.conflict })),
    ...seen.refused.map(({ element, by }) => ({
      rule: "refused",
      elements: [element],
      message: { nb: t(texts.meanwhile).replace("{by}", by ?? t(texts.somebody)) },
    })),
  ];
  const isReady = inTheWay.length === 0 && warnings.every(({ rule }) => confirmed.has(rule));
  const sign = async () => {
    if (!isReady) {
      document.querySelector<HTMLElement>("#errors, .warnings input:not(:checked)")?.focus();
      return;
    }
    const answer = await seen.act("signatures", { confirmed: warnings.map(({ rule }) => rule) });
    setProblem(answer.ok ? undefined : answer.problem);
  };
  return (
    <section className="card" aria-labelledby="signing" id="sign">
      <Heading level={2} data-size="xs" id="signing" tabIndex={-1}>
        {t(texts.signing)}
      </Heading>
      {inTheWay.length === 0 && warnings.length === 0 && <p>{t(texts.mayBeSigned)}</p>}
      <Errors rows={inTheWay} labelOf={labelOf} />
      <Warnings rows={warnings} confirmed={confirmed} confirm={confirm} labelOf={labelOf} />
      {problem !== undefined && <ProblemBox problem={problem} />}
      <Button onClick={() => void sign()}>{t(texts.sign)}</Button>
    </section>
  );
};

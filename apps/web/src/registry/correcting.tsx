import { Button, Heading } from "@digdir/designsystemet-react";
import { type SaidEntry, correctionTexts, type Violation } from "@prehosp/registry";
import { useState } from "react";
import type { Problem } from "../api/problem.ts";
import { useTell } from "../language.tsx";
import { ProblemBox } from "../shell/problem-box.tsx";
import { registerTexts as texts } from "../texts/register.ts";
import { registerOutTexts as out } from "../texts/register-out.ts";
import { leftAfter } from "./correction.ts";
import type { FormSeen } from "./use-form.ts";
import { Errors, Warnings } from "./warnings.tsx";
import { WithReason } from "./with-reason.tsx";
import type { FormView } from "./words.ts";

interface Props {
  readonly seen: FormSeen;
  readonly view: FormView;
  /** What is first known after the patient has left the chain: it needs no reason where nothing was known. */
  readonly outcome: ReadonlySet<string>;
  readonly violations: readonly Violation[];
  readonly labelOf: (id: string) => string;
  /** Nothing more is to be changed. */
  readonly end: () => void;
}

/** Puts a signed form right: what was changed goes in as one, with a reason; what became known afterwards needs none. */
export const Correcting = ({ seen, view, outcome, violations, labelOf, end }: Props) => {
  const { t } = useTell();
  const [confirmed, confirm] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState<Problem>();
  const had = new Set(view.violations.map(({ rule }) => rule));
  const fresh = violations.filter(({ rule }) => !had.has(rule));
  const warnings = fresh.filter(({ level }) => level === "warning");
  const all = Object.entries(seen.correction?.entries ?? {});
  const isKnownAfter = ([id]: readonly [string, SaidEntry]) => outcome.has(id) && !("value" in (view.values[id] ?? {}));
  const after = all.filter(isKnownAfter);
  const corrected = all.filter((one) => !isKnownAfter(one));
  const isReady =
    all.length > 0 &&
    seen.correction?.refused.length === 0 &&
    fresh.length === warnings.length &&
    warnings.every(({ rule }) => confirmed.has(rule));

  const save = async (because?: string) => {
    const sent = [
      ...(after.length === 0 ? [] : [["follow-ups", after, {}] as const]),
      ...(corrected.length === 0 ? [] : [["corrections", corrected, { because }] as const]),
    ];
    let isWhole = true;
    for (const [act, some, why] of sent) {
      const entries = Object.fromEntries(some);
      // Under the revision that was on the screen: what others wrote since stays as they wrote it until somebody chooses.
      const under = seen.correction?.seen;
      const answer = await seen.act(act, { seen: under, entries, confirmed: [...confirmed], ...why });
      setProblem(answer.ok ? undefined : answer.problem);
      if (!answer.ok) return;
      const { refused, form } = answer.value;
      isWhole &&= refused.length === 0;
      seen.keep((had) => leftAfter(had, entries, { refused, revision: form.revision }));
    }
    if (isWhole) end();
  };
  const cancel = () => {
    seen.keep(() => undefined);
    end();
  };
  return (
    <section className="card" aria-labelledby="correcting" id="sign">
      <Heading level={2} data-size="xs" id="correcting" tabIndex={-1}>
        {t(texts.correct)}
      </Heading>
      <p>{t(texts.correcting)}</p>
      {all.length > 0 && (
        <p data-changed={all.length}>
          <b>{t(out.correctionUnsaved)}.</b>{" "}
          {t(texts.changedFields).replace("{fields}", all.map(([id]) => labelOf(id)).join(", "))}
        </p>
      )}
      <Errors rows={fresh.filter(({ level }) => level === "error")} labelOf={labelOf} />
      <Warnings rows={warnings} confirmed={confirmed} confirm={confirm} labelOf={labelOf} />
      {problem !== undefined && <ProblemBox problem={problem} />}
      {isReady &&
        (corrected.length > 0 ? (
          <WithReason
            label={texts.whyCorrect}
            reasons={correctionTexts}
            does={texts.saveCorrection}
            act={(because) => void save(because)}
          />
        ) : (
          <Button data-size="sm" onClick={() => void save()}>
            {t(texts.saveCorrection)}
          </Button>
        ))}
      <Button variant="tertiary" data-size="sm" onClick={cancel}>
        {t(texts.cancel)}
      </Button>
    </section>
  );
};

import { Alert, Button, Heading } from "@digdir/designsystemet-react";
import type { Text } from "@prehosp/model";
import { useEffect, useState } from "react";
import type { Answer } from "../api/client.ts";
import { useTell } from "../language.tsx";
import { Plain } from "../registry/plain-table.tsx";
import { addressOf } from "../route.ts";
import { ProblemBox } from "../shell/problem-box.tsx";
import { defibrillatorTexts } from "../texts/defibrillators.ts";
import { syncTexts as texts } from "../texts/defibrillators-sync.ts";
import { defibrillators } from "./ask.ts";
import type { SyncPlanSeen, SyncSeen } from "./sync-words.ts";

// More rows than anybody reads before deciding; the counts tell of all.
const MOST = 200;

const kinds: Readonly<Record<string, Text>> = texts.stepKind;
const warned: Readonly<Record<string, Text>> = texts.warned;
const conflicting: Readonly<Record<string, Text>> = texts.conflicting;

const refusals: Readonly<Record<string, Text>> = texts.syncRefused;

const counted = (steps: SyncPlanSeen["steps"]): readonly (readonly [string, number])[] => {
  const by = new Map<string, number>();
  for (const { kind } of steps) by.set(kind, (by.get(kind) ?? 0) + 1);
  return [...by];
};

const Guard = ({ guard }: Pick<SyncPlanSeen, "guard">) => {
  const { t } = useTell();
  if (guard.state === "open") return null;
  const [n, of] = guard.removals > 0 ? [guard.removals, guard.of] : [guard.withdrawals, guard.ofOurs];
  return (
    <Alert data-color="danger" data-size="sm" role="alert" data-guard="stopped">
      {t(texts.guardStopped).replace("{n}", String(n)).replace("{of}", String(of))}
    </Alert>
  );
};

const Steps = ({ plan }: { readonly plan: SyncPlanSeen }) => {
  const { t } = useTell();
  const { steps, sends } = plan;
  if (steps.length + sends.length === 0) return <p data-steps={0}>{t(texts.noSteps)}</p>;
  return (
    <>
      <p data-steps={steps.length}>
        {[...counted(steps), ...counted(sends)].map(([kind, n]) => `${t(kinds[kind], kind)}: ${String(n)}`).join(" · ")}
      </p>
      {steps.length > MOST && (
        <p>{t(texts.firstOf).replace("{n}", String(MOST)).replace("{of}", String(steps.length))}</p>
      )}
      <Plain
        labelledBy="steps"
        heads={[texts.step, defibrillatorTexts.place, texts.stepAbout]}
        rows={steps.slice(0, MOST).map(({ kind, id, name, fields = [], metres }) => ({
          of: `${kind} ${id}`,
          cells: [
            t(kinds[kind], kind),
            name === undefined ? id : `${name} (${id})`,
            [...fields, ...(metres === undefined ? [] : [`${String(Math.round(metres))}\u00a0m`])].join(", ") || "–",
          ],
        }))}
      />
    </>
  );
};

const Remarked = ({ plan }: { readonly plan: SyncPlanSeen }) => {
  const { t } = useTell();
  const { warnings, conflicts } = plan;
  return (
    <>
      {conflicts.length > 0 && (
        <>
          <Heading level={3} data-size="2xs">
            {t(texts.conflicts)} ({conflicts.length})
          </Heading>
          <ul className="sync-remarks">
            {conflicts.slice(0, MOST).map(({ kind, id, fields }) => (
              <li key={`${kind} ${id}`}>
                {id}: {t(conflicting[kind], kind)} {fields.length > 0 && `(${fields.join(", ")})`}
              </li>
            ))}
          </ul>
        </>
      )}
      {warnings.length > 0 && (
        <details className="sync-remarks">
          <summary>
            {t(texts.warnings)} ({warnings.length})
          </summary>
          <ul>
            {warnings.slice(0, MOST).map(({ kind, id, a, b, metres }) => {
              const whom = [id, a, b].filter((one) => one !== undefined).join(" – ");
              return (
                <li key={`${kind} ${whom}`}>
                  {whom}: {t(warned[kind], kind)}
                  {metres !== undefined && ` (${String(Math.round(metres))}\u00a0m)`}
                </li>
              );
            })}
          </ul>
        </details>
      )}
    </>
  );
};

/** Exchange with another register: what would change, shown whole before anything is written, and applied only as it was shown. */
export const SyncPage = () => {
  const { t } = useTell();
  const [answer, setAnswer] = useState<Answer<SyncSeen>>();
  const [isAsking, setAsking] = useState(false);
  useEffect(() => {
    document.body.dataset["ready"] = "true";
  }, []);
  const ask = async (what: () => Promise<Answer<SyncSeen>>) => {
    setAsking(true);
    setAnswer(await what());
    setAsking(false);
  };
  const seen = answer?.ok === true ? answer.value : undefined;
  const { plan, applied } = seen ?? {};
  const refused = answer?.ok === false ? refusals[answer.problem.type ?? ""] : undefined;
  const canApply = plan !== undefined && applied !== true && plan.guard.state === "open";
  const hasSteps = plan !== undefined && plan.steps.length + plan.sends.length > 0;
  return (
    <main id="main" className="page defibrillators" tabIndex={-1}>
      <p>
        <a href={addressOf({ area: "defibrillators" })}>{t(defibrillatorTexts.back)}</a>
      </p>
      <Heading level={1} data-size="sm">
        {t(texts.syncTitle)}
      </Heading>
      <p className="lead">{t(texts.syncLead)}</p>
      <Button data-size="sm" aria-disabled={isAsking} onClick={() => void (isAsking || ask(defibrillators.preview))}>
        {t(texts.preview)}
      </Button>
      <p role="status">{isAsking ? t(texts.previewing) : applied === true ? t(texts.applied) : ""}</p>
      {answer?.ok === false &&
        (refused === undefined ? (
          <ProblemBox problem={answer.problem} />
        ) : (
          <Alert data-color="warning" data-size="sm" role="alert">
            {t(refused)}
          </Alert>
        ))}
      {plan !== undefined && (
        <section aria-labelledby="steps" data-plan={plan.hash}>
          <Heading level={2} data-size="2xs" id="steps">
            {t(texts.steps)}
          </Heading>
          <Guard guard={plan.guard} />
          <Steps plan={plan} />
          <Remarked plan={plan} />
          {canApply && hasSteps && (
            <Button data-size="sm" disabled={isAsking} onClick={() => void ask(() => defibrillators.apply(plan.hash))}>
              {t(texts.apply)}
            </Button>
          )}
        </section>
      )}
    </main>
  );
};

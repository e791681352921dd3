import { Button, Heading } from "@digdir/designsystemet-react";
import { useState } from "react";
import type { Answer } from "../api/client.ts";
import type { Problem } from "../api/problem.ts";
import { moment } from "../format.ts";
import { useTell } from "../language.tsx";
import { ProblemBox } from "../shell/problem-box.tsx";
import { registerOutTexts as texts } from "../texts/register-out.ts";
import { register } from "./ask.ts";
import type { Delivered, FormView } from "./words.ts";

type Issues = Delivered["issues"];

/** Hands one form to the register; nothing is handed over twice at once. */
export const useDelivery = (form: string, done: (answer: Answer<Delivered>) => void) => {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const deliver = async () => {
    if (isBusy) return;
    setBusy(true);
    const answer = await register.deliver(form);
    setBusy(false);
    setProblem(answer.ok ? undefined : answer.problem);
    done(answer);
  };
  return { deliver: () => void deliver(), isBusy, problem };
};

const standingOf = (last: FormView["deliveries"][number] | undefined) => {
  if (last === undefined) return ["never", texts.neverDelivered] as const;
  if (last.receipt === "refused") return ["refused", texts.refusedBy] as const;
  return last.current ? (["accepted", texts.accepted] as const) : (["changed", texts.changedSince] as const);
};

/** Whether the register has the signed form as it stands, and the way to hand it over; what was answered before stays to be read. */
export const Delivering = ({ view, refetch }: { readonly view: FormView; readonly refetch: () => void }) => {
  const { t, language } = useTell();
  const [issues, setIssues] = useState<Issues>([]);
  const { deliver, isBusy, problem } = useDelivery(view.form, (answer) => {
    setIssues(answer.ok ? answer.value.issues : []);
    refetch();
  });
  const last = view.deliveries.at(-1);
  const [standing, text] = standingOf(last);
  const at = last === undefined ? "" : moment(last.at, language, { seconds: true });
  const isOut = standing === "accepted";
  return (
    <section className="card" aria-labelledby="delivery" data-delivery={standing}>
      <Heading level={2} data-size="xs" id="delivery">
        {t(texts.delivery)}
      </Heading>
      <p role="status">
        {t(text)
          .replace("{at}", at)
          .replace("{n}", String(last?.issues ?? 0))}{" "}
        {standing === "refused" && t(texts.putRight)}
      </p>
      {issues.length > 0 && (
        <>
          <h3>{t(texts.issues)}</h3>
          <ul className="plain">
            {issues.map(({ path, message }) => (
              <li key={path + message}>
                <code>{path}</code> {message}
              </li>
            ))}
          </ul>
        </>
      )}
      {problem !== undefined && <ProblemBox problem={problem} />}
      {!isOut && (
        <Button variant="secondary" data-size="sm" aria-disabled={isBusy} onClick={deliver}>
          {t(last === undefined ? texts.deliver : texts.deliverAgain)}
        </Button>
      )}
      {view.deliveries.length > 1 && (
        <details>
          <summary>
            {t(texts.deliveries)} ({view.deliveries.length})
          </summary>
          <ol>
            {view.deliveries.toReversed().map((one) => (
              <li key={one.at}>
                {moment(one.at, language, { seconds: true })}:{" "}
                {t(one.receipt === "accepted" ? texts.acceptedShort : texts.refusedShort)}
                {one.issues > 0 && ` (${t(texts.issues)}: ${String(one.issues)})`}
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
};

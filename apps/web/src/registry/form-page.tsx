import { datasets } from "@prehosp/registry";
import { type ReactNode, useEffect } from "react";
import { useActing } from "../acting/me.ts";
import { useTell } from "../language.tsx";
import { addressOf } from "../route.ts";
import { ProblemBox } from "../shell/problem-box.tsx";
import { shellTexts } from "../texts/area.ts";
import { registerTexts as texts } from "../texts/register.ts";
import { OpenedForm } from "./opened-form.tsx";
import { useForm } from "./use-form.ts";

const Form = ({ form, by }: { readonly form: string; readonly by: string }) => {
  const { t } = useTell();
  const seen = useForm(form, by);
  const { view, problem, refetch } = seen;
  const dataset = datasets.find(({ id }) => id === view?.dataset.id);
  const isThere = view !== undefined || problem !== undefined;
  useEffect(() => {
    if (isThere) document.body.dataset["ready"] = "true";
  }, [isThere]);
  if (view !== undefined && dataset !== undefined) return <OpenedForm seen={seen} view={view} dataset={dataset} />;
  return (
    <Waiting>
      {problem === undefined ? (
        t(shellTexts.loading)
      ) : (
        <ProblemBox problem={problem} again={refetch} says={{ 404: texts.notHere }} />
      )}
    </Waiting>
  );
};

const Waiting = ({ children }: { readonly children: ReactNode }) => {
  const { t } = useTell();
  return (
    <>
      <p>
        <a href={addressOf({ area: "register" })}>{t(texts.back)}</a>
      </p>
      <h1>{t(texts.form)}</h1>
      <div>{children}</div>
    </>
  );
};

/** One form of the register, written by whoever this window is. */
export const FormPage = ({ form }: { readonly form: string }) => {
  const { t } = useTell();
  const { me } = useActing();
  return (
    <main id="main" className="page register" tabIndex={-1}>
      {me === undefined ? <Waiting>{t(shellTexts.loading)}</Waiting> : <Form key={form} form={form} by={me.by} />}
    </main>
  );
};

import { Heading } from "@digdir/designsystemet-react";
import { type Dataset, dismissalTexts, elementsOf } from "@prehosp/registry";
import type { Text } from "@prehosp/model";
import { clock, moment } from "../format.ts";
import { useTell } from "../language.tsx";
import { addressOf } from "../route.ts";
import { afterTexts } from "../texts/after.ts";
import { registerTexts as texts } from "../texts/register.ts";
import { StatusMark } from "../way/status-mark.tsx";
import { usePresence } from "../way/use-presence.ts";
import { register } from "./ask.ts";
import { formName } from "./form-name.ts";
import { JoinedNote } from "./joined-note.tsx";
import { focusElement } from "./keyboard.ts";
import { progressOf } from "./layout.ts";
import { SaveState } from "./save-state.tsx";
import type { FormSeen } from "./use-form.ts";
import type { FormView } from "./words.ts";

const reasons: Readonly<Record<string, Text>> = dismissalTexts;

const Others = ({ seen, form }: { readonly seen: FormSeen; readonly form: string }) => {
  const { t, language } = useTell();
  const others = usePresence(form, seen.comings, register.present);
  return (
    <span role="status" data-others={others.length}>
      {others.length > 0 && (
        <span className="others">
          {t(texts.others)} {others.map(({ by, since }) => `${by} (${clock(since, language)})`).join(", ")}
        </span>
      )}
    </span>
  );
};

/** What the form is about, who has it open, whether it is saved, how far it has come, and the way to each part. */
export const FormHead = ({
  seen,
  view,
  dataset,
}: {
  readonly seen: FormSeen;
  readonly view: FormView;
  readonly dataset: Dataset;
}) => {
  const { t, language } = useTell();
  const { incident, manual, standing } = view;
  const all = progressOf(elementsOf(dataset), seen.values);
  const step = standing === "joined" ? undefined : view.history.findLast(({ type }) => type === standing);
  return (
    <>
      <p>
        <a href={addressOf({ area: "register" })}>{t(texts.back)}</a>
      </p>
      <Heading level={1} data-size="sm" id="form">
        {t(dataset.title)} <StatusMark status={view.status} />
      </Heading>
      <p className="quiet">
        {formName(t, view)}{" "}
        {!manual && <a href={addressOf({ area: "incidents", incident })}>{t(afterTexts.incident)}</a>} · {dataset.id}{" "}
        {view.dataset.version}
      </p>
      {step !== undefined && (
        <p data-standing={standing}>
          {t(standing === "signed" ? texts.signedBy : texts.dismissedBy)
            .replace("{by}", step.by)
            .replace("{at}", moment(step.at, language, { seconds: true }))
            .replace("{why}", t(reasons[step.because ?? ""], step.because))}
        </p>
      )}
      <JoinedNote view={view} />
      <div className="form-bar">
        <span>
          <b>{t(texts[standing])}</b> ·{" "}
          <span data-progress={all.n}>
            {t(texts.progress).replace("{n}", String(all.n)).replace("{of}", String(all.of))}
          </span>
        </span>
        <SaveState seen={seen} />
        <Others seen={seen} form={view.form} />
        <nav aria-label={t(texts.parts)}>
          {dataset.sections.map(({ id, title, elements }) => {
            const { n, of } = progressOf(elements, seen.values);
            return (
              <button key={id} type="button" onClick={() => focusElement(elements[0]?.id ?? "")}>
                {t(title)}{" "}
                <span className="figure quiet">
                  {n}/{of}
                </span>
              </button>
            );
          })}
        </nav>
      </div>
    </>
  );
};

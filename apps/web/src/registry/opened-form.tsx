import { Alert, Button } from "@digdir/designsystemet-react";
import { instantOf, osloDay } from "@prehosp/model/time";
import { type AnyCase, type Dataset, dismissalTexts, elementsOf, followedUp, validate } from "@prehosp/registry";
import { useEffect, useState } from "react";
import type { Problem } from "../api/problem.ts";
import { useTell } from "../language.tsx";
import { ProblemBox } from "../shell/problem-box.tsx";
import { registerTexts as texts } from "../texts/register.ts";
import { Correcting } from "./correcting.tsx";
import { Delivering } from "./delivering.tsx";
import { EntryField, type Showing } from "./entry.tsx";
import { FormHead } from "./form-head.tsx";
import { History } from "./history.tsx";
import { formKeys } from "./keyboard.ts";
import { KeysShown } from "./keys-shown.tsx";
import { firstDayOf, guidesOf, notApplicable } from "./layout.ts";
import { entryOf } from "./said.ts";
import { TurnedAway } from "./save-state.tsx";
import { Signing } from "./signing.tsx";
import { Stranded } from "./stranded.tsx";
import type { FormSeen } from "./use-form.ts";
import { WithReason } from "./with-reason.tsx";
import type { FormView } from "./words.ts";

const toSigning = () => document.querySelector<HTMLElement>("#sign [tabindex='-1']")?.focus();

const Parts = ({ dataset, ...showing }: Showing & { readonly dataset: Dataset }) => {
  const { t } = useTell();
  return dataset.sections.map(({ id, title, elements }) => {
    const guides = guidesOf(elements);
    return (
      <section key={id} aria-labelledby={`part-${id}`}>
        <h2 id={`part-${id}`}>{t(title)}</h2>
        {elements.map((element) => (
          <EntryField key={element.id} element={element} guideId={guides.get(element.id)} {...showing} />
        ))}
      </section>
    );
  });
};

/** A form with everything that can be done to it as it stands: written and signed, put right, dismissed. */
export const OpenedForm = ({
  seen,
  view,
  dataset,
}: {
  readonly seen: FormSeen;
  readonly view: FormView;
  readonly dataset: Dataset;
}) => {
  const { t } = useTell();
  const [isBegun, begin] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const { correction } = seen;
  const over = Object.entries(correction?.entries ?? {}).map(([id, said]) => [id, entryOf(said)] as const);
  const values = { ...seen.values, ...Object.fromEntries(over) };
  const { incident, patient, status, standing } = view;
  const one = { incident, patient, status, dataset: view.dataset, values } as AnyCase;
  const violations = validate(one, osloDay(instantOf(Date.now())));
  const byId = new Map(elementsOf(dataset).map((element) => [element.id, element]));
  const labelOf = (id: string) => t(byId.get(id)?.label, id);
  const implied = standing === "draft" ? notApplicable(dataset, values) : [];
  // Also where it was begun before a crash.
  const isCorrecting = standing === "signed" && (isBegun || correction !== undefined);
  const write = standing === "draft" ? seen.write : isCorrecting ? seen.correct : undefined;
  const dismiss = async (because: string) => {
    const answer = await seen.act("dismissals", { because });
    setProblem(answer.ok ? undefined : answer.problem);
  };
  const about = { seen, view, violations, labelOf };
  // On the document: they hold also where nothing in the form has the focus yet.
  useEffect(() => {
    const keys = formKeys(toSigning);
    document.addEventListener("keydown", keys);
    return () => document.removeEventListener("keydown", keys);
  }, []);
  return (
    <>
      <FormHead seen={seen} view={view} dataset={dataset} />
      {seen.isUnwritten && (
        <Alert data-color="danger" role="alert">
          {t(texts.notKept)}
        </Alert>
      )}
      <TurnedAway seen={seen} />
      <KeysShown />
      {implied.length > 0 && (
        <Button
          variant="secondary"
          data-size="sm"
          onClick={() => {
            for (const { element, because } of implied) seen.write(element, { absent: "not-applicable", because });
          }}
        >
          {t(texts.setNotApplicable).replace("{n}", String(implied.length))}
        </Button>
      )}
      <Parts
        dataset={dataset}
        seen={seen}
        view={view}
        values={values}
        violations={violations}
        firstDay={firstDayOf(dataset, values)}
        write={write}
        flush={seen.flush}
      />
      {standing === "draft" && <Signing {...about} />}
      {standing === "signed" &&
        (isCorrecting ? (
          <Correcting {...about} outcome={followedUp(dataset)} end={() => begin(false)} />
        ) : (
          <div id="sign">
            <Button variant="secondary" onClick={() => begin(true)}>
              {t(texts.correct)}
            </Button>
          </div>
        ))}
      {standing === "signed" && <Delivering view={view} refetch={seen.refetch} />}
      {standing !== "signed" && correction !== undefined && <Stranded seen={seen} byId={byId} />}
      {standing !== "dismissed" && standing !== "joined" && !isCorrecting && (
        <details className="dismiss">
          <summary>{t(texts.dismiss)}</summary>
          <WithReason
            label={texts.whyDismiss}
            reasons={dismissalTexts}
            does={texts.dismiss}
            act={(because) => void dismiss(because)}
          />
          {problem !== undefined && <ProblemBox problem={problem} />}
        </details>
      )}
      <History view={view} byId={byId} />
    </>
  );
};

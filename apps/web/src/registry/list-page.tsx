import { Heading } from "@digdir/designsystemet-react";
import { useEffect, useState } from "react";
import { useActing } from "../acting/me.ts";
import { useTell } from "../language.tsx";
import { useAsked } from "../pages/use-asked.ts";
import { ProblemBox } from "../shell/problem-box.tsx";
import { shellTexts } from "../texts/area.ts";
import { registerTexts as texts } from "../texts/register.ts";
import { PartLinks } from "./part-links.tsx";
import { Select } from "../way/field.tsx";
import { register } from "./ask.ts";
import { Coverage } from "./coverage.tsx";
import { FormsTable } from "./forms-table.tsx";
import { NewForm } from "./new-form.tsx";
import { Possible } from "./possible.tsx";
import { formsUnsent } from "./unsent.ts";
import type { FormBrief } from "./words.ts";

const SHOWN = ["draft", "due", "signed", "undelivered", "dismissed", "everyForm"] as const;
type Shown = (typeof SHOWN)[number];

const isShown = (one: FormBrief, shown: Shown): boolean =>
  shown === "everyForm" ||
  (shown === "due" ? one.due.length > 0 : shown === "undelivered" ? one.undelivered : one.standing === shown);

/** The register: arrests without a form, the forms by how they stand, new ones, and how much of what happened is in it. */
export const ListPage = () => {
  const { t } = useTell();
  const { me } = useActing();
  const by = me?.by;
  const { answer, again } = useAsked(register.forms);
  const possible = useAsked(register.possible);
  const coverage = useAsked(register.coverage);
  const forms = answer?.ok === true ? answer.value : undefined;
  const failed = [answer, possible.answer, coverage.answer].find((one) => one?.ok === false);
  const problem = failed?.ok === false ? failed.problem : undefined;
  const askAll = () => {
    for (const one of [again, possible.again, coverage.again]) one();
  };
  const [shown, setShown] = useState<Shown>("draft");
  const [unsent, setUnsent] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (by !== undefined) void formsUnsent(by).then(setUnsent, () => undefined);
  }, [by]);
  const some = forms?.filter((one) => isShown(one, shown)) ?? [];
  return (
    <main id="main" className="page" tabIndex={-1}>
      <Heading level={1} data-size="sm">
        {t(texts.title)}
      </Heading>
      <PartLinks />
      {problem !== undefined && <ProblemBox problem={problem} again={askAll} />}
      {possible.answer?.ok === true && <Possible list={possible.answer.value} again={askAll} />}
      <Heading level={2} data-size="2xs" id="forms" tabIndex={-1}>
        {t(texts.forms)}
      </Heading>
      <div className="form-row">
        <Select
          label={t(texts.showing)}
          value={shown}
          write={(code) => setShown(SHOWN.find((one) => one === code) ?? "draft")}
          options={SHOWN.map((one) => [
            one,
            `${t(texts[one])} (${String(forms?.filter((form) => isShown(form, one)).length ?? 0)})`,
          ])}
        />
      </div>
      {forms === undefined ? (
        problem === undefined && <p role="status">{t(shellTexts.loading)}</p>
      ) : some.length === 0 ? (
        <p>{t(texts.noForms)}</p>
      ) : (
        <FormsTable forms={some} unsent={unsent} again={askAll} />
      )}
      <NewForm />
      {coverage.answer?.ok === true && <Coverage one={coverage.answer.value} />}
    </main>
  );
};

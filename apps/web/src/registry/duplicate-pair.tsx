import { Heading } from "@digdir/designsystemet-react";
import { datasets, elementsOf, joiningTexts } from "@prehosp/registry";
import { useState } from "react";
import type { Problem } from "../api/problem.ts";
import { count } from "../format.ts";
import { useTell } from "../language.tsx";
import { ProblemBox } from "../shell/problem-box.tsx";
import { registerDuplicatesTexts as texts } from "../texts/register-duplicates.ts";
import { Select } from "../way/field.tsx";
import { register } from "./ask.ts";
import type { DuplicateSeen } from "./duplicates-words.ts";
import type { SaidOfTwo } from "./duplicates-page.tsx";
import { FormLink } from "./form-link.tsx";
import { formName } from "./form-name.ts";
import { shownFirst, staying } from "./pair.ts";
import { Plain } from "./plain-table.tsx";
import { nextNumber, thisWindow } from "./unsent.ts";
import { valueText } from "./value-text.ts";
import { WithReason } from "./with-reason.tsx";

/** Two forms side by side: joined into the one that is chosen, or kept apart, with a reason. */
export const DuplicatePair = ({
  n,
  pair,
  done,
}: {
  readonly n: number;
  readonly pair: DuplicateSeen;
  readonly done: (said: SaidOfTwo) => void;
}) => {
  const { t, language } = useTell();
  const { forms, why, hours } = pair;
  const [first, second] = forms;
  const rows = [first.row, second.row] as const;
  const [stays, setStays] = useState(staying(rows).form);
  const [problem, setProblem] = useState<Problem>();
  const dataset = datasets.find(({ id }) => id === first.row.dataset.id);
  const byId = new Map((dataset === undefined ? [] : elementsOf(dataset)).map((element) => [element.id, element]));
  const id = `pair-${String(n)}`;
  const { shown, rest } = shownFirst(pair.compared);
  const table = (some: typeof shown, labelledBy: string) => (
    <Plain
      labelledBy={labelledBy}
      heads={[texts.element, ...rows.map((row) => ({ nb: formName(t, row) })), texts.compared]}
      rows={some.map(({ element, says }) => ({
        of: element,
        cells: [
          t(byId.get(element)?.label, element),
          ...forms.map(({ values }) =>
            valueText(byId.get(element), values[element] ?? { absent: "not-recorded" }, language),
          ),
          says === "different" ? <b key="says">{t(texts[says])}</b> : t(texts[says]),
        ],
      }))}
    />
  );
  const say = async (is: "merged" | "two-cases", because: string) => {
    const keep = rows.find(({ form }) => form === stays) ?? first.row;
    const other = keep === first.row ? second.row : first.row;
    const seen = { keep: keep.form, other: other.form, seen: keep.revision, seenOther: other.revision };
    const answer = await register.join({ is, ...seen, because, window: thisWindow(), n: nextNumber() });
    if (!answer.ok) setProblem(answer.problem);
    else if (is === "two-cases") done({ text: texts.wasTwo });
    else done({ text: texts.wasJoined, n: answer.value.keep.conflicts.length, form: keep.form });
  };
  return (
    <section aria-labelledby={id} className="card" data-pair={rows.map(({ form }) => form).join(" ")}>
      <Heading level={2} data-size="2xs" id={id}>
        {t(texts.pair).replace("{n}", String(n))}: {t(why)}
        {hours !== undefined &&
          hours > 0 &&
          `, ${t(texts.apart).replace("{h}", count(Math.floor(hours * 10) / 10, language))}`}
      </Heading>
      <p>
        <FormLink one={first.row} /> · <FormLink one={second.row} />
      </p>
      {table(shown, id)}
      {rest.length > 0 && (
        <details>
          <summary id={`${id}-rest`}>{t(texts.rest).replace("{n}", String(rest.length))}</summary>
          {table(rest, `${id}-rest`)}
        </details>
      )}
      <div className="form-row">
        <Select
          label={t(texts.stays)}
          value={stays}
          write={setStays}
          options={rows.map((row) => [row.form, formName(t, row)])}
        />
      </div>
      <div>
        <WithReason
          label={texts.whyOne}
          reasons={joiningTexts.merged}
          does={texts.join}
          act={(because) => void say("merged", because)}
        />
      </div>
      {rows.some(({ form, standing }) => form === stays && standing === "signed") && (
        <p className="quiet">{t(texts.signedAnew)}</p>
      )}
      <WithReason
        label={texts.whyTwo}
        reasons={joiningTexts["two-cases"]}
        does={texts.twoCases}
        act={(because) => void say("two-cases", because)}
      />
      {problem !== undefined && <ProblemBox problem={problem} />}
    </section>
  );
};

import { Button } from "@digdir/designsystemet-react";
import { PersonId, type Text } from "@prehosp/model";
import { type FormEvent, useState } from "react";
import type { Problem } from "../api/problem.ts";
import { moment } from "../format.ts";
import { useTell } from "../language.tsx";
import { addressOf } from "../route.ts";
import { ProblemBox } from "../shell/problem-box.tsx";
import { correctionTexts as texts } from "../texts/corrections.ts";
import { Field, Select } from "../way/field.tsx";
import { WideTable } from "../way/wide-table.tsx";
import { trainingHub } from "./hub.ts";
import type { MergedSeen } from "./import-words.ts";
import { Undo } from "./undo.tsx";

const BECAUSE = ["registered-twice", "changed-employer", "other"] as const;
const reasons: Readonly<Record<string, Text>> = texts.merged;

/** Says that two keys are one person, with why by code. */
const MergeForm = ({ done }: { readonly done: () => void }) => {
  const { t } = useTell();
  const [written, set] = useState({ person: "", gone: "", because: "" });
  const [isTried, setTried] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const write = (key: keyof typeof written) => (text: string) => set((before) => ({ ...before, [key]: text }));
  const two = { person: written.person.trim(), gone: written.gone.trim() };
  const isPerson = (key: string) => PersonId.safeParse(key).success;
  const isSame = two.person !== "" && two.person === two.gone;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isPerson(two.person) || !isPerson(two.gone) || isSame || written.because === "") return;
    const answer = await trainingHub.merge(two, written.because);
    setProblem(answer.ok ? undefined : answer.problem);
    if (!answer.ok) return;
    setTried(false);
    set({ person: "", gone: "", because: "" });
    done();
  };
  const wrong = (isRight: boolean, text: Text) => (isTried && !isRight ? t(text) : undefined);
  return (
    <details data-merge-form>
      <summary>{t(texts.merge)}</summary>
      <p className="quiet">{t(texts.mergeLead)}</p>
      <form className="form-row" onSubmit={(event) => void submit(event)}>
        <Field
          label={t(texts.kept)}
          size={18}
          value={written.person}
          write={write("person")}
          wrong={wrong(isPerson(two.person), texts.badPerson)}
        />
        <Field
          label={t(texts.gone)}
          size={18}
          value={written.gone}
          write={write("gone")}
          wrong={wrong(isPerson(two.gone), texts.badPerson) ?? wrong(!isSame, texts.samePerson)}
        />
        <Select
          label={t(texts.mergedBecause)}
          value={written.because}
          write={write("because")}
          options={[["", t(texts.choose)], ...BECAUSE.map((code) => [code, t(texts.merged[code])] as const)]}
          wrong={wrong(written.because !== "", texts.badReason)}
        />
        <Button type="submit" data-size="sm" variant="secondary">
          {t(texts.merge)}
        </Button>
      </form>
      {problem !== undefined && <ProblemBox problem={problem} />}
    </details>
  );
};

/** The merges that stand: which keys are one person, who said so and why, where each is undone, and where another is said. */
export const Merges = ({ merges, again }: { readonly merges: readonly MergedSeen[]; readonly again: () => void }) => {
  const { t, language } = useTell();
  const heads = [texts.kept, texts.gone, texts.mergedBecause, texts.settledBy, texts.undo];
  return (
    <>
      {merges.length === 0 ? (
        <p data-merges="0">{t(texts.noMerges)}</p>
      ) : (
        <WideTable labelledBy="merges" heads={heads.map((text) => t(text))}>
          {merges.map(({ person, gone, because, by, since }) => (
            <tr key={gone} data-merge={gone}>
              <th scope="row">
                <a href={addressOf({ area: "training", at: ["person", person] })}>{person}</a>
              </th>
              <td>{gone}</td>
              <td>{t(reasons[because], because)}</td>
              <td>
                {by}
                <small>{moment(since, language)}</small>
              </td>
              <td>
                <Undo what={gone} undo={(why) => trainingHub.unmerge({ person, gone }, why)} done={again} />
              </td>
            </tr>
          ))}
        </WideTable>
      )}
      <MergeForm done={again} />
    </>
  );
};

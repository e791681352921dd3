import { Button } from "@digdir/designsystemet-react";
import { LearningAccount, PersonId } from "@prehosp/model";
import { type FormEvent, useId, useState } from "react";
import type { Problem } from "../api/problem.ts";
import { useTell } from "../language.tsx";
import { ProblemBox } from "../shell/problem-box.tsx";
import { correctionTexts as texts } from "../texts/corrections.ts";
import { trainingTexts } from "../texts/training.ts";
import { Field, Select } from "../way/field.tsx";
import { trainingHub } from "./hub.ts";
import type { Matched } from "./import-words.ts";

const BECAUSE = ["wrong-person", "account-reused", "mistyped", "other"] as const;
/** The hub's answer where the account is not this person's. */
const NOT_MATCHED = 422;

/** Says that an account never was a person's, with why by code; begins with what was decided last here. */
export const PartForm = ({
  last,
  systems,
  again,
}: {
  readonly last: Matched | undefined;
  readonly systems: readonly string[];
  readonly again: () => void;
}) => {
  const { t } = useTell();
  const list = useId();
  const [system, setSystem] = useState<string>(last?.account.system ?? "");
  const [account, setAccount] = useState<string>(last?.account.account ?? "");
  const [person, setPerson] = useState(last?.person ?? "");
  const [because, setBecause] = useState("");
  const [isTried, setTried] = useState(false);
  const [isParted, setParted] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const whose = LearningAccount.safeParse({ system: system.trim(), account: account.trim() });
  const who = PersonId.safeParse(person.trim());
  const isSystem = system.trim() !== "";
  const isAccount = LearningAccount.shape.account.safeParse(account.trim()).success;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    setParted(false);
    setProblem(undefined);
    if (!whose.success || !who.success || because === "") return;
    setTried(false);
    const answer = await trainingHub.part(whose.data, who.data, because);
    if (!answer.ok) return setProblem(answer.problem);
    setParted(true);
    setBecause("");
    again();
  };
  const wrong = (isRight: boolean, text: (typeof texts)["badSystem"]) => (isTried && !isRight ? t(text) : undefined);
  const isNotMatched = problem?.status === NOT_MATCHED;
  return (
    <details data-part>
      <summary>{t(texts.part)}</summary>
      <p className="quiet">{t(texts.partLead)}</p>
      <form className="form-row" onSubmit={(event) => void submit(event)}>
        <Field
          label={t(texts.system)}
          size={14}
          list={list}
          value={system}
          write={setSystem}
          wrong={wrong(isSystem, texts.badSystem)}
        />
        <datalist id={list}>
          {systems.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
        <Field
          label={t(trainingTexts.account)}
          size={18}
          value={account}
          write={setAccount}
          wrong={wrong(isAccount, texts.badAccount)}
        />
        <Field
          label={t(trainingTexts.personKey)}
          size={18}
          value={person}
          write={setPerson}
          wrong={isNotMatched ? t(texts.notMatched) : wrong(who.success, texts.badPerson)}
        />
        <Select
          label={t(texts.because)}
          value={because}
          write={setBecause}
          options={[["", t(texts.choose)], ...BECAUSE.map((code) => [code, t(texts.parted[code])] as const)]}
          wrong={wrong(because !== "", texts.badReason)}
        />
        <Button type="submit" data-size="sm" variant="secondary">
          {t(texts.part)}
        </Button>
      </form>
      <p role="status" className="saved">
        {isParted && t(texts.partedNow)}
      </p>
      {problem !== undefined && !isNotMatched && <ProblemBox problem={problem} />}
    </details>
  );
};

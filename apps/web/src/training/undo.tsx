import { Button } from "@digdir/designsystemet-react";
import { type FormEvent, useState } from "react";
import type { Answer } from "../api/client.ts";
import type { Problem } from "../api/problem.ts";
import { useTell } from "../language.tsx";
import { ProblemBox } from "../shell/problem-box.tsx";
import { correctionTexts as texts } from "../texts/corrections.ts";
import { Select } from "../way/field.tsx";

const BECAUSE = ["wrong-person", "account-reused", "mistyped", "other"] as const;

/** Undoes one decision, once it is said why, by code. */
export const Undo = ({
  what,
  undo,
  done,
}: {
  /** What is undone, for who hears the page. */
  readonly what: string;
  readonly undo: (because: string) => Promise<Answer<unknown>>;
  readonly done: () => void;
}) => {
  const { t } = useTell();
  const [because, setBecause] = useState("");
  const [isTried, setTried] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (because === "") return;
    const answer = await undo(because);
    setProblem(answer.ok ? undefined : answer.problem);
    if (answer.ok) done();
  };
  return (
    <details data-undo>
      <summary>
        {t(texts.undo)} <span className="hidden">{what}</span>
      </summary>
      <form onSubmit={(event) => void submit(event)}>
        <Select
          label={t(texts.because)}
          value={because}
          write={setBecause}
          options={[["", t(texts.choose)], ...BECAUSE.map((code) => [code, t(texts.parted[code])] as const)]}
          wrong={isTried && because === "" ? t(texts.badReason) : undefined}
        />
        <Button type="submit" data-size="sm" variant="secondary">
          {t(texts.undo)}
        </Button>
      </form>
      {problem !== undefined && <ProblemBox problem={problem} />}
    </details>
  );
};

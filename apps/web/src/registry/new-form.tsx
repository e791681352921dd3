import { Button } from "@digdir/designsystemet-react";
import { datasets } from "@prehosp/registry";
import { useState } from "react";
import type { Problem } from "../api/problem.ts";
import { useTell } from "../language.tsx";
import { go } from "../route.ts";
import { ProblemBox } from "../shell/problem-box.tsx";
import { registerTexts as texts } from "../texts/register.ts";
import { Select } from "../way/field.tsx";
import { register } from "./ask.ts";

/** Begins a form of an arrest that the chain knows nothing of. */
export const NewForm = () => {
  const { t } = useTell();
  const [dataset, setDataset] = useState(datasets[0]?.id ?? "");
  // The same key until it is answered: to press again after a lost connection opens the same form.
  const [key] = useState(() => crypto.randomUUID());
  const [problem, setProblem] = useState<Problem>();
  const begin = async () => {
    const answer = await register.open({ dataset, key });
    if (answer.ok) go({ area: "register", form: answer.value.form });
    else setProblem(answer.problem);
  };
  return (
    <details className="new-form">
      <summary>{t(texts.newForm)}</summary>
      <div className="form-row">
        <Select
          label={t(texts.dataset)}
          value={dataset}
          write={setDataset}
          options={datasets.map(({ id, title }) => [id, t(title)])}
        />
        <Button variant="secondary" data-size="sm" onClick={() => void begin()}>
          {t(texts.startForm)}
        </Button>
      </div>
      {problem !== undefined && <ProblemBox problem={problem} />}
    </details>
  );
};

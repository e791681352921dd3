import { Alert, Button } from "@digdir/designsystemet-react";
import { ImportMapping } from "@prehosp/competence";
import { type FormEvent, useId, useState } from "react";
import { type Problem, unreadable } from "../api/problem.ts";
import { useTell } from "../language.tsx";
import { ProblemBox } from "../shell/problem-box.tsx";
import { trainingTexts as texts } from "../texts/training.ts";
import { Select } from "../way/field.tsx";
import { FileField } from "./file-field.tsx";
import { type Importing, trainingHub } from "./hub.ts";
import { ImportPreview } from "./import-preview.tsx";
import type { ImportedSeen, PreviewSeen } from "./import-words.ts";
import { parsedJson } from "./parsed-json.ts";

/** How a file from an ordinary course list is read; a beginning to write on from. */
const BEGINNING = {
  delimiter: ";",
  encoding: "utf-8",
  system: "kursliste",
  who: { column: "Konto", as: "account" },
  competence: { is: "akutthjelper-basic" },
  kind: { is: "course" },
  outcome: { is: "passed" },
  on: { column: "Dato", order: "day.month.year" },
};
const written = (mapping: unknown): string => JSON.stringify(mapping, undefined, 2);

const base64Of = (bytes: Uint8Array): string => btoa(Array.from(bytes, (b) => String.fromCodePoint(b)).join(""));

type Step = { readonly preview: PreviewSeen; readonly file: Importing } | { readonly was: "new" | "known" };

/** A file and how it is read; first what would become of each line, then taken in as it was seen. */
export const ImportForm = ({
  earlier,
  done,
}: {
  readonly earlier: readonly ImportedSeen[];
  readonly done: () => void;
}) => {
  const { t } = useTell();
  const id = useId();
  const [file, setFile] = useState<Pick<Importing, "name" | "content">>();
  const [text, setText] = useState(written(BEGINNING));
  const [like, setLike] = useState("");
  const [isBad, setBad] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [step, setStep] = useState<Step>();

  const take = async (given: File) => {
    const bytes = new Uint8Array(await given.arrayBuffer());
    setFile({ name: given.name.replaceAll(/[^A-Za-z0-9._-]/g, "-"), content: base64Of(bytes) });
    setStep(undefined);
    setProblem(undefined);
  };
  const write = (mapping: string) => {
    setText(mapping);
    setStep(undefined);
  };
  const choose = (hash: string) => {
    setLike(hash);
    const found = earlier.find((one) => one.file.hash === hash);
    if (found !== undefined) write(written(found.mapping));
  };
  const preview = async (event: FormEvent) => {
    event.preventDefault();
    const mapping = parsedJson(text);
    setBad(mapping === undefined);
    setStep(undefined);
    if (mapping === undefined || file === undefined) return;
    const read = ImportMapping.safeParse(mapping);
    if (!read.success) return setProblem(unreadable(read.error));
    const importing = { ...file, mapping };
    const answer = await trainingHub.previewImport(importing);
    setProblem(answer.ok ? undefined : answer.problem);
    if (answer.ok) setStep({ preview: answer.value, file: importing });
  };
  const apply = async (importing: Importing, plan: string) => {
    const answer = await trainingHub.applyImport(importing, plan);
    setProblem(answer.ok ? undefined : answer.problem);
    if (!answer.ok) return;
    setStep({ was: answer.value.was });
    done();
  };
  return (
    <section className="card" aria-labelledby="import">
      <h2 id="import">{t(texts.imports)}</h2>
      <form onSubmit={(event) => void preview(event)}>
        <div className="form-row">
          <FileField label={t(texts.file)} accept=".csv,.txt" take={take} />
          <span role="status">{file?.name}</span>
          {earlier.length > 0 && (
            <Select
              label={t(texts.likeBefore)}
              value={like}
              write={choose}
              options={[
                ["", t(texts.anew)],
                ...earlier.map((one) => [one.file.hash, `${one.file.name} (${one.mapping.system})`] as const),
              ]}
            />
          )}
        </div>
        <label htmlFor={id}>{t(texts.mapping)}</label>
        <textarea
          id={id}
          className="code"
          rows={12}
          spellCheck={false}
          value={text}
          aria-invalid={isBad}
          aria-describedby={isBad ? `${id}-wrong` : undefined}
          onChange={(e) => write(e.target.value)}
        />
        {isBad && (
          <p id={`${id}-wrong`} className="lacking">
            {t(texts.notJson)}
          </p>
        )}
        <div className="form-row">
          <Button type="submit" data-size="sm" variant="secondary" disabled={file === undefined}>
            {t(texts.preview)}
          </Button>
        </div>
      </form>
      <div role="status">
        {step !== undefined && "preview" in step && <ImportPreview preview={step.preview} />}
        {step !== undefined && "was" in step && (
          <Alert data-size="sm" data-color={step.was === "new" ? "success" : "info"} data-import={step.was}>
            {t(step.was === "new" ? texts.applied : texts.appliedBefore)}
          </Alert>
        )}
      </div>
      {step !== undefined && "preview" in step && step.preview.refused.length === 0 && (
        <Button data-size="sm" onClick={() => void apply(step.file, step.preview.plan)}>
          {t(texts.apply)}
        </Button>
      )}
      {problem !== undefined && <ProblemBox problem={problem} />}
    </section>
  );
};

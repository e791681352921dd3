import { Alert, Button } from "@digdir/designsystemet-react";
import { ImportMapping } from "@prehosp/competence";
import { type FormEvent, useMemo, useState } from "react";
import { type Problem, unreadable } from "../api/problem.ts";
import { useTell } from "../language.tsx";
import { ProblemBox } from "../shell/problem-box.tsx";
import { importTexts as texts } from "../texts/importing.ts";
import { trainingTexts } from "../texts/training.ts";
import { FileField } from "../training/file-field.tsx";
import { type Importing, trainingHub } from "../training/hub.ts";
import type { ImportedSeen, PreviewSeen } from "../training/import-words.ts";
import { headOf, likelyShape } from "./csv-head.ts";
import { FileShape } from "./file-shape.tsx";
import { ImportPreview } from "./import-preview.tsx";
import { MappingFields } from "./mapping-fields.tsx";
import { type MappingWritten, beginning, mappingOf, unchosenIn, writtenOf } from "./mapping-written.ts";
import { SetUp } from "./set-up.tsx";

const base64Of = (bytes: Uint8Array): string => btoa(Array.from(bytes, (b) => String.fromCodePoint(b)).join(""));

interface Chosen {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}
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
  const [file, setFile] = useState<Chosen>();
  const [written, setWritten] = useState<MappingWritten>();
  const [isTried, setTried] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [step, setStep] = useState<Step>();
  const { delimiter, encoding } = written ?? {};
  const head = useMemo(
    () => (file && delimiter && encoding ? headOf(file.bytes, { delimiter, encoding }) : undefined),
    [file, delimiter, encoding],
  );
  const columns = head?.columns ?? [];

  /** What is written anew has not been seen. */
  const set = (to: MappingWritten) => {
    setWritten(to);
    setStep(undefined);
    setProblem(undefined);
  };
  const take = async (given: File) => {
    const bytes = new Uint8Array(await given.arrayBuffer());
    const shape = likelyShape(bytes);
    setFile({ name: given.name.replaceAll(/[^A-Za-z0-9._-]/g, "-"), bytes });
    setTried(false);
    set(beginning(headOf(bytes, shape)?.columns ?? [], shape));
  };
  const preview = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    setStep(undefined);
    if (file === undefined || written === undefined) return;
    const read = ImportMapping.safeParse(mappingOf(written, columns));
    if (!read.success) {
      // What a field says itself is not said twice.
      const told = new Set([...unchosenIn(written), "system"]);
      const { issues, ...rest } = unreadable(read.error);
      const unsaid = issues.filter(({ path }) => !told.has(path.split("/")[1] ?? ""));
      return setProblem(unsaid.length === 0 ? undefined : { ...rest, issues: unsaid });
    }
    const importing = { name: file.name, content: base64Of(file.bytes), mapping: read.data };
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
      <h2 id="import">{t(trainingTexts.imports)}</h2>
      <form onSubmit={(event) => void preview(event)}>
        <div className="form-row">
          <FileField label={t(texts.file)} accept=".csv,.txt" take={take} />
          <span role="status">{file?.name}</span>
        </div>
        {written !== undefined && (
          <>
            <SetUp
              key={file?.name}
              earlier={earlier}
              mapping={mappingOf(written, columns)}
              take={(mapping) => set(writtenOf(mapping))}
            />
            <FileShape shape={written} head={head} write={(part) => set({ ...written, ...part })} />
            {head !== undefined && (
              <MappingFields
                written={written}
                write={(part) => set({ ...written, ...part })}
                head={head}
                isTried={isTried}
              />
            )}
          </>
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

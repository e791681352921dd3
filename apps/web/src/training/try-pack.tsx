import { Button } from "@digdir/designsystemet-react";
import { type FormEvent, useId, useState } from "react";
import type { Problem } from "../api/problem.ts";
import { dayOf } from "../day-of.ts";
import { dayText } from "../format.ts";
import { useTell } from "../language.tsx";
import { ProblemBox } from "../shell/problem-box.tsx";
import { trainingTexts as texts } from "../texts/training.ts";
import { Field } from "../way/field.tsx";
import { FileField } from "./file-field.tsx";
import { trainingHub } from "./hub.ts";
import { parsedJson } from "./parsed-json.ts";
import type { PackReviewSeen } from "./pack-words.ts";
import { PackReview } from "./pack-review.tsx";

type Wrong = "json" | "day";

/** A pack that is written or read from a file: tried first, and published only as it was tried with nothing in its way. */
export const TryPack = ({ published }: { readonly published: () => void }) => {
  const { t, language } = useTell();
  const id = useId();
  const [text, setText] = useState("");
  const [from, setFrom] = useState("");
  const [wrong, setWrong] = useState<Wrong>();
  const [problem, setProblem] = useState<Problem>();
  const [tried, setTried] = useState<PackReviewSeen>();
  const [begins, setBegins] = useState<string>();

  /** Whatever is written anew has not been tried. */
  const write = (to: string) => {
    setText(to);
    setTried(undefined);
    setBegins(undefined);
  };
  const send = async (isPublished: boolean) => {
    const pack = parsedJson(text);
    const day = dayOf(from);
    const fault = pack === undefined ? "json" : from.trim() !== "" && day === undefined ? "day" : undefined;
    setWrong(fault);
    setBegins(undefined);
    if (fault !== undefined) return;
    if (!isPublished) {
      const answer = await trainingHub.reviewPack(pack, day);
      setProblem(answer.ok ? undefined : answer.problem);
      setTried(answer.ok ? answer.value : undefined);
      return;
    }
    const answer = await trainingHub.publishPack(pack, day);
    setProblem(answer.ok ? undefined : answer.problem);
    if (!answer.ok) return;
    setTried(undefined);
    setBegins(dayText(answer.value.from, language));
    published();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send(false);
  };
  return (
    <section className="card" aria-labelledby="try-pack">
      <h2 id="try-pack">{t(texts.tryPack)}</h2>
      <form onSubmit={submit}>
        <label htmlFor={id}>{t(texts.packText)}</label>
        <textarea
          id={id}
          className="code"
          rows={10}
          spellCheck={false}
          value={text}
          aria-invalid={wrong === "json"}
          aria-describedby={wrong === "json" ? `${id}-wrong` : undefined}
          onChange={(e) => write(e.target.value)}
        />
        {wrong === "json" && (
          <p id={`${id}-wrong`} className="lacking">
            {t(texts.notJson)}
          </p>
        )}
        <div className="form-row">
          <FileField label={t(texts.packFile)} accept=".json" take={async (file) => write(await file.text())} />
          <Field
            label={t(texts.from)}
            size={11}
            placeholder="22.11.2026"
            value={from}
            write={(day) => {
              setFrom(day);
              setTried(undefined);
            }}
            wrong={wrong === "day" ? t(texts.badDay) : undefined}
          />
          <Button type="submit" data-size="sm" variant="secondary">
            {t(texts.review)}
          </Button>
        </div>
      </form>
      <div role="status">
        {tried !== undefined && <PackReview review={tried} />}
        {begins !== undefined && <p className="saved">{t(texts.published).replace("{day}", begins)}</p>}
      </div>
      {tried !== undefined && tried.problems.length === 0 && (
        <Button data-size="sm" onClick={() => void send(true)}>
          {t(texts.publish)}
        </Button>
      )}
      {problem !== undefined && <ProblemBox problem={problem} />}
    </section>
  );
};

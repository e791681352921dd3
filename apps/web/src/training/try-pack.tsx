import { Button } from "@digdir/designsystemet-react";
import { type FormEvent, useState } from "react";
import type { Problem } from "../api/problem.ts";
import { dayOf } from "../day-of.ts";
import { dayText } from "../format.ts";
import { useTell } from "../language.tsx";
import { ProblemBox } from "../shell/problem-box.tsx";
import { trainingTexts as texts } from "../texts/training.ts";
import { DayField } from "../way/day-field.tsx";
import { FileField } from "./file-field.tsx";
import { trainingHub } from "./hub.ts";
import { parsedJson } from "./parsed-json.ts";
import { PackChosen } from "./pack-chosen.tsx";
import { PackReview } from "./pack-review.tsx";
import { PackHead, type PackReviewSeen } from "./pack-words.ts";

interface Chosen {
  readonly name: string;
  /** As the file has it; undefined where it is not JSON. */
  readonly pack: unknown;
}

/** A pack that is read from a file: tried first, and published only as it was tried with nothing in its way. */
export const TryPack = ({ published }: { readonly published: () => void }) => {
  const { t, language } = useTell();
  const [chosen, setChosen] = useState<Chosen>();
  const [from, setFrom] = useState("");
  const [isTried, setTried] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [tried, setSeen] = useState<PackReviewSeen>();
  const [begins, setBegins] = useState<string>();
  const head = PackHead.safeParse(chosen?.pack);

  /** Whatever is chosen anew has not been tried. */
  const anew = () => {
    setSeen(undefined);
    setBegins(undefined);
    setProblem(undefined);
  };
  const take = async (file: File) => {
    setChosen({ name: file.name, pack: parsedJson(await file.text()) });
    anew();
  };
  const send = async (isPublished: boolean) => {
    const day = dayOf(from);
    setTried(true);
    setBegins(undefined);
    if (chosen?.pack === undefined || (day === undefined && from.trim() !== "")) return;
    if (!isPublished) {
      const answer = await trainingHub.reviewPack(chosen.pack, day);
      setProblem(answer.ok ? undefined : answer.problem);
      setSeen(answer.ok ? answer.value : undefined);
      return;
    }
    const answer = await trainingHub.publishPack(chosen.pack, day);
    setProblem(answer.ok ? undefined : answer.problem);
    if (!answer.ok) return;
    anew();
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
        <div className="form-row">
          <FileField label={t(texts.packFile)} accept=".json" take={take} />
          <span role="status">{chosen?.name}</span>
          <DayField
            label={t(texts.from)}
            value={from}
            write={(day) => {
              setFrom(day);
              anew();
            }}
            isTried={isTried}
            isOptional
          />
          <Button type="submit" data-size="sm" variant="secondary" disabled={chosen?.pack === undefined}>
            {t(texts.review)}
          </Button>
        </div>
        {chosen !== undefined && !head.success && (
          <p className="lacking" role="alert">
            {t(chosen.pack === undefined ? texts.notJson : texts.notPack)}
          </p>
        )}
        {head.success && <PackChosen head={head.data} />}
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

import { Button } from "@digdir/designsystemet-react";
import { type FormEvent, useState } from "react";
import type { Problem } from "../api/problem.ts";
import { useTell } from "../language.tsx";
import { ProblemBox } from "../shell/problem-box.tsx";
import { correctionTexts as texts } from "../texts/corrections.ts";
import { Select } from "../way/field.tsx";
import { notePurposes, rolloutHub } from "./hub.ts";

/** Notes that were opened, by the contact each is of. */
export type Notes = ReadonlyMap<string, string>;

/** Opens the sealed notes of a room's log once it is said what for. */
export const OpenNotes = ({
  rollout,
  room,
  show,
}: {
  readonly rollout: string;
  readonly room: string;
  readonly show: (notes: Notes) => void;
}) => {
  const { t } = useTell();
  const [said, setSaid] = useState("");
  const [isTried, setTried] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const purpose = notePurposes.find((one) => one === said);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (purpose === undefined) return;
    const answer = await rolloutHub.openNotes(rollout, room, purpose);
    setProblem(answer.ok ? undefined : answer.problem);
    if (answer.ok)
      show(new Map(answer.value.flatMap(({ id, note }) => (note === undefined ? [] : [[id, note] as const]))));
  };
  return (
    <details data-open-notes>
      <summary>{t(texts.openNotes)}</summary>
      <p className="quiet">{t(texts.openNotesLead)}</p>
      <form className="form-row" onSubmit={(event) => void submit(event)}>
        <Select
          label={t(texts.purpose)}
          value={said}
          write={setSaid}
          options={[["", t(texts.choose)], ...notePurposes.map((code) => [code, t(texts.purposes[code])] as const)]}
          wrong={isTried && purpose === undefined ? t(texts.badPurpose) : undefined}
        />
        <Button type="submit" data-size="sm" variant="secondary">
          {t(texts.openNotes)}
        </Button>
      </form>
      {problem !== undefined && <ProblemBox problem={problem} />}
    </details>
  );
};

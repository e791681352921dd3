import { useCallback } from "react";
import { useTell } from "../language.tsx";
import { useAsked } from "../pages/use-asked.ts";
import { ProblemBox } from "../shell/problem-box.tsx";
import { shellTexts } from "../texts/area.ts";
import { readiness } from "./ask.ts";
import { CallList } from "./call-list.tsx";
import { Crew } from "./crew.tsx";
import { Equipment } from "./equipment.tsx";

/** A unit's things and people, asked for when they are unfolded. */
export const UnitDetails = ({
  unit,
  organisation,
  again,
}: {
  readonly unit: string;
  readonly organisation: string;
  readonly again: () => void;
}) => {
  const { t } = useTell();
  const asked = useAsked(useCallback(() => readiness.unit(unit), [unit]));
  const { answer } = asked;
  if (answer === undefined) return <p role="status">{t(shellTexts.loading)}</p>;
  if (!answer.ok) return <ProblemBox problem={answer.problem} again={asked.again} />;
  const { stock, line, crew } = answer.value;
  const all = () => {
    asked.again();
    again();
  };
  return (
    <div className="unit-details">
      <Equipment unit={unit} stock={stock} again={all} />
      <Crew unit={unit} organisation={organisation} line={line} crew={crew} />
      <CallList unit={unit} />
    </div>
  );
};

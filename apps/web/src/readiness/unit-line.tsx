import { useState } from "react";
import { dayText, moment } from "../format.ts";
import { useTell } from "../language.tsx";
import { readinessTexts } from "../texts/readiness.ts";
import { useNames } from "../way/names.tsx";
import { ColourTag } from "./colour-tag.tsx";
import { Service } from "./service.tsx";
import { UnitDetails } from "./unit-details.tsx";
import { WhyList } from "./why-list.tsx";
import type { LineSeen } from "./words.ts";

/** One unit: its colour and until when, why folded under it, in and out of service, and folded further in its things and people. */
export const UnitLine = ({
  line,
  organisation,
  isOpen,
  again,
}: {
  readonly line: LineSeen;
  readonly organisation: string;
  readonly isOpen: boolean;
  readonly again: () => void;
}) => {
  const { t, language } = useTell();
  const { unit: nameOf } = useNames();
  const { unit, colour, why, until, returns, members, overdue } = line;
  const name = nameOf(unit);
  const [isUnfolded, setUnfolded] = useState(isOpen);
  const isOut = why.some(({ code }) => code === "out-of-service");
  return (
    <li className="unit-line" data-unit={unit} data-colour={colour}>
      <div className="unit-head">
        <b>{name}</b>
        <ColourTag colour={colour} />
        {isOut && (
          <b className="out">
            {t(readinessTexts.out)}{" "}
            {returns === undefined
              ? t(readinessTexts.backWhenSaid)
              : `${t(readinessTexts.until)} ${moment(returns, language)}`}
          </b>
        )}
        {overdue > 0 && (
          <span>{t(readinessTexts.overdue).replace("{n}", String(overdue)).replace("{of}", String(members))}</span>
        )}
        {until !== undefined && (
          <span className="quiet">
            {t(readinessTexts.unchangedUntil)} {dayText(until, language)}
          </span>
        )}
      </div>
      {why.length > 0 && (
        <details className="why-fold">
          <summary>
            {t(readinessTexts.why)} <span className="hidden">{name}</span>
          </summary>
          <WhyList why={why} />
        </details>
      )}
      <Service unit={unit} name={name} isOut={isOut} again={again} />
      <details open={isOpen} onToggle={(event) => setUnfolded(event.currentTarget.open)}>
        <summary>
          {t(readinessTexts.details)} <span className="hidden">{name}</span>
        </summary>
        {isUnfolded && <UnitDetails unit={unit} organisation={organisation} again={again} />}
      </details>
    </li>
  );
};

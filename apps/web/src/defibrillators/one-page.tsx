import { Heading } from "@digdir/designsystemet-react";
import { useCallback } from "react";
import { dayText, moment } from "../format.ts";
import { useTell } from "../language.tsx";
import { useAsked } from "../pages/use-asked.ts";
import { addressOf } from "../route.ts";
import { ProblemBox } from "../shell/problem-box.tsx";
import { shellTexts } from "../texts/area.ts";
import { defibrillatorTexts as texts } from "../texts/defibrillators.ts";
import { Facts } from "../way/section.tsx";
import { AccessInfo } from "./access-info.tsx";
import { defibrillators } from "./ask.ts";
import { Criteria } from "./criteria.tsx";
import { Reporting } from "./reporting.tsx";
import { whereText } from "./said.ts";
import { ConfirmedSaid, FlagsSaid, ShownSaid, UsableSaid } from "./usable-said.tsx";
import type { DefibrillatorSeen } from "./words.ts";

const One = ({ seen, again }: { readonly seen: DefibrillatorSeen; readonly again: () => void }) => {
  const { t, language } = useTell();
  const { line, usable, shown, said, begun } = seen;
  const { flags, source, stage } = line;
  const inWords = (of: Readonly<Record<string, (typeof texts)["none"]>>, code: string) => t(of[code], code);
  return (
    <>
      <Heading level={1} data-size="sm">
        {line.name}
      </Heading>
      <Facts
        rows={[
          [t(texts.now), <UsableSaid key="now" usable={line.usable} />],
          [t(texts.visibility), <ShownSaid key="shown" {...line} />],
          [t(texts.place), whereText(line) || "–"],
          [t(texts.confirmed), <ConfirmedSaid key="confirmed" {...line} />],
          [t(texts.reports), <FlagsSaid key="flags" flags={flags} />],
          [t(texts.owner), t(source === "own" ? texts.ours : texts.foreign)],
          ...(stage === undefined ? [] : [[t(texts.stage), inWords(texts.stages, stage)] as const]),
          [t(texts.begun), dayText(begun, language)],
        ]}
      />
      <Reporting id={line.id} name={line.name} isReported={flags.length > 0} again={again} />
      {flags.length > 0 && (
        <ul data-flags={flags.length}>
          {flags.map(({ about, at }) => (
            <li key={`${about} ${at}`}>
              {inWords(texts.about, about)}, {moment(at, language)}
            </li>
          ))}
        </ul>
      )}
      {line.hasAccess && (
        <p>
          <AccessInfo id={line.id} name={line.name} />
        </p>
      )}
      <Heading level={2} data-size="2xs">
        {t(texts.criteria)}
      </Heading>
      <Criteria finding={usable} />
      <Heading level={2} data-size="2xs">
        {t(texts.rules)}
      </Heading>
      <Criteria finding={shown} />
      {said.length > 0 && (
        <>
          <Heading level={2} data-size="2xs">
            {t(texts.reminders)}
          </Heading>
          <ul>
            {said.map(({ kind, to, on }) => (
              <li key={`${kind} ${to} ${on}`}>
                {dayText(on, language)}: {inWords(texts.reminderKinds, kind)} ({inWords(texts.reminded, to)})
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
};

/** One defibrillator: usable or not by each criterion with its source, shown or not, what was reported, and reporting it. */
export const OnePage = ({ id }: { readonly id: string }) => {
  const { t } = useTell();
  const ask = useCallback(() => defibrillators.one(id), [id]);
  const { answer, again } = useAsked(ask);
  return (
    <main id="main" className="page defibrillators" tabIndex={-1}>
      <p>
        <a href={addressOf({ area: "defibrillators" })}>{t(texts.back)}</a>
      </p>
      {answer === undefined && <p role="status">{t(shellTexts.loading)}</p>}
      {answer?.ok === false && <ProblemBox problem={answer.problem} again={again} />}
      {answer?.ok === true && <One seen={answer.value} again={again} />}
    </main>
  );
};

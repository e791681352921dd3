import { Button, Heading } from "@digdir/designsystemet-react";
import { AlarmRoute, Condition, FrameworkKind, PartyKind } from "@prehosp/model";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { hub } from "../api/client.ts";
import type { Problem } from "../api/problem.ts";
import type { OnBoard, RegionSeen } from "../api/words.ts";
import { useTell } from "../language.tsx";
import { ProblemBox } from "../shell/problem-box.tsx";
import { agreementCodeTexts, agreementTexts as texts } from "../texts/agreement.ts";
import { codeTexts } from "../texts/codes.ts";
import { DayField } from "../way/day-field.tsx";
import { Field, Select, Ticks } from "../way/field.tsx";
import { DraftContents } from "./draft-contents.tsx";
import { DraftDecided, type LineField } from "./draft-decided.tsx";
import { type Place, placed } from "./placed.ts";
import { type Start, type Written, draftOf } from "./written.ts";

const SIDES = ["commissioner", "provider"] as const;
// Police are never a party (AH-2.4-a); whoever loads an agreement with them from elsewhere is told so by the checks.
const KINDS = PartyKind.options.filter((kind) => kind !== "police");

interface Props {
  readonly start: Start;
  readonly region: RegionSeen | undefined;
  readonly units: readonly OnBoard[];
  readonly saved: (id: string) => void;
  readonly close: () => void;
}

/** Writes a draft of an agreement, new or changed; whatever is not written goes as not recorded, and what it lacks shows as it is written. */
export const DraftForm = ({ start, region, units, saved, close }: Props) => {
  const { t } = useTell();
  const [written, set] = useState(start.written);
  const [problem, setProblem] = useState<Problem>();
  const [isSending, setSending] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  // Whoever steers by keyboard stands at the first field that the hub did not take.
  useEffect(() => {
    if (problem !== undefined) form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [problem]);

  const write = (change: Partial<Written>) => set((before) => ({ ...before, ...change }));
  const line = (field: LineField) => ({ value: written[field], write: (text: string) => write({ [field]: text }) });
  const { wrong, rest } = placed(problem);
  const told = (place: Place) => {
    const text = wrong(place);
    return text === undefined ? undefined : t(text);
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setSending(true);
    const answer = await hub.beginDraft(draftOf({ ...start, written }));
    setSending(false);
    if (answer.ok) saved(answer.value.draft.id);
    else setProblem(answer.problem);
  };

  const choose = ["", t(texts.choose)] as const;
  const organisations = [choose, ...(region?.organisations ?? []).map(({ id, name }) => [id, name] as const)];
  const kinds = [choose, ...KINDS.map((kind) => [kind, t(agreementCodeTexts.party[kind])] as const)];
  const own = units.filter(
    ({ unit }) =>
      (written.provider.organisation !== "" && unit.organisation === written.provider.organisation) ||
      written.units.includes(unit.id),
  );
  return (
    <form ref={form} className="draft-form" aria-labelledby="draft-form" onSubmit={(event) => void send(event)}>
      <Heading level={2} data-size="xs" id="draft-form" ref={heading} tabIndex={-1}>
        {t(texts.formTitle)}
      </Heading>
      {start.base !== undefined && (
        <p>
          {t(texts.changes)} <b>{start.base.id}</b>
        </p>
      )}
      {start.replayed !== undefined && (
        <p>
          {t(texts.cites)} <b>{start.replayed}</b>
        </p>
      )}
      <div className="form-row">
        <Field label={t(texts.id)} size={28} {...line("id")} wrong={told("/body/id")} />
      </div>
      {SIDES.map((side) => (
        <div key={side} className="form-row" role="group" aria-label={t(texts[side])}>
          <Select
            label={`${t(texts[side])}: ${t(texts.organisation)}`}
            value={written[side].organisation}
            write={(id) => write({ [side]: { ...written[side], organisation: id } })}
            options={organisations}
            wrong={told(`/body/changes/${side}`)}
          />
          <Select
            label={`${t(texts[side])}: ${t(texts.kind)}`}
            value={written[side].kind}
            write={(kind) => write({ [side]: { ...written[side], kind } })}
            options={kinds}
          />
        </div>
      ))}
      {own.length === 0 ? (
        <p className="quiet">{t(texts.noUnits)}</p>
      ) : (
        <Ticks
          legend={t(texts.unitsOf)}
          ticked={written.units}
          write={(ids) => write({ units: ids })}
          options={own.map(({ unit }) => [unit.id, unit.name])}
        />
      )}
      <Ticks
        legend={t(texts.conditions)}
        ticked={written.conditions}
        write={(conditions) => write({ conditions })}
        options={Condition.options.map((one) => [one, t(codeTexts.condition[one])])}
      />
      <div className="form-row">
        <Select
          label={t(texts.route)}
          value={written.route}
          write={(route) => write({ route })}
          options={[
            ["", t(texts.mainRule)],
            ...AlarmRoute.options.map((one) => [one, t(codeTexts.route[one])] as const),
          ]}
        />
        <DayField label={t(texts.from)} {...line("from")} wrong={told("/body/changes/from")} />
        <Select
          label={t(texts.end)}
          value={written.end}
          write={(end) => write({ end: end as Written["end"] })}
          options={[
            ["", t(texts.notRecorded)],
            ["on", t(texts.endOn)],
            ["none", t(texts.endNone)],
          ]}
        />
        {written.end === "on" && (
          <DayField label={t(texts.last)} {...line("last")} wrong={told("/body/changes/until")} />
        )}
      </div>
      <div className="form-row">
        <Field label={t(texts.framework)} size={32} {...line("framework")} />
        <Select
          label={t(texts.frameworkKind)}
          value={written.frameworkKind}
          write={(frameworkKind) => write({ frameworkKind })}
          options={[
            ["", t(texts.notRecorded)],
            ...FrameworkKind.options.map((one) => [one, t(agreementCodeTexts.framework[one])] as const),
          ]}
        />
      </div>
      <DraftContents start={{ ...start, written }} write={write} />
      <DraftDecided written={written} write={write} line={line} told={told} />
      {rest !== undefined && <ProblemBox problem={rest} />}
      <div className="chips">
        <Button type="submit" data-size="sm" disabled={isSending}>
          {t(texts.save)}
        </Button>
        <Button type="button" data-size="sm" variant="tertiary" onClick={close}>
          {t(texts.close)}
        </Button>
      </div>
    </form>
  );
};

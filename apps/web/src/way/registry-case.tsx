import { Table } from "@digdir/designsystemet-react";
import { type Text } from "@prehosp/model";
import { Instant } from "@prehosp/model/time";
import { elements } from "@prehosp/registry";
import { absenceText } from "../absence-text.ts";
import type { CaseSeen, Entry, WaySeen } from "../api/words.ts";
import { moment } from "../format.ts";
import { useTell } from "../language.tsx";
import { codeTexts } from "../texts/codes.ts";
import { wayTexts } from "../texts/way.ts";
import { Missing, Section } from "./section.tsx";

interface Known {
  readonly label: Text;
  readonly unit?: string;
  readonly codes?: Readonly<Record<string, Text>>;
}
const known: ReadonlyMap<string, Known> = new Map(elements.map((e) => [e.id, e]));
const exactness: Readonly<Record<string, Text>> = codeTexts.exactness;
const YES: Text = { nb: "ja", nn: "ja", en: "yes" };
const NO: Text = { nb: "nei", nn: "nei", en: "no" };

const ValueSaid = ({ id, entry }: { readonly id: string; readonly entry: Entry }) => {
  const { t, language } = useTell();
  if (!("value" in entry)) {
    const { absent, because } = entry as Extract<Entry, { absent: unknown }>;
    return (
      <Missing>
        {absenceText(because === undefined ? ({ absent } as never) : ({ absent, because } as never), language)}
      </Missing>
    );
  }
  const { value } = entry as Extract<Entry, { value: unknown }>;
  if (typeof value === "boolean") return <b>{t(value ? YES : NO)}</b>;
  if (typeof value === "number") return <b>{`${String(value)} ${known.get(id)?.unit ?? ""}`}</b>;
  const instant = Instant.safeParse(value);
  return (
    <b>
      {instant.success ? moment(instant.data, language, { seconds: true }) : t(known.get(id)?.codes?.[value], value)}
    </b>
  );
};

const Values = ({ one }: { readonly one: CaseSeen }) => {
  const { t } = useTell();
  const entries = Object.entries(one.values);
  const missing = entries.filter(([, entry]) => !("value" in entry)).length;
  return (
    <div className="wide">
      <p className="quiet">
        {t(wayTexts.dataset)} {one.dataset.id} {one.dataset.version} · {missing} {t(wayTexts.missingValues)}
      </p>
      <Table data-size="sm" className="table">
        <Table.Head>
          <Table.Row>
            {[wayTexts.element, wayTexts.value, wayTexts.source].map((text) => (
              <Table.HeaderCell key={text.nb}>{t(text)}</Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {entries.map(([id, entry]) => (
            <Table.Row key={id}>
              <Table.Cell>{t(known.get(id)?.label, id)}</Table.Cell>
              <Table.Cell>
                <ValueSaid id={id} entry={entry} />
              </Table.Cell>
              <Table.Cell>
                {entry.source?.system ?? "–"}
                {"exactness" in entry && typeof entry.exactness === "string" && (
                  <small className="quiet"> {t(exactness[entry.exactness], entry.exactness)}</small>
                )}
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  );
};

/** The registry case with a source for each value, and the gaps as questions to somebody. */
export const RegistryCase = ({ way }: { readonly way: WaySeen }) => {
  const { t } = useTell();
  return (
    <Section id="registry" title={t(wayTexts.registryCase)}>
      {way.gaps.length > 0 && (
        <>
          <h4>{t(wayTexts.questions)}</h4>
          <ul className="gaps" lang="nb">
            {way.gaps.map((gap) => (
              <li key={gap.element + gap.asks}>
                {gap.asks} {gap.whom !== undefined && <span className="quiet">– {gap.whom}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      {way.case === undefined ? (
        <p className="quiet">{t(wayTexts.noCase)}</p>
      ) : (
        <>
          {way.gaps.length === 0 && <p>{t(wayTexts.noQuestions)}</p>}
          <Values one={way.case} />
        </>
      )}
    </Section>
  );
};

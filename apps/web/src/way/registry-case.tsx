import { Table } from "@digdir/designsystemet-react";
import type { Text } from "@prehosp/model";
import { Instant } from "@prehosp/model/time";
import { type Element, elements } from "@prehosp/registry";
import { absenceText } from "../absence-text.ts";
import type { CaseSeen, Entry, WaySeen } from "../api/words.ts";
import { count, moment } from "../format.ts";
import { useTell } from "../language.tsx";
import { afterTexts } from "../texts/after.ts";
import { OpenForm } from "../registry/open-form.tsx";
import { codeTexts } from "../texts/codes.ts";
import { hubTexts } from "../texts/hub-codes.ts";
import { wayTexts } from "../texts/way.ts";
import { useAnswered } from "./answered.tsx";
import { Missing, Section } from "./section.tsx";
import { Settle } from "./settle.tsx";
import type { MomentAsked } from "./time-fields.tsx";
import type { Showing } from "./use-sending.ts";
import { Wide } from "./wide.tsx";

interface Known {
  readonly label: Text;
  readonly unit?: string;
  readonly codes?: Readonly<Record<string, Text>>;
  readonly asked?: "form";
}
const known: ReadonlyMap<string, Known> = new Map(elements.map((e) => [e.id, e]));
const ROLES = { ambulance: "ordinary", "first-responder": "first-responder" } as const;

/** The moment that would fill an element; undefined where it is no clock, or of a kind of unit that nobody alarmed. */
const momentOf = (id: string, { missions }: WaySeen["incident"]): MomentAsked | undefined => {
  const element: Element | undefined = elements.find((e) => e.id === id);
  if (element?.type !== "time") return undefined;
  const { role, of } = element;
  if (role === undefined) return undefined;
  if (of === undefined) return { role };
  const units = missions.filter((mission) => mission.role === ROLES[of]).map(({ unit }) => unit);
  return units.length === 0 ? undefined : { role, units };
};
const reasons: Readonly<Record<string, Text>> = hubTexts.settled;
const systems: Readonly<Record<string, Text>> = hubTexts.system;
const exactness: Readonly<Record<string, Text>> = codeTexts.exactness;

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
  if (typeof value === "boolean") return <b>{t(value ? codeTexts.yesNo.yes : codeTexts.yesNo.no)}</b>;
  if (typeof value === "number") return <b>{`${count(value, language)} ${known.get(id)?.unit ?? ""}`}</b>;
  const instant = Instant.safeParse(value);
  return (
    <b>
      {instant.success
        ? moment(instant.data, language, { seconds: true })
        : [value]
            .flat()
            .map((code) => t(known.get(id)?.codes?.[code], code))
            .join(", ")}
    </b>
  );
};

const Values = ({ one }: { readonly one: CaseSeen }) => {
  const { t } = useTell();
  // What only the form asks for is told here once it has a value.
  const entries = Object.entries(one.values).filter(
    ([id, entry]) => "value" in entry || known.get(id)?.asked !== "form",
  );
  const missing = entries.filter(([, entry]) => !("value" in entry)).length;
  return (
    <Wide labelledBy="registry">
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
                {t(systems[entry.source?.system ?? ""], entry.source?.system ?? "–")}
                {"exactness" in entry && typeof entry.exactness === "string" && (
                  <small className="quiet"> {t(exactness[entry.exactness], entry.exactness)}</small>
                )}
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </Wide>
  );
};

/** The registry case with a source for each value, and the gaps as questions to somebody. */
export const RegistryCase = ({ way, show, refetch }: Showing & { readonly way: WaySeen }) => {
  const { t } = useTell();
  const { said, answered } = useAnswered(show);
  const settled = way.settled?.filter(({ element }) => known.has(element)) ?? [];
  return (
    <Section id="registry" title={t(wayTexts.registryCase)}>
      {said}
      {way.gaps.length > 0 && (
        <>
          <h4>{t(wayTexts.questions)}</h4>
          <ul className="gaps">
            {way.gaps.map((gap) => {
              const asks = t(gap.text, gap.asks);
              return (
                <li key={gap.element + gap.asks}>
                  {asks} {gap.whom !== undefined && <span className="quiet">– {t(gap.whomText, gap.whom)}</span>}
                  <Settle
                    way={way}
                    element={gap.element}
                    about={asks}
                    moment={momentOf(gap.element, way.incident)}
                    mayBeAbsent={gap.reason === "not-recorded"}
                    show={answered(asks)}
                    refetch={refetch}
                  />
                </li>
              );
            })}
          </ul>
        </>
      )}
      {settled.length > 0 && (
        <>
          <h4>{t(afterTexts.settledGaps)}</h4>
          <ul className="gaps settled-gaps">
            {settled.map(({ element, because }) => (
              <li key={element}>
                {t(known.get(element)?.label, element)} – {t(wayTexts.notObtained)}: {t(reasons[because], because)}
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
          <OpenForm incident={way.incident.id} />
          <Values one={way.case} />
        </>
      )}
    </Section>
  );
};

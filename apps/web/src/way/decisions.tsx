import { Alert, Table } from "@digdir/designsystemet-react";
import type { WaySeen } from "../api/words.ts";
import { clock } from "../format.ts";
import { useTell } from "../language.tsx";
import { codeTexts } from "../texts/codes.ts";
import type { Full } from "../texts/area.ts";
import { hubTexts } from "../texts/hub-codes.ts";
import { wayTexts } from "../texts/way.ts";
import { useNames } from "./names.tsx";
import { isStandDown } from "./alarmed.ts";
import { Missing, Section } from "./section.tsx";
import { StandDown } from "./stand-down.tsx";
import type { Showing } from "./use-sending.ts";
import { Wide } from "./wide.tsx";

type Coded = Readonly<Record<string, Full>>;
const reasons: Coded = hubTexts.deviation;
const fields: Coded = hubTexts.fieldName;
const receipts: Coded = hubTexts.receipt;
const failures: Coded = hubTexts.failure;

const Taken = ({ decision }: { readonly decision: WaySeen["decisions"][number] }) => {
  const { t, language } = useTell();
  const { unit } = useNames();
  const { alarm, standDown = [], reason } = decision;
  return (
    <li>
      <time dateTime={decision.at}>{clock(decision.at, language, { seconds: true })}</time>{" "}
      {alarm.map((one) => `${unit(one.unit)} (${t(codeTexts.route[one.route])})`).join(", ")}
      {standDown.length > 0 && ` ${t(wayTexts.standDown)}: ${standDown.map(unit).join(", ")}`}
      <span className="quiet">
        {" "}
        {t(wayTexts.by)} {decision.by}
      </span>
      {decision.deviates && (
        <span className="deviates">
          {" "}
          {t(wayTexts.deviates)};{" "}
          {reason === undefined ? (
            <Missing>{t(wayTexts.reasonMissing)}</Missing>
          ) : (
            `${t(wayTexts.reason)}: ${t(reasons[reason], reason)}`
          )}
        </span>
      )}
    </li>
  );
};

/** What was decided, and per recipient the channel, the receipt and what was kept back. */
export const Decisions = ({ way, show, refetch }: Showing & { readonly way: WaySeen }) => {
  const { t, language } = useTell();
  const { unit, organisation, channel } = useNames();
  return (
    <Section id="decision" title={t(wayTexts.decision)}>
      {way.decisions.length === 0 ? (
        <p className="quiet">{t(wayTexts.noDecision)}</p>
      ) : (
        <ol className="taken">
          {way.decisions.map((decision) => (
            <Taken key={decision.fact ?? decision.at} decision={decision} />
          ))}
        </ol>
      )}
      {way.failures?.map((failure) => (
        <Alert key={failure.at + failure.to} data-color="danger" data-size="sm">
          {t(isStandDown(way, failure) ? wayTexts.standDownFailed : wayTexts.failed)}: {unit(failure.unit)} →{" "}
          {organisation(failure.to)} ({t(failures[failure.reason], failure.reason)}). {t(wayTexts.useOther)}.
        </Alert>
      ))}
      <StandDown way={way} show={show} refetch={refetch} />
      {way.alarms.length > 0 && (
        <Wide labelledBy="decision">
          <Table data-size="sm" className="table">
            <Table.Head>
              <Table.Row>
                {[
                  wayTexts.time,
                  wayTexts.message,
                  wayTexts.unit,
                  wayTexts.recipient,
                  wayTexts.channel,
                  wayTexts.withheld,
                ].map((text) => (
                  <Table.HeaderCell key={text.nb}>{t(text)}</Table.HeaderCell>
                ))}
              </Table.Row>
            </Table.Head>
            <Table.Body>
              {way.alarms.map((alarm) => (
                <Table.Row key={`${alarm.at}-${alarm.unit}-${alarm.to}`}>
                  <Table.Cell>{clock(alarm.at, language, { seconds: true })}</Table.Cell>
                  <Table.Cell>{t(isStandDown(way, alarm) ? wayTexts.standDownSent : wayTexts.alarmSent)}</Table.Cell>
                  <Table.Cell>{unit(alarm.unit)}</Table.Cell>
                  <Table.Cell>
                    {organisation(alarm.to)}
                    {alarm.receipt !== undefined && (
                      <small className="quiet"> {t(receipts[alarm.receipt], alarm.receipt)}</small>
                    )}
                  </Table.Cell>
                  <Table.Cell>{t(channel(alarm.channel), alarm.channel)}</Table.Cell>
                  <Table.Cell>
                    {alarm.withheld.length === 0
                      ? t(wayTexts.nothingWithheld)
                      : alarm.withheld.map((field) => t(fields[field], field)).join(", ")}
                  </Table.Cell>
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </Wide>
      )}
    </Section>
  );
};

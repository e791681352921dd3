import { Table } from "@digdir/designsystemet-react";
import { known } from "@prehosp/model/absence";
import { absenceText } from "../absence-text.ts";
import type { WaySeen } from "../api/words.ts";
import { clock } from "../format.ts";
import { useTell } from "../language.tsx";
import { codeTexts } from "../texts/codes.ts";
import { wayTexts } from "../texts/way.ts";
import { Ladder } from "./ladder.tsx";
import { useNames } from "./names.tsx";
import { Missing, Section } from "./section.tsx";
import { TimeFields } from "./time-fields.tsx";
import { rowsOf } from "./timeline-rows.ts";
import type { Showing } from "./use-sending.ts";
import { Wide } from "./wide.tsx";

/** Every moment with its source and exactness; the ones that duties ask for and nobody recorded stand there too, empty. */
export const Timeline = ({ way, show, refetch }: Showing & { readonly way: WaySeen }) => {
  const { t, language } = useTell();
  const { unit: nameOf } = useNames();
  return (
    <Section id="timeline" title={t(wayTexts.timeline)}>
      <Wide labelledBy="timeline">
        <Table data-size="sm" className="table timeline">
          <Table.Head>
            <Table.Row>
              {[wayTexts.time, wayTexts.event, wayTexts.unit, wayTexts.source, wayTexts.exactness].map((text) => (
                <Table.HeaderCell key={text.nb}>{t(text)}</Table.HeaderCell>
              ))}
            </Table.Row>
          </Table.Head>
          <Table.Body>
            {rowsOf(way).map(({ key, role, unit, at, source, exactness }) => (
              <Table.Row key={key} className={known(at) ? undefined : "row-missing"}>
                <Table.Cell>
                  {known(at) ? (
                    <time dateTime={at}>{clock(at, language, { seconds: true })}</time>
                  ) : (
                    <Missing>{absenceText(at, language)}</Missing>
                  )}
                </Table.Cell>
                <Table.Cell>{t(codeTexts.time[role])}</Table.Cell>
                <Table.Cell>{unit === undefined ? "–" : nameOf(unit)}</Table.Cell>
                <Table.Cell>{source ?? "–"}</Table.Cell>
                <Table.Cell>
                  {exactness === undefined || !known(at) ? "–" : t(codeTexts.exactness[exactness])}
                </Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </Wide>
      {way.ladder !== undefined && way.ladder.length > 0 && <Ladder ladder={way.ladder} />}
      <details className="time-form">
        <summary>{t(wayTexts.reportTime)}</summary>
        <TimeFields way={way} show={show} refetch={refetch} />
      </details>
    </Section>
  );
};

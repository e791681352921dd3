import { Table } from "@digdir/designsystemet-react";
import type { RungSeen } from "../api/after-words.ts";
import { absenceText } from "../absence-text.ts";
import { clock, stopwatch } from "../format.ts";
import { useTell } from "../language.tsx";
import { afterCodeTexts } from "../texts/after-codes.ts";
import { afterTexts } from "../texts/after.ts";
import type { Full } from "../texts/area.ts";
import { wayTexts } from "../texts/way.ts";
import { useNames } from "./names.tsx";
import { Missing } from "./section.tsx";
import { Wide } from "./wide.tsx";

const rungs: Readonly<Record<string, Full>> = afterCodeTexts.rung;

/** The moments from the ring to the handover, each clock by itself; where they disagree, both stand. */
export const Ladder = ({ ladder }: { readonly ladder: readonly RungSeen[] }) => {
  const { t, language } = useTell();
  const { unit } = useNames();
  const between = (difference: RungSeen["sinceStart"]) =>
    difference === undefined
      ? "–"
      : `${stopwatch(difference.seconds)}${difference.clocks === "two" ? ` (${t(afterTexts.twoClocks)})` : ""}`;
  return (
    <details className="ladder">
      <summary id="ladder">{t(afterTexts.ladder)}</summary>
      <Wide labelledBy="ladder">
        <Table data-size="sm" className="table">
          <Table.Head>
            <Table.Row>
              {[wayTexts.event, wayTexts.unit, afterTexts.clocks, afterTexts.sinceStart, afterTexts.sincePrevious].map(
                (text) => (
                  <Table.HeaderCell key={text.nb}>{t(text)}</Table.HeaderCell>
                ),
              )}
            </Table.Row>
          </Table.Head>
          <Table.Body>
            {ladder.map((rung) => (
              <Table.Row key={`${rung.name}-${rung.unit ?? ""}`} className={`rung-${rung.state}`}>
                <Table.Cell>{t(rungs[rung.name], rung.name)}</Table.Cell>
                <Table.Cell>{rung.unit === undefined ? "–" : unit(rung.unit)}</Table.Cell>
                <Table.Cell>
                  {rung.readings.length === 0 && <Missing>{absenceText(undefined, language)}</Missing>}
                  {rung.readings.map(({ at, source }) => (
                    <span key={source.system} className="reading">
                      <time dateTime={at}>{clock(at, language, { seconds: true })}</time>{" "}
                      <small className="quiet">{source.system}</small>{" "}
                    </span>
                  ))}
                  {rung.state === "conflict" && <b>{t(afterTexts.conflict)}</b>}
                </Table.Cell>
                <Table.Cell>{between(rung.sinceStart)}</Table.Cell>
                <Table.Cell>{between(rung.sincePrevious)}</Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </Wide>
    </details>
  );
};

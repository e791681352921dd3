import { Heading, Table } from "@digdir/designsystemet-react";
import { useCallback, useState } from "react";
import { dayText } from "../format.ts";
import { useTell } from "../language.tsx";
import { useAsked } from "../pages/use-asked.ts";
import { ProblemBox } from "../shell/problem-box.tsx";
import { readinessTexts } from "../texts/readiness.ts";
import { Wide } from "../way/wide.tsx";
import { readiness } from "./ask.ts";
import { type Called, ShowNames } from "./show-names.tsx";
import { standingOf, untilOf } from "./standing.ts";
import { WhySaid } from "./why-list.tsx";
import type { UnitSeen } from "./words.ts";

/** The people of a unit for its own organisation, by opaque key: how each stands, until when, and what lacks or runs out. */
export const Crew = ({
  unit,
  organisation,
  line,
  crew,
}: { readonly unit: string; readonly organisation: string } & Pick<UnitSeen, "line" | "crew">) => {
  const { t, language } = useTell();
  const [called, setCalled] = useState<Called>({});
  const ask = useCallback(() => readiness.statuses(organisation, unit), [organisation, unit]);
  const { answer, again } = useAsked(ask);
  const title = `crew-${unit}`;
  const why = Map.groupBy(line.why, ({ person }) => person ?? "");
  const statuses = new Map(answer?.ok === true ? answer.value.people.map((p) => [p.person, p.statuses]) : []);
  const heads = [readinessTexts.person, readinessTexts.status, readinessTexts.untilDay, readinessTexts.missing];
  return (
    <section aria-labelledby={title}>
      <Heading level={3} data-size="2xs" id={title}>
        {t(readinessTexts.people)}
      </Heading>
      {answer?.ok === false && <ProblemBox problem={answer.problem} again={again} />}
      {crew.members.length > 0 && (
        <ShowNames
          organisation={organisation}
          purpose="follow-up"
          about={t(readinessTexts.namesAbout)}
          show={setCalled}
        />
      )}
      {crew.members.length === 0 ? (
        <p className="quiet">{t(readinessTexts.noPeople)}</p>
      ) : (
        <Wide labelledBy={title}>
          <Table data-size="sm" className="table">
            <Table.Head>
              <Table.Row>
                {heads.map((text) => (
                  <Table.HeaderCell key={text.nb}>{t(text)}</Table.HeaderCell>
                ))}
              </Table.Row>
            </Table.Head>
            <Table.Body>
              {crew.members.map((person) => {
                const own = statuses.get(person) ?? [];
                const until = untilOf(own);
                return (
                  <Table.Row key={person} data-person={person}>
                    <Table.Cell>{called[person] ?? person}</Table.Cell>
                    <Table.Cell>{answer?.ok === true && t(readinessTexts[standingOf(own)])}</Table.Cell>
                    <Table.Cell>{until === undefined ? "–" : dayText(until, language)}</Table.Cell>
                    <Table.Cell>
                      <ul>
                        {(why.get(person) ?? []).map((one) => (
                          <li key={`${one.code} ${one.finding?.rule ?? ""}`}>
                            <WhySaid why={one} />
                          </li>
                        ))}
                      </ul>
                    </Table.Cell>
                  </Table.Row>
                );
              })}
            </Table.Body>
          </Table>
        </Wide>
      )}
    </section>
  );
};

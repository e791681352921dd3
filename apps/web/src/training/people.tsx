import { Button } from "@digdir/designsystemet-react";
import type { Text } from "@prehosp/model";
import { useEffect, useState } from "react";
import type { Problem } from "../api/problem.ts";
import { dayText } from "../format.ts";
import { FileLink } from "../acting/file-link.tsx";
import { useTell } from "../language.tsx";
import { addressOf } from "../route.ts";
import { ProblemBox } from "../shell/problem-box.tsx";
import { trainingTexts as texts } from "../texts/training.ts";
import { Select } from "../way/field.tsx";
import { useNames } from "../way/names.tsx";
import { WideTable } from "../way/wide-table.tsx";
import { inspectionOf, trainingHub } from "./hub.ts";
import type { StatusesSeen } from "./words.ts";

type Row = StatusesSeen["people"][number];

const roles: Readonly<Record<string, Text>> = texts.roles;

const countOf = ({ statuses }: Row, status: string): number => statuses.filter((s) => s.status === status).length;

/** The first day something runs out, of what holds now. */
const firstEnd = ({ statuses }: Row) =>
  statuses
    .flatMap(({ until, status }) => (until !== undefined && status.startsWith("met") ? [until] : []))
    .toSorted()[0];

/** Those who serve an organisation and how they stand, by opaque key; a page at a time. */
export const People = ({ chosen }: { readonly chosen: string | undefined }) => {
  const { t, language } = useTell();
  const { organisations, organisation, unit } = useNames();
  const [owner, setOwner] = useState("");
  const [ofUnit, setOfUnit] = useState("");
  const [rows, setRows] = useState<readonly Row[]>();
  const [next, setNext] = useState<string>();
  const [problem, setProblem] = useState<Problem>();
  const load = async (of: string, after?: string) => {
    const answer = await trainingHub.statuses(of, after);
    setProblem(answer.ok ? undefined : answer.problem);
    if (!answer.ok) return;
    setRows((before) => [...(after === undefined ? [] : (before ?? [])), ...answer.value.people]);
    setNext(answer.value.next);
  };
  useEffect(() => {
    document.body.dataset["ready"] = "true";
  }, []);
  const choose = (of: string) => {
    setOwner(of);
    setOfUnit("");
    setRows(undefined);
    if (of !== "") void load(of);
  };
  const said = (row: Row) => {
    const [notMet, unclear] = [countOf(row, "not-met"), countOf(row, "unclear")];
    const words = [
      ...(notMet > 0 ? [t(texts.notMetCount).replace("{n}", String(notMet))] : []),
      ...(unclear > 0 ? [t(texts.unclearCount).replace("{n}", String(unclear))] : []),
    ];
    return words.length === 0 ? t(texts.allMet) : words.join(", ");
  };
  const units = [...new Set((rows ?? []).flatMap((row) => row.unit ?? []))].toSorted();
  const shown = rows?.filter((row) => ofUnit === "" || row.unit === ofUnit);
  const proof = inspectionOf(owner, ofUnit === "" ? undefined : ofUnit, language);
  const file = ofUnit === "" ? owner : ofUnit;
  const heads = [texts.personKey, texts.role, texts.status, texts.nextEnd];
  return (
    <section aria-labelledby="people">
      <h2 id="people">{t(texts.people)}</h2>
      <div className="form-row">
        <Select
          label={t(texts.organisation)}
          value={owner}
          write={choose}
          options={[["", "–"], ...organisations.map((id) => [id, organisation(id)] as const)]}
        />
        {units.length > 0 && (
          <Select
            label={t(texts.unit)}
            value={ofUnit}
            write={setOfUnit}
            options={[["", t(texts.everyUnit)], ...units.map((id) => [id, unit(id)] as const)]}
          />
        )}
      </div>
      {problem !== undefined && <ProblemBox problem={problem} />}
      {rows !== undefined && rows.length > 0 && (
        <div>
          {t(texts.inspection)}:{" "}
          <FileLink href={proof.csv} name={`${file}.csv`}>
            {t(texts.asCsv)}
          </FileLink>{" "}
          ·{" "}
          <FileLink href={proof.pdf} name={`${file}.pdf`}>
            {t(texts.asPdf)}
          </FileLink>{" "}
          <span className="quiet">{t(texts.inspectionLead)}</span>
        </div>
      )}
      {rows?.length === 0 && <p>{t(texts.noPeople)}</p>}
      {shown !== undefined && shown.length > 0 && (
        <WideTable labelledBy="people" heads={heads.map((text) => t(text))}>
          {shown.map((row) => {
            const end = firstEnd(row);
            return (
              <tr
                key={`${row.person} ${row.role}`}
                data-person={row.person}
                aria-current={row.person === chosen ? "true" : undefined}
              >
                <th scope="row">
                  <a href={addressOf({ area: "training", at: ["person", row.person] })}>{row.person}</a>
                </th>
                <td>
                  {t(roles[row.role], row.role)}
                  {row.unit !== undefined && <small>{unit(row.unit)}</small>}
                </td>
                <td className={countOf(row, "not-met") > 0 ? "lacking" : undefined}>{said(row)}</td>
                <td>{end === undefined ? "–" : dayText(end, language)}</td>
              </tr>
            );
          })}
        </WideTable>
      )}
      {next !== undefined && (
        <Button data-size="sm" variant="secondary" onClick={() => void load(owner, next)}>
          {t(texts.more)}
        </Button>
      )}
    </section>
  );
};

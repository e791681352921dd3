import { Table } from "@digdir/designsystemet-react";
import { datasets, elementsOf } from "@prehosp/registry";
import { dayText, moment } from "../format.ts";
import { useTell } from "../language.tsx";
import { addressOf } from "../route.ts";
import { codeTexts } from "../texts/codes.ts";
import { registerDuplicatesTexts as duplicates } from "../texts/register-duplicates.ts";
import { registerTexts as texts } from "../texts/register.ts";
import { StatusMark } from "../way/status-mark.tsx";
import { Wide } from "../way/wide.tsx";
import { DeliverRow } from "./deliver-row.tsx";
import type { FormBrief } from "./words.ts";

/** Forms with what each waits for, whether something of it lies unsent on this machine, and what is to go to the register. */
export const FormsTable = ({
  forms,
  unsent,
  again,
}: {
  readonly forms: readonly FormBrief[];
  readonly unsent: ReadonlySet<string>;
  readonly again: () => void;
}) => {
  const { t, language } = useTell();
  const heads = [texts.form, texts.eventDay, texts.dataset, texts.standing, texts.asks, texts.lastWritten];
  const labels = new Map(datasets.flatMap((one) => elementsOf(one)).map(({ id, label }) => [id, label]));
  return (
    <Wide labelledBy="forms">
      <Table data-size="sm" className="table">
        <Table.Head>
          <Table.Row>
            {heads.map((text) => (
              <Table.HeaderCell key={text.nb}>{t(text)}</Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {forms.map((one) => (
            <Table.Row key={one.form}>
              <Table.Cell>
                <a href={addressOf({ area: "register", form: one.form })}>
                  {one.manual
                    ? `${t(texts.byHand)}, ${one.form}`
                    : t(texts.fromIncident).replace("{id}", one.incident).replace("{patient}", one.patient)}
                </a>{" "}
                <StatusMark status={one.status} />
                {unsent.has(one.form) && <b className="held"> {t(texts.notSentHere)}</b>}
              </Table.Cell>
              <Table.Cell>
                {one.day === undefined ? t(codeTexts.absence["not-recorded"]) : dayText(one.day, language)}
              </Table.Cell>
              <Table.Cell>{t(datasets.find(({ id }) => id === one.dataset.id)?.title, one.dataset.id)}</Table.Cell>
              <Table.Cell>
                {t(texts[one.standing])}
                {one.undelivered && (
                  <>
                    , {t(texts.undelivered)} <DeliverRow form={one.form} done={again} />
                  </>
                )}
                {one.toWithdraw && `. ${t(duplicates.toWithdraw)}`}
              </Table.Cell>
              <Table.Cell>
                {[...(one.conflicts > 0 ? [t(texts.choices)] : []), ...one.due.map((id) => t(labels.get(id), id))].join(
                  ", ",
                ) || "–"}
              </Table.Cell>
              <Table.Cell>
                {moment(one.last.at, language)}, {one.last.by}
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </Wide>
  );
};

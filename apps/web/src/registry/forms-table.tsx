import { datasets } from "@prehosp/registry";
import { dayText, moment } from "../format.ts";
import { useTell } from "../language.tsx";
import { addressOf } from "../route.ts";
import { codeTexts } from "../texts/codes.ts";
import { registerDuplicatesTexts as duplicates } from "../texts/register-duplicates.ts";
import { registerTexts as texts } from "../texts/register.ts";
import { StatusMark } from "../way/status-mark.tsx";
import { DeliverRow } from "./deliver-row.tsx";
import { elementById } from "./element-by-id.ts";
import { formName } from "./form-name.ts";
import { Plain } from "./plain-table.tsx";
import type { FormBrief } from "./words.ts";

const Named = ({ one, isUnsent }: { readonly one: FormBrief; readonly isUnsent: boolean }) => {
  const { t } = useTell();
  return (
    <>
      <a href={addressOf({ area: "register", form: one.form })}>{formName(t, one)}</a>{" "}
      <StatusMark status={one.status} />
      {isUnsent && <b className="held"> {t(texts.notSentHere)}</b>}
    </>
  );
};

const Stands = ({ one, again }: { readonly one: FormBrief; readonly again: () => void }) => {
  const { t } = useTell();
  return (
    <>
      {t(texts[one.standing])}
      {one.undelivered && (
        <>
          , {t(texts.undelivered)} <DeliverRow form={one.form} done={again} />
        </>
      )}
      {one.toWithdraw && `. ${t(duplicates.toWithdraw)}`}
    </>
  );
};

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
  const asksOf = ({ conflicts, due }: FormBrief) =>
    [...(conflicts > 0 ? [t(texts.choices)] : []), ...due.map((id) => t(elementById.get(id)?.label, id))].join(", ");
  return (
    <Plain
      labelledBy="forms"
      heads={[texts.form, texts.eventDay, texts.dataset, texts.standing, texts.asks, texts.lastWritten]}
      rows={forms.map((one) => ({
        of: one.form,
        cells: [
          <Named key="form" one={one} isUnsent={unsent.has(one.form)} />,
          one.day === undefined ? t(codeTexts.absence["not-recorded"]) : dayText(one.day, language),
          t(datasets.find(({ id }) => id === one.dataset.id)?.title, one.dataset.id),
          <Stands key="standing" one={one} again={again} />,
          asksOf(one) || "–",
          `${moment(one.last.at, language)}, ${one.last.by}`,
        ],
      }))}
    />
  );
};

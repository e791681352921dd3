import { Tag } from "@digdir/designsystemet-react";
import type { Text } from "@prehosp/model";
import { useTell } from "../language.tsx";
import { importTexts as texts } from "../texts/importing.ts";
import { trainingTexts } from "../texts/training.ts";
import { Facts } from "../way/section.tsx";
import { WideTable } from "../way/wide-table.tsx";
import type { PreviewSeen } from "../training/import-words.ts";

const KINDS = ["whole", "remarked", "duplicate", "refused"] as const;
const COLOURS: Readonly<Record<string, "danger" | "warning" | "neutral">> = { refused: "danger", remarked: "warning" };
const statuses: Readonly<Record<string, Text>> = texts.lineStatus;
const MOST = 200;

/** What would become of a file: the counts, whose accounts are known, and each line that is not whole with why. */
export const ImportPreview = ({ preview: { counts, refused, lines, accounts } }: { readonly preview: PreviewSeen }) => {
  const { t } = useTell();
  return (
    <div className="preview" data-preview={counts.lines}>
      {refused.length > 0 && (
        <>
          <b className="lacking">{t(texts.nothingFits)}</b>
          <ul className="plain" lang="nb">
            {refused.map(({ code, path, means }) => (
              <li key={code + path}>
                {means} <code>{path}</code>
              </li>
            ))}
          </ul>
        </>
      )}
      <Facts
        rows={[
          [t(texts.lines), String(counts.lines)],
          ...KINDS.map((one) => [t(texts.lineStatus[one]), String(counts[one])] as const),
          [t(texts.accountsKnown), String(accounts.known)],
          [t(texts.accountsWaiting), String(accounts.waiting)],
        ]}
      />
      {lines.length > 0 && (
        <WideTable labelledBy="import" heads={[t(texts.line), t(trainingTexts.status), t(trainingTexts.why)]}>
          {lines.slice(0, MOST).map(({ line, status, remarks }) => (
            <tr key={line} data-line={line}>
              <th scope="row">{line}</th>
              <td>
                <Tag data-size="sm" data-color={COLOURS[status] ?? "neutral"}>
                  {t(statuses[status], status)}
                </Tag>
              </td>
              <td lang="nb">
                {remarks.map(({ code, path, means, said }) => (
                  <span key={code + path} className="reading">
                    {path.includes("column") && `${path.replace(/^.*column /, "")}: `}
                    {means}
                    {said !== undefined && ` (${said})`}
                  </span>
                ))}
              </td>
            </tr>
          ))}
        </WideTable>
      )}
    </div>
  );
};

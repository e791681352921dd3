import { Alert, Button, Heading } from "@digdir/designsystemet-react";
import { daysText, moment } from "../format.ts";
import { useTell } from "../language.tsx";
import { saveFile } from "../save-file.ts";
import { registerOutTexts as texts } from "../texts/register-out.ts";
import { Facts } from "../way/section.tsx";
import type { MadeFile } from "./make-file.ts";

const save = ({ name, type, text }: Pick<MadeFile, "name" | "type" | "text">) =>
  saveFile(name, new Blob([text], { type: `${type};charset=utf-8` }));

/** A file that was made: what is in it and what is not, its hash, and whether the same came out as the time before. */
export const ExportMade = ({
  file,
  before,
  again,
}: {
  readonly file: MadeFile;
  readonly before: MadeFile | undefined;
  readonly again: () => void;
}) => {
  const { t, language } = useTell();
  const { name, manifest, hash, isAll } = file;
  const { format, from, to, made, by, cases, drafts, dayless, reservations, sha256 } = manifest;
  const isWhole = hash === sha256;
  const counts = [
    [texts.inFile, cases],
    [texts.draftsOut, drafts],
    [texts.daylessOut, dayless],
  ] as const;
  const saveManifest = () =>
    save({
      name: `${name.replace(/\.\w+$/, "")}.manifest.json`,
      type: "application/json",
      text: `${JSON.stringify(manifest, undefined, 2)}\n`,
    });
  return (
    <section className="card" aria-labelledby="made" data-made={sha256}>
      <Heading level={2} data-size="xs" id="made">
        {name}
      </Heading>
      <Facts
        rows={[
          [t(texts.period), daysText(from, to, language)],
          [
            t(texts.made),
            t(texts.madeBy)
              .replace("{at}", moment(made, language, { seconds: true }))
              .replace("{by}", by),
          ],
          [t(texts.format), format],
          ...counts.flatMap(([text, n]) => (n === undefined ? [] : [[t(text), String(n)] as const])),
          ...(reservations === undefined
            ? []
            : [[t(texts.reservations), reservations === "not-checked" ? t(texts.notChecked) : reservations] as const]),
          [
            t(texts.hash),
            <code key="hash" className="hash">
              {sha256}
            </code>,
          ],
        ]}
      />
      <div role="status">
        {!isAll && <Alert data-color="warning">{t(texts.notAll)}</Alert>}
        <p>{t(isWhole ? texts.holds : texts.broken)}</p>
        {before !== undefined && (
          <p data-same={before.manifest.sha256 === sha256}>
            <b>
              {before.manifest.sha256 === sha256
                ? t(texts.sameHash)
                : t(texts.otherHash).replace("{hash}", before.manifest.sha256.slice(0, 12))}
            </b>
          </p>
        )}
      </div>
      <span className="chips">
        {isWhole && (
          <>
            <Button data-size="sm" data-save="file" onClick={() => save(file)}>
              {t(texts.saveFile)}
            </Button>
            <Button data-size="sm" variant="secondary" data-save="manifest" onClick={saveManifest}>
              {t(texts.saveManifest)}
            </Button>
          </>
        )}
        <Button data-size="sm" variant="secondary" data-again onClick={again}>
          {t(texts.again)}
        </Button>
      </span>
    </section>
  );
};

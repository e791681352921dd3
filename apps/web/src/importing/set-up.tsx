import { Button } from "@digdir/designsystemet-react";
import { ImportMapping } from "@prehosp/competence";
import { useState } from "react";
import { useTell } from "../language.tsx";
import { saveFile } from "../save-file.ts";
import { importTexts as texts } from "../texts/importing.ts";
import { FileField } from "../training/file-field.tsx";
import type { ImportedSeen } from "../training/import-words.ts";
import { parsedJson } from "../training/parsed-json.ts";
import { Select } from "../way/field.tsx";

/** How a file is read, taken over whole: as an earlier file was, or from a set-up in a file; and kept in one. */
export const SetUp = ({
  earlier,
  mapping,
  take,
}: {
  readonly earlier: readonly ImportedSeen[];
  /** As it stands in the form, with what is not chosen left out. */
  readonly mapping: unknown;
  readonly take: (mapping: ImportMapping) => void;
}) => {
  const { t } = useTell();
  const [like, setLike] = useState("");
  const [isBad, setBad] = useState(false);
  const choose = (hash: string) => {
    setLike(hash);
    const found = earlier.find((one) => one.file.hash === hash);
    if (found !== undefined) take(found.mapping);
  };
  const read = async (file: File) => {
    const said = ImportMapping.safeParse(parsedJson(await file.text()));
    setBad(!said.success);
    if (said.success) take(said.data);
  };
  const save = () =>
    saveFile("oppsett.json", new Blob([JSON.stringify(mapping, undefined, 2)], { type: "application/json" }));
  return (
    <>
      <div className="form-row">
        {earlier.length > 0 && (
          <Select
            label={t(texts.likeBefore)}
            value={like}
            write={choose}
            options={[
              ["", t(texts.anew)],
              ...earlier.map((one) => [one.file.hash, `${one.file.name} (${one.mapping.system})`] as const),
            ]}
          />
        )}
        <FileField label={t(texts.setUpFile)} accept=".json" take={read} />
        <Button type="button" data-size="sm" variant="tertiary" onClick={save}>
          {t(texts.saveSetUp)}
        </Button>
      </div>
      {isBad && (
        <p className="lacking" role="alert">
          {t(texts.badSetUp)}
        </p>
      )}
    </>
  );
};

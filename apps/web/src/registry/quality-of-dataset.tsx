import { Heading } from "@digdir/designsystemet-react";
import { datasets, elementsOf, rulesOf } from "@prehosp/registry";
import { useState } from "react";
import { useTell } from "../language.tsx";
import { addressOf } from "../route.ts";
import { registerOutTexts as texts } from "../texts/register-out.ts";
import { Select } from "../way/field.tsx";
import { Plain } from "./plain-table.tsx";
import { ElementRows, RuleRows } from "./quality-rows.tsx";
import type { QualityOf, QualitySeen } from "./report-words.ts";

const firedIn = ({ rules }: QualityOf): number => rules.reduce((sum, { n }) => sum + n, 0);

const Pairs = ({ pairs }: { readonly pairs: QualityOf["duplicates"] }) => {
  const { t } = useTell();
  if (pairs.length === 0) return null;
  return (
    <section>
      <h3>
        <a href={addressOf({ area: "register", part: "duplicates" })}>{t(texts.pairs)}</a> ({pairs.length})
      </h3>
      <ul className="plain">
        {pairs.map(({ cases, why, hours }) => (
          <li key={cases.map(({ incident, patient }) => incident + patient).join()}>
            {cases.map(({ incident, patient }) => (
              <span key={incident + patient}>
                <a href={addressOf({ area: "incidents", incident })}>{incident}</a> {patient} ·{" "}
              </span>
            ))}
            {t(why)}
            {hours !== undefined && `, ${t(texts.hoursApart).replace("{hours}", String(Math.floor(hours)))}`}
          </li>
        ))}
      </ul>
    </section>
  );
};

/** The quality of one dataset's forms: unit by unit, and of the chosen one element by element and rule by rule. */
export const QualityOfDataset = ({ one }: { readonly one: QualitySeen["datasets"][number] }) => {
  const { t } = useTell();
  const [chosen, choose] = useState("");
  const dataset = datasets.find(({ id }) => id === one.dataset);
  const nameOf = (unit: string | undefined) => unit ?? t(texts.noUnit);
  const shown = one.units.find((_, i) => String(i) === chosen) ?? one.all;
  const id = `q-${one.dataset}`;
  const rows = [
    { of: "all", name: t(texts.allUnits), said: one.all },
    ...one.units.map((said) => ({ of: `unit ${said.unit ?? ""}`, name: nameOf(said.unit), said })),
  ];
  return (
    <section aria-labelledby={id} data-quality={one.dataset}>
      <Heading level={2} data-size="2xs" id={id}>
        {t(dataset?.title, one.dataset)}
      </Heading>
      <Plain
        labelledBy={id}
        heads={[texts.unit, texts.cases, texts.clean, texts.fired, texts.pairs]}
        rows={rows.map(({ of, name, said }) => ({
          of,
          cells: [name, said.cases, said.clean, firedIn(said), said.duplicates.length],
        }))}
      />
      <div className="form-row">
        <Select
          label={t(texts.unit)}
          value={chosen}
          write={choose}
          options={[["", t(texts.allUnits)], ...one.units.map(({ unit }, i) => [String(i), nameOf(unit)] as const)]}
        />
      </div>
      <Pairs pairs={shown.duplicates} />
      {dataset !== undefined && (
        <>
          <RuleRows id={`${id}-rules`} said={shown.rules} rules={rulesOf(dataset)} />
          <ElementRows id={`${id}-elements`} said={shown.elements} elements={elementsOf(dataset)} />
        </>
      )}
    </section>
  );
};

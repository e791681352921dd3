import { Heading } from "@digdir/designsystemet-react";
import type { Text } from "@prehosp/model";
import type { Element, ValidationRule } from "@prehosp/registry";
import type { ReactNode } from "react";
import { percent } from "../format.ts";
import { useTell } from "../language.tsx";
import { codeTexts } from "../texts/codes.ts";
import { registerTexts } from "../texts/register.ts";
import { registerOutTexts as texts } from "../texts/register-out.ts";
import { Plain } from "./plain-table.tsx";
import type { QualityOf } from "./report-words.ts";

const absences: Readonly<Record<string, Text>> = codeTexts.absence;

/** What something is called, with its definition and where that comes from behind it. */
const Defined = ({
  id,
  name,
  source,
  children,
}: {
  readonly id: string;
  readonly name: string;
  readonly source: string | undefined;
  readonly children?: ReactNode;
}) => {
  const { t } = useTell();
  return (
    <details className="defined" data-defined={id}>
      <summary>{name}</summary>
      {children}
      <p className="quiet">
        <code>{id}</code>
        {source !== undefined && ` · ${t(texts.definedBy)}: ${source}`}
      </p>
    </details>
  );
};

const useShare = () => {
  const { language } = useTell();
  return (share: number | undefined): string => (share === undefined ? "–" : percent(share, language));
};

/** How often each rule was violated of the forms it judges; those never violated are only counted. */
export const RuleRows = ({
  id,
  said,
  rules,
}: {
  readonly id: string;
  readonly said: QualityOf["rules"];
  readonly rules: readonly ValidationRule[];
}) => {
  const { t } = useTell();
  const shareText = useShare();
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const fired = said.filter(({ n }) => n > 0).toSorted((a, b) => b.n - a.n);
  const quiet = said.filter(({ n, judged }) => n === 0 && judged > 0).length;
  return (
    <section aria-labelledby={id}>
      <Heading level={3} data-size="2xs" id={id}>
        {t(texts.consistency)}
      </Heading>
      {fired.length === 0 ? (
        <p>{t(texts.noneFired)}</p>
      ) : (
        <Plain
          labelledBy={id}
          heads={[texts.rule, texts.level, texts.times, texts.judged, texts.ofThose]}
          rows={fired.map(({ rule, level, n, judged, share }) => ({
            of: rule,
            cells: [
              <Defined key={rule} id={rule} name={t(byId.get(rule)?.message, rule)} source={byId.get(rule)?.source} />,
              t(registerTexts[level]),
              n,
              judged,
              shareText(share),
            ],
          }))}
        />
      )}
      {quiet > 0 && <p className="quiet">{t(texts.rulesQuiet).replace("{n}", String(quiet))}</p>}
    </section>
  );
};

/** How often each element has a value, and for which reason it has none. */
export const ElementRows = ({
  id,
  said,
  elements,
}: {
  readonly id: string;
  readonly said: QualityOf["elements"];
  readonly elements: readonly Element[];
}) => {
  const { t } = useTell();
  const shareText = useShare();
  const byId = new Map(elements.map((element) => [element.id, element]));
  const reasons = Object.keys(said[0]?.absent ?? {});
  return (
    <section aria-labelledby={id}>
      <Heading level={3} data-size="2xs" id={id}>
        {t(texts.completeness)}
      </Heading>
      <Plain
        labelledBy={id}
        heads={[
          texts.element,
          texts.known,
          texts.ofThose,
          ...reasons.map((reason) => absences[reason] ?? { nb: reason }),
        ]}
        rows={said.map(({ element, known, share, absent }) => ({
          of: element,
          cells: [
            <Defined
              key={element}
              id={element}
              name={t(byId.get(element)?.label, element)}
              source={byId.get(element)?.source}
            >
              {byId.get(element)?.guide !== undefined && <p>{t(byId.get(element)?.guide)}</p>}
              <p lang="en">{byId.get(element)?.means}</p>
            </Defined>,
            known,
            shareText(share),
            ...reasons.map((reason) => absent[reason] ?? 0),
          ],
        }))}
      />
    </section>
  );
};

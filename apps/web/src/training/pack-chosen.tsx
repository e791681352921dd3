import type { Text } from "@prehosp/model";
import { dayText } from "../format.ts";
import { useTell } from "../language.tsx";
import { ruleTitle } from "../readiness/titles.ts";
import { trainingTexts as texts } from "../texts/training.ts";
import { useNames } from "../way/names.tsx";
import { Facts } from "../way/section.tsx";
import type { PackHead } from "./pack-words.ts";

const layers: Readonly<Record<string, Text>> = texts.layers;

/** What a chosen pack says that it is: whose, decided by whom, and which requirements it brings or stands in place of. */
export const PackChosen = ({ head }: { readonly head: PackHead }) => {
  const { t, language } = useTell();
  const { organisation } = useNames();
  const { id, edition, layer, owner, decided, requirements = [], competence = [] } = head;
  const dash = "–";
  return (
    <div data-chosen={id}>
      <Facts
        rows={[
          [t(texts.pack), `${id} ${edition}`],
          [t(texts.layer), t(layers[layer], layer)],
          [t(texts.packOwner), owner === undefined ? dash : organisation(owner)],
          [
            t(texts.decided),
            decided === undefined ? dash : `${decided.by}, ${dayText(decided.on, language)}. ${decided.source}`,
          ],
        ]}
      />
      <ul className="plain">
        {requirements.map((one) => (
          <li key={one.id}>
            {one.title === undefined ? one.id : t(one.title)} <code>{one.id}</code>
          </li>
        ))}
        {competence.map(({ requirement }) => (
          <li key={requirement}>
            {t(texts.inPlaceOf)} {t(ruleTitle(requirement), requirement)} <code>{requirement}</code>
          </li>
        ))}
      </ul>
    </div>
  );
};

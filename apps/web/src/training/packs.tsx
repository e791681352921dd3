import type { Text } from "@prehosp/model";
import type { Day } from "@prehosp/model/time";
import { dayText } from "../format.ts";
import { useTell } from "../language.tsx";
import { useAsked } from "../pages/use-asked.ts";
import { ProblemBox } from "../shell/problem-box.tsx";
import { shellTexts } from "../texts/area.ts";
import { trainingTexts as texts } from "../texts/training.ts";
import { Cites } from "../way/section.tsx";
import { trainingHub } from "./hub.ts";
import type { PacksSeen } from "./pack-words.ts";
import { TryPack } from "./try-pack.tsx";

const layers: Readonly<Record<string, Text>> = texts.layers;

/** One pack with its requirements; one ahead with the day it begins. */
const PackSaid = ({
  pack: { id, edition, layer, requirements = [] },
  from,
}: {
  readonly pack: PacksSeen["ahead"][number]["pack"];
  readonly from?: Day;
}) => {
  const { t, language } = useTell();
  const head = (
    <>
      <b>{id}</b> {edition} · {t(layers[layer], layer)}
      {from !== undefined && ` · ${t(texts.from)} ${dayText(from, language)}`}
    </>
  );
  if (requirements.length === 0)
    return (
      <p className="source" data-pack={id} data-from={from}>
        {head}
      </p>
    );
  return (
    <details className="source" data-pack={id} data-from={from}>
      <summary>
        {head} · {requirements.length} {t(texts.requirement).toLowerCase()}
      </summary>
      <ul className="plain">
        {requirements.map((one) => (
          <li key={one.id}>
            {t(one.title)} <code>{one.id}</code> <Cites ids={one.cites} />
          </li>
        ))}
      </ul>
    </details>
  );
};

/** The packs in force and ahead with their requirements, and where another is tried before it is published. */
export const Packs = () => {
  const { t } = useTell();
  const { answer, again } = useAsked(trainingHub.packs);
  return (
    <>
      <p className="lead">{t(texts.packsLead)}</p>
      <TryPack published={again} />
      <h2>{t(texts.inForce)}</h2>
      {answer === undefined && <p role="status">{t(shellTexts.loading)}</p>}
      {answer?.ok === false && <ProblemBox problem={answer.problem} again={again} />}
      {answer?.ok === true && (
        <>
          {[...answer.value.packs, ...answer.value.local].map((pack) => (
            <PackSaid key={`${pack.id} ${pack.edition}`} pack={pack} />
          ))}
          {answer.value.ahead.length > 0 && <h2>{t(texts.ahead)}</h2>}
          {answer.value.ahead.map(({ from, pack }) => (
            <PackSaid key={`${pack.id} ${from}`} pack={pack} from={from} />
          ))}
        </>
      )}
    </>
  );
};

import { useTell } from "../language.tsx";
import type { Text } from "@prehosp/model";
import { useAsked } from "../pages/use-asked.ts";
import { ProblemBox } from "../shell/problem-box.tsx";
import { shellTexts } from "../texts/area.ts";
import { trainingTexts as texts } from "../texts/training.ts";
import { Cites } from "../way/section.tsx";
import { trainingHub } from "./hub.ts";
import { TryPack } from "./try-pack.tsx";

const layers: Readonly<Record<string, Text>> = texts.layers;

/** The packs in force with their requirements, and where another is tried before it is published. */
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
          {answer.value.packs.map(({ id, edition, layer, requirements }) => (
            <details key={`${id} ${edition}`} className="source" data-pack={id}>
              <summary>
                <b>{id}</b> {edition} · {t(layers[layer], layer)} · {requirements.length}{" "}
                {t(texts.requirement).toLowerCase()}
              </summary>
              <ul className="plain">
                {requirements.map((one) => (
                  <li key={one.id}>
                    {t(one.title)} <code>{one.id}</code> <Cites ids={one.cites} />
                  </li>
                ))}
              </ul>
            </details>
          ))}
          {answer.value.local.map(({ id, edition, layer }) => (
            <p key={`${id} ${edition}`} className="source" data-pack={id}>
              <b>{id}</b> {edition} · {t(layers[layer], layer)}
            </p>
          ))}
        </>
      )}
    </>
  );
};

import { competenceTexts } from "@prehosp/competence";
import { useTell } from "../language.tsx";

/** What a competence is called, its id at hand for support; one that a region has added is shown by its id. */
export const Competence = ({ id }: { readonly id: string }) => {
  const { t } = useTell();
  return <span title={id}>{t(competenceTexts[id], id)}</span>;
};

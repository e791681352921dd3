import type { Status } from "@prehosp/model";
import { useTell } from "../language.tsx";
import { shellTexts } from "../texts/area.ts";

/** ØVELSE or TEST, wherever an incident that is not actual stands; an actual one has no mark. */
export const StatusMark = ({ status }: { readonly status: Status | undefined }) => {
  const { t } = useTell();
  return status === undefined || status === "actual" ? null : (
    <strong className="exercise">{t(shellTexts[status])}</strong>
  );
};

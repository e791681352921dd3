import { Tag } from "@digdir/designsystemet-react";
import type { UrgencyCode } from "@prehosp/model";
import { type Recorded, known } from "@prehosp/model/absence";
import { useTell } from "../language.tsx";
import { codeTexts } from "../texts/codes.ts";
import { absenceText } from "../absence-text.ts";

const COLOURS = { akutt: "danger", haster: "warning", vanlig: "success" } as const;

/** The urgency as the centre set it, in its colour and in words. */
export const UrgencyTag = ({ urgency }: { readonly urgency: Recorded<UrgencyCode> | undefined }) => {
  const { t, language } = useTell();
  if (!known(urgency))
    return (
      <Tag data-size="sm" data-color="neutral">
        {absenceText(urgency, language)}
      </Tag>
    );
  return (
    <Tag data-size="sm" data-color={COLOURS[urgency]}>
      {t(codeTexts.urgency[urgency])}
    </Tag>
  );
};

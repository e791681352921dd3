import { Tag } from "@digdir/designsystemet-react";
import { colourTexts } from "@prehosp/competence";
import { useTell } from "../language.tsx";
import type { Colour } from "./words.ts";

const TONES = { green: "success", yellow: "warning", red: "danger" } as const;
const SIGNS = { green: "✓", yellow: "!", red: "✕" } as const;

/** A colour of the board with its sign and its word: colour alone tells nobody anything. */
export const ColourTag = ({ colour }: { readonly colour: Colour }) => {
  const { t } = useTell();
  return (
    <Tag data-color={TONES[colour]} data-size="sm" className="colour-tag">
      <span aria-hidden="true">{SIGNS[colour]} </span>
      {t(colourTexts[colour])}
    </Tag>
  );
};

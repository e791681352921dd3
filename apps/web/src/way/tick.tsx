import { Checkbox } from "@digdir/designsystemet-react";
import { useTell } from "../language.tsx";
import { wayTexts } from "../texts/way.ts";

interface Props {
  readonly unit: string;
  readonly name: string;
  readonly about: string;
  readonly isChosen: boolean;
  readonly isAlarmed: boolean;
  readonly toggle: () => void;
}

/** A unit to tick for alarming; one that is alarmed already stands with its mark, as readable as the rest. */
export const Tick = ({ unit, name, about, isChosen, isAlarmed, toggle }: Props) => {
  const { t } = useTell();
  if (!isAlarmed)
    return (
      <Checkbox
        data-size="sm"
        value={unit}
        checked={isChosen}
        onChange={toggle}
        label={<b className="unit-name">{name}</b>}
        description={about}
      />
    );
  return (
    <span className="unit-said">
      <span className="tick" role="img" aria-label={t(wayTexts.alarmed)}>
        ✓
      </span>
      <b className="unit-name">{name}</b>
      <small>{about}</small>
    </span>
  );
};

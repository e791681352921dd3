import { Button } from "@digdir/designsystemet-react";
import { useTell } from "../language.tsx";
import { indicatorTexts } from "../texts/indicators.ts";

/** Puts the page on paper; what only a screen can do is left out there. */
export const PrintButton = () => {
  const { t } = useTell();
  return (
    <Button className="screen-only" data-size="sm" variant="secondary" data-print onClick={() => print()}>
      {t(indicatorTexts.print)}
    </Button>
  );
};

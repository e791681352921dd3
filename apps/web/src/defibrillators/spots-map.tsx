import { useEffect, useRef, useState } from "react";
import { useTell } from "../language.tsx";
import type { DrawnMap } from "../public/map-drawn.ts";
import type { Spot } from "../public/wire.ts";
import { shellTexts } from "../texts/area.ts";

/** The public page's own map in an area of this shell; all that it shows stands in words beside it. */
export const SpotsMap = ({ spots }: { readonly spots: readonly Spot[] }) => {
  const { t, language } = useTell();
  const box = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<DrawnMap>();
  const [isFailed, setFailed] = useState(false);
  useEffect(() => {
    let isOver = false;
    let made: DrawnMap | undefined;
    const draw = async (container: HTMLElement) => {
      const { drawMap } = await import("../public/map-drawn.ts");
      made = await drawMap(container, language);
      if (isOver) made.remove();
      else setDrawn(made);
    };
    if (box.current !== null) draw(box.current).catch(() => setFailed(true));
    return () => {
      isOver = true;
      made?.remove();
    };
  }, [language]);
  useEffect(() => drawn?.show(spots, undefined, undefined), [drawn, spots]);
  return isFailed ? (
    <p className="quiet">{t(shellTexts.mapFailed)}</p>
  ) : (
    <div className="spots-map">
      <div ref={box} className="map-canvas" />
    </div>
  );
};

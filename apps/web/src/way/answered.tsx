import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTell } from "../language.tsx";
import { wayTexts } from "../texts/way.ts";

/**
 * Says what was answered last: the question goes away with its answer, so the word stands over the list, and whoever steers by
 * keyboard stands there too. `answered(about)` shows what `show` shows.
 */
export const useAnswered = <A extends readonly unknown[]>(
  show: (...shown: A) => void,
): { readonly said: ReactNode; readonly answered: (about: string) => (...shown: A) => void } => {
  const { t } = useTell();
  const [last, setLast] = useState<{ readonly about: string }>();
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (last !== undefined) line.current?.focus();
  }, [last]);
  return {
    said: (
      <p ref={line} role="status" tabIndex={-1} className="saved">
        {last !== undefined && `${t(wayTexts.saved)}: ${last.about}`}
      </p>
    ),
    answered:
      (about) =>
      (...shown) => {
        setLast({ about });
        show(...shown);
      },
  };
};

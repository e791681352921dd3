import { Button, Heading } from "@digdir/designsystemet-react";
import { svgOf } from "@prehosp/figures";
import type { Text } from "@prehosp/model";
import { useLayoutEffect, useMemo, useRef } from "react";
import { useTell } from "../language.tsx";
import { saveFile } from "../save-file.ts";
import { indicatorTexts } from "../texts/indicators.ts";
import { Wide } from "../way/wide.tsx";
import type { Draw } from "./charts.ts";
import { useNarrow } from "./use-narrow.ts";

const SCREEN = { width: 700, text: 13, untitled: true } as const;
const PHONE = { width: 312, text: 13, untitled: true } as const;
const FILE = { width: 700, text: 12 } as const;

/** The picture in the page: parsed as XML, where nothing runs, and put in as nodes. */
const Picture = ({ svg }: { readonly svg: string }) => {
  const at = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { documentElement } = new DOMParser().parseFromString(svg, "image/svg+xml");
    at.current?.replaceChildren(document.importNode(documentElement, true));
  }, [svg]);
  return <div className="picture" ref={at} />;
};

/** One figure under its heading: the picture, the same as a table, and both as files. `file` begins their names. */
export const Drawn = ({
  id,
  title,
  draw,
  instead,
  captioned = false,
  file,
  csv,
}: {
  readonly id: string;
  readonly title: string;
  readonly draw: Draw;
  /** What is said instead, where the drawing would say nothing. */
  readonly instead?: Text | undefined;
  /** Whether the drawing's own title says more than the heading, such as the unit of a time. */
  readonly captioned?: boolean;
  readonly file: string;
  readonly csv: () => string;
}) => {
  const { t, language } = useTell();
  const isNarrow = useNarrow();
  const drawing = useMemo(() => draw(isNarrow ? PHONE : SCREEN, language), [draw, isNarrow, language]);
  const svg = "problem" in drawing ? drawing : svgOf(drawing, { id });
  const savePicture = () => {
    const whole = draw(FILE, language);
    const made = "problem" in whole ? whole : svgOf(whole, { theme: "light" });
    if (typeof made === "string") saveFile(`${file}.svg`, new Blob([made], { type: "image/svg+xml" }));
  };
  return (
    <section className="drawn" data-drawn={id} aria-labelledby={id}>
      <Heading level={2} data-size="2xs" id={id}>
        {title}
      </Heading>
      {instead !== undefined ? (
        <p className="quiet">{t(instead)}</p>
      ) : "problem" in drawing || typeof svg !== "string" ? (
        <p className="quiet">
          {t(
            "problem" in drawing && drawing.problem === "empty"
              ? indicatorTexts.nothingToDraw
              : indicatorTexts.notDrawn,
          )}
        </p>
      ) : (
        <>
          {captioned && <p className="quiet">{drawing.title}</p>}
          <Picture svg={svg} />
          <details>
            <summary>{t(indicatorTexts.asTable)}</summary>
            <Wide labelledBy={id}>
              <table className="rooms">
                <thead>
                  <tr>
                    {drawing.table.heads.map((head) => (
                      <th key={head} scope="col">
                        {head}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {drawing.table.rows.map(([first = "", ...cells], row) => (
                    <tr key={`${String(row)} ${first}`}>
                      <th scope="row">{first}</th>
                      {cells.map((cell, i) => (
                        <td key={drawing.table.heads[i + 1]}>{cell}</td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </Wide>
          </details>
          <p className="act saves">
            <Button data-size="sm" variant="secondary" data-save="svg" onClick={savePicture}>
              {t(indicatorTexts.saveSvg)}
            </Button>
            <Button
              data-size="sm"
              variant="secondary"
              data-save="csv"
              onClick={() => saveFile(`${file}.csv`, new Blob([csv()], { type: "text/csv" }))}
            >
              {t(indicatorTexts.saveCsv)}
            </Button>
          </p>
        </>
      )}
    </section>
  );
};

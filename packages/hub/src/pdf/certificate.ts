import type { CertificateDocument } from "@prehosp/competence";
import { Effect } from "effect";
import { paper } from "./paper.ts";

const LABEL = 150;

/** The paper of a certificate: what the document says, line by line, and nothing else. */
export const certificatePdf = ({
  title,
  language,
  lines,
  items,
  note,
}: CertificateDocument): Effect.Effect<Uint8Array> =>
  paper({ title, language }, (page) =>
    Effect.sync(() => {
      page.font("bold").fontSize(22).text(title).moveDown(1.2).fontSize(11);
      for (const { label, value } of lines) {
        const { y } = page;
        page.font("bold").text(label, 56, y, { width: LABEL - 10 });
        const after = page.y;
        page.font("plain").text(value, 56 + LABEL, y);
        page.y = Math.max(page.y, after) + 4;
      }
      page.x = 56;
      page.moveDown();
      if (items.length > 0)
        page
          .font("plain")
          .fontSize(10)
          .list([...items], { bulletRadius: 1.5 })
          .moveDown();
      page.fontSize(9).text(note, 56);
    }),
  );

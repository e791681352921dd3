import type { Paper } from "./paper.ts";

/** What a stretch of a tagged paper is, for one who hears it read. */
type Tag = ReturnType<Paper["struct"]>;

const TOP = 68;
const FOOT = 62;

/** A tagged paper that is being written from the top down: what is put on it stays whole on one page. */
export interface Sheet {
  readonly page: Paper;
  readonly left: number;
  readonly width: number;
  /** How high one page is at most. */
  readonly height: number;
  /** A new page where so much has no room on this one; says whether there was one. */
  readonly room: (height: number) => boolean;
  readonly newPage: () => void;
  /** Puts something under a name of the standard structure, such as P or H1, in what it is a part of or the paper itself. */
  readonly put: (tag: string, write: () => void, options?: { readonly alt?: string; readonly within?: Tag }) => void;
  /** Begins something that has parts; end it when they are there. */
  readonly begin: (tag: string, within?: Tag) => Tag;
  /** What is only looks: lines, page numbers. */
  readonly aside: (write: () => void) => void;
  readonly end: () => void;
}

/** A sheet on a paper whose first page is open. */
export const sheetOn = (page: Paper): Sheet => {
  const root = page.struct("Document");
  page.addStructure(root);
  const { left } = page.page.margins;
  const bottom = page.page.height - FOOT;
  const newPage = (): void => {
    page.addPage({ size: "A4", margins: { top: TOP, bottom: FOOT, left, right: left } });
  };
  return {
    page,
    left,
    width: page.page.width - 2 * left,
    height: bottom - TOP,
    newPage,
    room: (height) => {
      if (page.y + height <= bottom) return false;
      newPage();
      return true;
    },
    put: (tag, write, { alt, within = root } = {}) => {
      const made = page.struct(tag, alt === undefined ? {} : { alt });
      within.add(made);
      made.add(write);
      made.end();
    },
    begin: (tag, within = root) => {
      const made = page.struct(tag);
      within.add(made);
      return made;
    },
    aside: (write) => {
      page.markContent("Artifact");
      write();
      page.endMarkedContent();
    },
    end: () => {
      root.end();
    },
  };
};

import { Heading } from "@digdir/designsystemet-react";
import type { ReactNode } from "react";

/** One heading of the way with what stands under it; the id is the address of the heading. */
export const Section = ({
  id,
  title,
  aside,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}) => (
  <section className="section" aria-labelledby={id}>
    <div className="section-head">
      <Heading level={3} data-size="xs" id={id}>
        {title}
      </Heading>
      {aside}
    </div>
    {children}
  </section>
);

/** Pairs of what is asked and what was said. */
export const Facts = ({ rows }: { readonly rows: readonly (readonly [string, ReactNode])[] }) => (
  <dl className="facts">
    {rows.map(([term, said]) => (
      <div key={term}>
        <dt>{term}</dt>
        <dd>{said}</dd>
      </div>
    ))}
  </dl>
);

/** Something that is not there, set apart from what is. */
export const Missing = ({ children }: { readonly children: ReactNode }) => <span className="missing">{children}</span>;

/** The ids of norms behind a statement. */
export const Cites = ({ ids }: { readonly ids: readonly string[] }) => (
  <span className="cites">
    {ids.map((id) => (
      <a key={id} href={`#/regler/${id}`}>
        {id}
      </a>
    ))}
  </span>
);

import type { ReactNode } from "react";

/** A table that may be wider than the screen: it scrolls by itself, by keyboard too; `labelledBy` is the heading over it. */
export const Wide = ({ labelledBy, children }: { readonly labelledBy: string; readonly children: ReactNode }) => (
  <div className="wide" role="group" aria-labelledby={labelledBy} tabIndex={0}>
    {children}
  </div>
);

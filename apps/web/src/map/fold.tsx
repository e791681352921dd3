import { type ReactNode, useState } from "react";

/** Something over the map that is folded in until it is asked for; what stands in it is not made before. */
export const Fold = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="legend" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {isOpen && children}
    </details>
  );
};

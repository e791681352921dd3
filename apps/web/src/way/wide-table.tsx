import type { ReactNode } from "react";
import { Wide } from "./wide.tsx";

/** A table of many rows under their headings, that is moved sideways where the screen is narrow. */
export const WideTable = ({
  labelledBy,
  heads,
  children,
}: {
  readonly labelledBy: string;
  readonly heads: readonly string[];
  /** The rows. */
  readonly children: ReactNode;
}) => (
  <Wide labelledBy={labelledBy}>
    <table className="rooms">
      <thead>
        <tr>
          {heads.map((head, at) => (
            <th key={head + String(at)} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  </Wide>
);

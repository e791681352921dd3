import { Table } from "@digdir/designsystemet-react";
import type { Text } from "@prehosp/model";
import type { ReactNode } from "react";
import { useTell } from "../language.tsx";
import { Wide } from "../way/wide.tsx";

/** One row: what it is of, by an id of its own in the table, and a cell for each head. */
interface PlainRow {
  readonly of: string;
  readonly cells: readonly ReactNode[];
}

/** Rows under their heads; the heads are all different. */
export const Plain = ({
  labelledBy,
  heads,
  rows,
}: {
  readonly labelledBy: string;
  readonly heads: readonly Text[];
  readonly rows: readonly PlainRow[];
}) => {
  const { t } = useTell();
  return (
    <Wide labelledBy={labelledBy}>
      <Table data-size="sm" className="table">
        <Table.Head>
          <Table.Row>
            {heads.map((text) => (
              <Table.HeaderCell key={text.nb}>{t(text)}</Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {rows.map(({ of, cells }) => (
            <Table.Row key={of}>
              {cells.map((cell, i) => (
                <Table.Cell key={heads[i]?.nb}>{cell}</Table.Cell>
              ))}
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </Wide>
  );
};

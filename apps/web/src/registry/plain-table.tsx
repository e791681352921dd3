import { Table } from "@digdir/designsystemet-react";
import type { Text } from "@prehosp/model";
import type { ReactNode } from "react";
import { useTell } from "../language.tsx";
import { Wide } from "../way/wide.tsx";

/** Rows under their heads; the first of each row is what the row is of. */
export const Plain = ({
  labelledBy,
  heads,
  rows,
}: {
  readonly labelledBy: string;
  readonly heads: readonly Text[];
  readonly rows: readonly (readonly ReactNode[])[];
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
          {rows.map((cells, row) => (
            // oxlint-disable-next-line react/no-array-index-key -- the rows of a report stand in the order they came
            <Table.Row key={row}>
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

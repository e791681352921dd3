import { Button } from "@digdir/designsystemet-react";
import { PersonId } from "@prehosp/model";
import { useId, useState } from "react";
import { Field } from "../way/field.tsx";

/** A person by opaque key: one of the crews, or another that is written. With a button, it is said first when that is pressed. */
export const PersonField = ({
  label,
  people,
  value,
  write,
  wrong,
  button,
}: {
  readonly label: string;
  readonly people: readonly string[];
  readonly value: string;
  readonly write: (person: string) => void;
  readonly wrong?: string | undefined;
  readonly button?: string;
}) => {
  const list = useId();
  const [typed, setTyped] = useState(value);
  const said = typed.trim();
  const isPerson = PersonId.safeParse(said).success;
  return (
    <div className="person-field">
      <Field
        label={label}
        list={list}
        size={18}
        value={typed}
        wrong={wrong}
        write={(text) => {
          setTyped(text);
          if (button === undefined) write(text.trim());
        }}
      />
      <datalist id={list}>
        {people.map((person) => (
          <option key={person} value={person} />
        ))}
      </datalist>
      {button !== undefined && (
        <Button
          variant="secondary"
          disabled={!isPerson}
          onClick={() => {
            write(said);
            setTyped("");
          }}
        >
          {button}
        </Button>
      )}
    </div>
  );
};

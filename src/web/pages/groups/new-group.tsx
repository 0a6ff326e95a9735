import { Button, Group, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useActs } from "../../frame/acts.tsx";

/** A name is enough to begin with. */
export function NewGroup() {
  const { t } = useTranslation();
  const { act } = useActs();
  const [name, setName] = useState("");
  const add = async (): Promise<void> => {
    const added = await act("POST /groups", { name }, () => t("groups.added", { name }));
    if (added !== undefined) setName("");
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== "") void add();
      }}
    >
      <Group align="flex-end">
        <TextInput
          label={t("groups.new")}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={name.trim() === ""}>
          {t("groups.add")}
        </Button>
      </Group>
    </form>
  );
}

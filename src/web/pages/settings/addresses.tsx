/** The owner's own addresses, by which Kith tells who wrote to whom. */
import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { type SubmitEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAnswer } from "../../api/ask.ts";
import { useActs } from "../../frame/acts.tsx";
import { NotMine } from "../../parts/not-mine.tsx";

export function Addresses() {
  const { t } = useTranslation();
  const { act } = useActs();
  const { name, addresses } = useAnswer("GET /owner", {}).data;
  const [typed, setTyped] = useState("");
  const add = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const address = typed.trim();
    if (address === "") return;
    const added = await act("POST /owner/addresses", { address }, ({ value }) =>
      t("settings.addressAdded", { address: value }),
    );
    if (added !== undefined) setTyped("");
  };
  return (
    <Stack gap="xs">
      <Text c="dimmed">{t("settings.addressesWhy")}</Text>
      {name !== null && (
        <Text>
          <bdi>{name}</bdi>
        </Text>
      )}
      {addresses.map(({ kind, value: address }) => (
        <Group key={`${kind} ${address}`} justify="space-between" wrap="nowrap">
          <Text style={{ overflowWrap: "anywhere" }}>{address}</Text>
          <NotMine address={address} />
        </Group>
      ))}
      <form onSubmit={(event) => void add(event)}>
        <Group align="flex-end" gap="xs">
          <TextInput
            label={t("settings.addAddress")}
            value={typed}
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
            flex={1}
          />
          <Button type="submit" variant="default" disabled={typed.trim() === ""}>
            {t("add.do")}
          </Button>
        </Group>
      </form>
    </Stack>
  );
}

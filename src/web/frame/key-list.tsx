/** The keys of this page, and a switch for whoever wants none. */
import { Kbd, Modal, Switch, Table } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useKeyList } from "./keys.tsx";

export function KeyList({ close }: { close(): void }) {
  const { t } = useTranslation();
  const { list, areOn, turn } = useKeyList();
  return (
    <Modal opened onClose={close} title={t("keys.title")} closeButtonProps={{ "aria-label": t("keys.close") }}>
      <Table withRowBorders={false} verticalSpacing={4} mb="md">
        <Table.Tbody>
          {list().map(({ key, text }) => (
            <Table.Tr key={key}>
              <Table.Td w={88}>
                <Kbd>{t(`keys.names.${key}`, { defaultValue: key })}</Kbd>
              </Table.Td>
              <Table.Td>{text}</Table.Td>
            </Table.Tr>
          ))}
          <Table.Tr>
            <Table.Td>
              <Kbd>Ctrl K</Kbd>
            </Table.Td>
            <Table.Td>{t("palette.title")}</Table.Td>
          </Table.Tr>
        </Table.Tbody>
      </Table>
      <Switch
        checked={areOn}
        onChange={({ currentTarget }) => turn(currentTarget.checked)}
        label={t("keys.on")}
        description={t("keys.onWhy")}
      />
    </Modal>
  );
}

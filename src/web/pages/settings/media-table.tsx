/** What each medium counts for and takes: fixed values, shown so that the plan can be followed. */
import { Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { MEDIA, MEDIUM_TRAITS } from "../../../core/medium.ts";

export function MediaTable() {
  const { t } = useTranslation();
  return (
    <>
      <Text c="dimmed" mb="xs">
        {t("settings.mediaWhy")}
      </Text>
      <Table withRowBorders={false} verticalSpacing={4} tabularNums>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("settings.medium")}</Table.Th>
            <Table.Th ta="right">{t("settings.mediumMinutes")}</Table.Th>
            <Table.Th ta="right">{t("settings.mediumWeight")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {MEDIA.map((medium) => (
            <Table.Tr key={medium}>
              <Table.Td>{t(`media.${medium}`)}</Table.Td>
              <Table.Td ta="right">{MEDIUM_TRAITS[medium].minutes}</Table.Td>
              <Table.Td ta="right">{MEDIUM_TRAITS[medium].richness}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}

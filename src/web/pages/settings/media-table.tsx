/** What each medium needs, takes and renews, and when it suits: the core's one table; the minutes are the owner's to say. */
import { Table, Text, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useAnswer } from "../../api/ask.ts";
import { useActs } from "../../frame/acts.tsx";
import { type MediumRow, mediaTable } from "../../../core/medium.ts";
import { withMinutes } from "../../../core/settings.ts";

export function MediaTable() {
  const { t } = useTranslation();
  const { act } = useActs();
  const settings = useAnswer("GET /settings", {}).data;
  const { mediaMinutes, callHours } = settings;
  const say = ({ medium, usualMinutes, minutes }: MediumRow, said: string): Promise<unknown> | undefined => {
    if (said === String(minutes)) return undefined;
    const value = withMinutes(mediaMinutes, { medium, minutes: said === String(usualMinutes) ? "" : said });
    return act("PUT /settings/:name", { name: "mediaMinutes", value }, () =>
      t("settings.changed", { name: t(`media.${medium}`) }),
    );
  };
  return (
    <>
      <Text c="dimmed" mb="xs">
        {t("settings.mediaWhy")}
      </Text>
      <Table withRowBorders={false} verticalSpacing={4} tabularNums>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("settings.medium")}</Table.Th>
            <Table.Th>{t("settings.mediumMinutes")}</Table.Th>
            <Table.Th ta="right">{t("settings.mediumWeight")}</Table.Th>
            <Table.Th>{t("settings.mediumHours")}</Table.Th>
            <Table.Th visibleFrom="xs">{t("settings.mediumNeeds")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {mediaTable(mediaMinutes, callHours).map((row) => (
            <Table.Tr key={row.medium}>
              <Table.Td>{t(`media.${row.medium}`)}</Table.Td>
              <Table.Td>
                <TextInput
                  key={row.minutes}
                  w={64}
                  size="xs"
                  inputMode="numeric"
                  autoComplete="off"
                  aria-label={t("settings.minutesOf", { medium: t(`media.${row.medium}`) })}
                  defaultValue={String(row.minutes)}
                  onKeyDown={({ key, currentTarget }) => {
                    if (key === "Enter") currentTarget.blur();
                  }}
                  onBlur={({ currentTarget }) => {
                    void say(row, currentTarget.value.trim())?.then((done) => {
                      if (done === undefined) currentTarget.value = String(row.minutes);
                    });
                  }}
                />
              </Table.Td>
              <Table.Td ta="right">{row.richness}</Table.Td>
              <Table.Td style={{ whiteSpace: "nowrap" }}>
                {row.hours === null ? t("settings.anyHour") : t("settings.hours", { ...row.hours })}
              </Table.Td>
              <Table.Td visibleFrom="xs">{row.needs}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}

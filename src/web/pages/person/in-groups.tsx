/** The groups that somebody is in; any of them one tap away. */
import { Button, Menu } from "@mantine/core";
import { IconCheck, IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useLateAnswer } from "../../api/ask.ts";
import { useActs } from "../../frame/acts.tsx";
import type { Person } from "./person.ts";

export function InGroups({ person: { id, name, groups, suggestedGroup } }: { readonly person: Person }) {
  const { t } = useTranslation();
  const { act } = useActs();
  const all = useLateAnswer("GET /groups", {})?.groups ?? [];
  const held = new Set(groups.map((group) => group.id));
  const join = (group: { readonly id: string; readonly name: string }): void =>
    void act("POST /groups/:id/members", { id: group.id, contacts: [id] }, () =>
      t("triage.joined", { name, group: group.name }),
    );
  const leave = (group: { readonly id: string; readonly name: string }): void =>
    void act("POST /groups/:id/leave", { id: group.id, contacts: [id] }, () =>
      t("person.leftGroup", { name, group: group.name }),
    );
  const said =
    groups.length > 0
      ? groups.map((group) => group.name).join(", ")
      : suggestedGroup === null
        ? t("person.noGroup")
        : t("week.suggested", { group: suggestedGroup.name });
  return (
    <Menu>
      <Menu.Target>
        <Button size="compact-sm" variant="light" rightSection={<IconPlus size={14} aria-hidden />}>
          {said}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {all.map((group) => (
          <Menu.Item
            key={group.id}
            onClick={() => (held.has(group.id) ? leave(group) : join(group))}
            leftSection={<IconCheck size={14} opacity={held.has(group.id) ? 1 : 0} aria-hidden />}
            role="menuitemcheckbox"
            aria-checked={held.has(group.id)}
          >
            {group.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** What a page is called, what stands beside its name, and a line that says what it is for. */
import { Group, Text, Title } from "@mantine/core";
import { type ReactNode, useEffect } from "react";

interface PageHeadProps {
  readonly title: string;
  readonly about?: ReactNode;
  /** In the title's line, at its end. */
  readonly beside?: ReactNode;
}

export function PageHead({ title, about, beside }: PageHeadProps) {
  usePageTitle(title);
  return (
    <header>
      <Group justify="space-between" align="baseline" gap="sm">
        <Title order={1} fz="xl">
          {title}
        </Title>
        {beside}
      </Group>
      {about !== undefined && <Text c="dimmed">{about}</Text>}
    </header>
  );
}

/** How the browser calls the page, in its tab and its history. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    const before = document.title;
    document.title = `${title} · Kith`;
    return () => void (document.title = before);
  }, [title]);
}

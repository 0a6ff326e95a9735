import { Title } from "@mantine/core";

/** The heading of a part of a page, under a hairline. */
export function Heading({ text }: { readonly text: string }) {
  return (
    <Title order={2} fz="md" className="hairline" pt="sm" mb="xs">
      {text}
    </Title>
  );
}

/** Somebody new by hand: a name is enough. */
import { Button, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { Link, useNavigate } from "@tanstack/react-router";
import { type SubmitEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useActs } from "../../frame/acts.tsx";
import { PageHead } from "../../parts/page-head.tsx";

const FIELDS = ["organisation", "title", "email", "phone"] as const;
const KINDS = { organisation: "text", title: "text", email: "email", phone: "tel" } as const;

export function AddPage() {
  const { t } = useTranslation();
  const { act } = useActs();
  const navigate = useNavigate();
  const [isBusy, setBusy] = useState(false);
  const add = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const read = (field: string): string => {
      const value = form.get(field);
      return typeof value === "string" ? value.trim() : "";
    };
    const [name, organisation, title, email, phone] = ["name", ...FIELDS].map(read);
    if (name === undefined || name === "") return;
    setBusy(true);
    const added = await act(
      "POST /people",
      {
        name,
        ...(organisation === "" ? {} : { organisation }),
        ...(title === "" ? {} : { title }),
        ...(email === "" || email === undefined ? {} : { emails: [email] }),
        ...(phone === "" || phone === undefined ? {} : { phones: [phone] }),
      },
      ({ contact }) => t("add.done", { name: contact.name }),
    );
    setBusy(false);
    if (added !== undefined) void navigate({ to: "/people/$id", params: { id: added.contact.id } });
  };
  return (
    <Stack gap="md" maw={640}>
      <PageHead title={t("places.add")} about={t("add.about")} />
      <form onSubmit={(event) => void add(event)}>
        <Stack gap="sm">
          <TextInput label={t("add.name")} name="name" required autoComplete="off" maxLength={200} />
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            {FIELDS.map((field) => (
              <TextInput key={field} label={t(`add.${field}`)} name={field} type={KINDS[field]} autoComplete="off" />
            ))}
          </SimpleGrid>
          <div>
            <Button type="submit" loading={isBusy}>
              {t("add.do")}
            </Button>
          </div>
        </Stack>
      </form>
      <Stack component="section" gap={4} className="hairline" pt="sm" aria-label={t("add.also")}>
        <Link to="/import">{t("add.import")}</Link>
        <Link to="/recall">{t("add.recall")}</Link>
      </Stack>
    </Stack>
  );
}

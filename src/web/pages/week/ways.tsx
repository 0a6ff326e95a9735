/** How to reach somebody: the medium that suits first, then every other that is at hand. */
import { Anchor, Button, Group } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { mailto } from "../../parts/mailto.ts";
import { CardPanel } from "./card-panel.tsx";
import { CoffeePanel } from "./coffee-panel.tsx";
import type { Touch } from "./touch.ts";
import classes from "./week.module.css";

type Panel = "coffee" | "card";
type WayName = "call" | "write" | "whatsapp" | "coffee" | "card" | "profile";

const SUITING: Readonly<Partial<Record<Touch["medium"], readonly WayName[]>>> = {
  "in-person": ["coffee"],
  video: ["coffee"],
  phone: ["call"],
  "note-card": ["card"],
  email: ["write"],
  "direct-message": ["profile", "whatsapp"],
  reaction: ["profile"],
};

export function Ways({ touch }: { readonly touch: Touch }) {
  const { t } = useTranslation();
  const [panel, setPanel] = useState<Panel | null>(null);
  const { contact, ways, action, medium } = touch;
  const [phone, email, profile] = [ways.phones[0], ways.emails[0], ways.profiles[0]];
  const digits = phone?.startsWith("+") === true ? phone.replace(/\D/g, "") : undefined;
  const mail = action.href?.startsWith("mailto:") === true ? action.href : mailto(email === undefined ? [] : [email]);
  const toggle = (which: Panel) => () => setPanel(panel === which ? null : which);
  const all: readonly (Way | null)[] = [
    phone === undefined
      ? null
      : { name: "call", label: t("week.call", { phone }), href: `tel:${phone.replace(/[^+\d*#]/g, "")}` },
    email === undefined ? null : { name: "write", label: t("week.write"), href: mail },
    digits === undefined ? null : { name: "whatsapp", label: t("week.whatsapp"), href: `https://wa.me/${digits}` },
    { name: "coffee", label: t("week.coffee"), onClick: toggle("coffee"), isOpen: panel === "coffee" },
    ways.postalAddress === null
      ? null
      : { name: "card", label: t("week.noteCard"), onClick: toggle("card"), isOpen: panel === "card" },
    profile === undefined ? null : { name: "profile", label: t("week.profile"), href: profile },
  ];
  const there = all.filter((way) => way !== null);
  const first = there.find(({ name }) => SUITING[medium]?.includes(name) === true);
  return (
    <>
      <Group gap="sm" mt="md">
        {first !== undefined && <WayButton way={first} />}
        {there
          .filter((way) => way !== first)
          .map((way) => (
            <WayLink key={way.name} way={way} />
          ))}
        <Link to="/write" search={{ to: contact.id }} className={classes.way}>
          {t("week.draft")}
        </Link>
        <Link to="/people/$id" params={{ id: contact.id }} className={classes.way}>
          {t("week.open")}
        </Link>
      </Group>
      {panel === "coffee" && <CoffeePanel contact={contact} />}
      {panel === "card" && <CardPanel contact={contact} />}
    </>
  );
}

type Way = { readonly name: WayName; readonly label: string } & (
  { readonly href: string } | { readonly isOpen: boolean; onClick(): void }
);

function WayButton({ way }: { readonly way: Way }): ReactNode {
  if (!("href" in way)) {
    return (
      <Button onClick={way.onClick} aria-expanded={way.isOpen}>
        {way.label}
      </Button>
    );
  }
  return (
    <Button component="a" {...outside(way.href)} className={classes.action} classNames={{ label: classes.actionLabel }}>
      {way.label}
    </Button>
  );
}

function WayLink({ way }: { readonly way: Way }): ReactNode {
  if ("href" in way) {
    return (
      <Anchor {...outside(way.href)} className={classes.way}>
        {way.label}
      </Anchor>
    );
  }
  return (
    <Anchor component="button" type="button" onClick={way.onClick} aria-expanded={way.isOpen} className={classes.way}>
      {way.label}
    </Anchor>
  );
}

/** Pages of others open beside Kith; calls and mails by whatever the machine has for them. */
function outside(href: string): { href: string; target?: string; rel?: string } {
  return href.startsWith("https:") ? { href, target: "_blank", rel: "noreferrer" } : { href };
}

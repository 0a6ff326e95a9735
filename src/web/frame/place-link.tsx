/** A link to a place, with what waits there. */
import { Badge } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useLateAnswer } from "../api/ask.ts";
import type { Place } from "./places.ts";

export function PlaceLink({
  place: { name, path, Icon },
  className,
}: {
  readonly place: Place;
  readonly className: string | undefined;
}) {
  const { t } = useTranslation();
  return (
    <Link to={path} className={className ?? ""} activeOptions={{ exact: path === "/" }}>
      <Icon size={20} stroke={1.6} aria-hidden />
      <span>{t(`places.${name}`)}</span>
      {name === "inbox" && <Waiting />}
    </Link>
  );
}

function Waiting() {
  const { t } = useTranslation();
  const waiting = useLateAnswer("GET /inbox", { limit: 1 })?.waiting ?? 0;
  return waiting === 0 ? null : (
    <Badge variant="light" size="sm" ml="auto" aria-label={t("inbox.waiting", { count: waiting })}>
      {waiting}
    </Badge>
  );
}

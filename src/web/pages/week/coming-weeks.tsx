/** The coming weeks as a thin calendar: a row a week, a mark where something is, and each in words. */
import { Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { AnswerOf } from "../../api/client.ts";
import { dayAfter, dayNumber, longDay, mondayOf } from "../../parts/days.ts";
import { PersonLink } from "../../parts/person-link.tsx";
import { When } from "../../parts/when.tsx";
import classes from "./week.module.css";

type Ahead = AnswerOf<"GET /week/ahead">;
type ComingDay = Ahead["days"][number];

const WEEKS = 5;
/** So many are said at once; the rest is one click away. */
const SHOWN = 6;

export function ComingWeeks({ ahead, today }: { readonly ahead: Ahead | undefined; readonly today: string }) {
  const { t } = useTranslation();
  const days = ahead?.days ?? [];
  const monday = mondayOf(today);
  return (
    <section aria-labelledby="coming">
      <Title order={2} fz="md" id="coming" mb="xs">
        {t("coming.title")}
      </Title>
      <div className={classes.calendar} aria-hidden>
        {Array.from({ length: WEEKS * 7 }, (_, index) => dayAfter(monday, index)).map((day) => {
          const count = days.filter(({ on }) => on === day).length;
          const isTrip = ahead?.trips.some(({ from, until }) => from <= day && day <= until) === true;
          return (
            <span
              key={day}
              title={longDay(day)}
              className={classes.day}
              data-today={day === today}
              data-past={dayNumber(day) < dayNumber(today)}
              data-full={count > 0}
              data-trip={isTrip}
            >
              {Number(day.slice(8))}
            </span>
          );
        })}
      </div>
      {ahead?.trips.map(({ from, until, city, country }) => (
        <Text key={from} fz="sm" mt={4}>
          {t("coming.trip", { place: city ?? country })} <When day={from} today={today} />
          {until !== from && (
            <>
              {" – "}
              <When day={until} today={today} />
            </>
          )}
        </Text>
      ))}
      {ahead !== undefined && days.length === 0 && (
        <Text fz="sm" c="dimmed" mt="xs">
          {t("coming.none")}
        </Text>
      )}
      <ComingList days={days.slice(0, SHOWN)} today={today} />
      {days.length > SHOWN && (
        <details className={classes.details}>
          <summary>{t("coming.more", { count: days.length - SHOWN })}</summary>
          <ComingList days={days.slice(SHOWN)} today={today} />
        </details>
      )}
    </section>
  );
}

function ComingList({ days, today }: { readonly days: readonly ComingDay[]; readonly today: string }) {
  return (
    <ul className={classes.plain}>
      {days.map((day) => (
        <li key={`${day.contact.id} ${day.kind} ${day.on} ${day.about}`}>
          <Text fz="sm" component="div">
            <Text span c="dimmed" inherit>
              <When day={day.on} today={today} />
            </Text>{" "}
            <PersonLink contact={day.contact} /> <ComingWords day={day} />
          </Text>
        </li>
      ))}
    </ul>
  );
}

function ComingWords({ day: { kind, about, years } }: { readonly day: ComingDay }) {
  const { t } = useTranslation();
  switch (kind) {
    case "birthday":
      return t("coming.birthday");
    case "meeting":
      return t("coming.meeting");
    case "promise":
      return t("coming.promise", { what: about });
    case "date":
      return years === null ? about : t("coming.dateYears", { what: about, count: years });
    case "work-anniversary":
      return about === ""
        ? t("coming.atWork", { count: years ?? 0 })
        : t("coming.atCompany", { count: years ?? 0, company: about });
  }
}

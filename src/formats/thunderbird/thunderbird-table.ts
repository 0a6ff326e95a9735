import type { DateOrder } from "../../core/settings.ts";
import type { ColumnMeaning } from "../table/column-field.ts";
import { type Columns, columnName } from "../table/columns.ts";
import type { MappedTable } from "../table/read-mapped.ts";

const COLUMNS: Readonly<Record<string, ColumnMeaning>> = {
  firstname: { field: "given" },
  lastname: { field: "family" },
  displayname: { field: "name" },
  nickname: { field: "nickname" },
  primaryemail: { field: "email" },
  secondaryemail: { field: "email" },
  screenname: { field: "handle", label: "other" },
  workphone: { field: "phone", label: "work" },
  homephone: { field: "phone", label: "home" },
  faxnumber: { field: "phone", label: "fax" },
  pagernumber: { field: "phone", label: "pager" },
  mobilenumber: { field: "phone", label: "mobile" },
  homeaddress: { field: "street", label: "home" },
  homeaddress2: { field: "street", label: "home" },
  homecity: { field: "city", label: "home" },
  homestate: { field: "region", label: "home" },
  homezipcode: { field: "postal-code", label: "home" },
  homecountry: { field: "country", label: "home" },
  workaddress: { field: "street", label: "work" },
  workaddress2: { field: "street", label: "work" },
  workcity: { field: "city", label: "work" },
  workstate: { field: "region", label: "work" },
  workzipcode: { field: "postal-code", label: "work" },
  workcountry: { field: "country", label: "work" },
  jobtitle: { field: "title" },
  department: { field: "department" },
  organization: { field: "company" },
  webpage1: { field: "url", label: "work" },
  webpage2: { field: "url", label: "home" },
  birthyear: { field: "birth-year" },
  birthmonth: { field: "birth-month" },
  birthday: { field: "birth-day" },
  custom1: { field: "note" },
  custom2: { field: "note" },
  custom3: { field: "note" },
  custom4: { field: "note" },
  notes: { field: "note" },
};

export function isThunderbirdHeader(columns: Columns): boolean {
  return ["displayname", "primaryemail", "birthyear", "birthmonth"].every((name) => columns.has(name));
}

/** How to read Thunderbird's CSV of an address book. */
export function thunderbirdTable(dateOrder: DateOrder | undefined): MappedTable {
  return {
    keyName: "thunderbird",
    isHeader: isThunderbirdHeader,
    meaningsOf: (header) => header.map((name) => COLUMNS[columnName(name)]),
    dateOrder,
  };
}

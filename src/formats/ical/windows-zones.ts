/**
 * Windows' names of time zones, which Outlook and Exchange write where iCalendar expects an IANA name.
 * After CLDR's windowsZones (territory 001, typeVersion 2021a), by area of the IANA name, each name without
 * " Standard Time"; the last names of an area are retired ones that old calendars still hold.
 */
const NAMES_BY_AREA: Readonly<Record<string, string>> = {
  Africa:
    "Sao Tome=Sao_Tome, Morocco=Casablanca, W. Central Africa=Lagos, Egypt=Cairo, South Africa=Johannesburg, " +
    "South Sudan=Juba, Sudan=Khartoum, Libya=Tripoli, Namibia=Windhoek, E. Africa=Nairobi",
  America:
    "Aleutian=Adak, Alaskan=Anchorage, Pacific (Mexico)=Tijuana, Pacific=Los_Angeles, US Mountain=Phoenix, " +
    "Mountain (Mexico)=Mazatlan, Mountain=Denver, Yukon=Whitehorse, Central America=Guatemala, Central=Chicago, " +
    "Central (Mexico)=Mexico_City, Canada Central=Regina, SA Pacific=Bogota, Eastern (Mexico)=Cancun, " +
    "Eastern=New_York, Haiti=Port-au-Prince, Cuba=Havana, US Eastern=Indianapolis, Turks And Caicos=Grand_Turk, " +
    "Paraguay=Asuncion, Atlantic=Halifax, Venezuela=Caracas, Central Brazilian=Cuiaba, SA Western=La_Paz, " +
    "Pacific SA=Santiago, Newfoundland=St_Johns, Tocantins=Araguaina, E. South America=Sao_Paulo, " +
    "SA Eastern=Cayenne, Argentina=Buenos_Aires, Greenland=Godthab, Montevideo=Montevideo, " +
    "Magallanes=Punta_Arenas, Saint Pierre=Miquelon, Bahia=Bahia, Mexico=Mexico_City, Mexico 2=Mazatlan",
  Asia:
    "Jordan=Amman, Middle East=Beirut, Syria=Damascus, West Bank=Hebron, Israel=Jerusalem, Arabic=Baghdad, " +
    "Arab=Riyadh, Iran=Tehran, Arabian=Dubai, Azerbaijan=Baku, Georgian=Tbilisi, Caucasus=Yerevan, " +
    "Afghanistan=Kabul, West Asia=Tashkent, Ekaterinburg=Yekaterinburg, Pakistan=Karachi, Qyzylorda=Qyzylorda, " +
    "India=Calcutta, Sri Lanka=Colombo, Nepal=Katmandu, Central Asia=Bishkek, Bangladesh=Dhaka, Omsk=Omsk, " +
    "Myanmar=Rangoon, SE Asia=Bangkok, Altai=Barnaul, W. Mongolia=Hovd, North Asia=Krasnoyarsk, " +
    "N. Central Asia=Novosibirsk, Tomsk=Tomsk, China=Shanghai, North Asia East=Irkutsk, Singapore=Singapore, " +
    "Taipei=Taipei, Ulaanbaatar=Ulaanbaatar, Transbaikal=Chita, Tokyo=Tokyo, North Korea=Pyongyang, Korea=Seoul, " +
    "Yakutsk=Yakutsk, Vladivostok=Vladivostok, Magadan=Magadan, Sakhalin=Sakhalin, Kamchatka=Kamchatka, " +
    "Armenian=Yerevan, Malay Peninsula=Singapore",
  Atlantic: "Azores=Azores, Cape Verde=Cape_Verde, Greenwich=Reykjavik, Mid-Atlantic=South_Georgia",
  Australia:
    "W. Australia=Perth, Aus Central W.=Eucla, Cen. Australia=Adelaide, AUS Central=Darwin, E. Australia=Brisbane, " +
    "AUS Eastern=Sydney, Tasmania=Hobart, Lord Howe=Lord_Howe",
  Etc: "Dateline=GMT+12",
  Europe:
    "GMT=London, W. Europe=Berlin, Central Europe=Budapest, Romance=Paris, Central European=Warsaw, GTB=Bucharest, " +
    "E. Europe=Chisinau, FLE=Kiev, Kaliningrad=Kaliningrad, Turkey=Istanbul, Belarus=Minsk, Russian=Moscow, " +
    "Astrakhan=Astrakhan, Saratov=Saratov, Volgograd=Volgograd",
  Indian: "Mauritius=Mauritius",
  Pacific:
    "Hawaiian=Honolulu, Marquesas=Marquesas, Easter Island=Easter, West Pacific=Port_Moresby, " +
    "Bougainville=Bougainville, Norfolk=Norfolk, Central Pacific=Guadalcanal, New Zealand=Auckland, Fiji=Fiji, " +
    "Chatham Islands=Chatham, Tonga=Tongatapu, Samoa=Apia, Line Islands=Kiritimati",
};

/** Those that do not end in "Standard Time". */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  "russia time zone 3": "Europe/Samara",
  "russia time zone 10": "Asia/Srednekolymsk",
  "russia time zone 11": "Asia/Kamchatka",
  "utc-11": "Etc/GMT+11",
  "utc-09": "Etc/GMT+9",
  "utc-08": "Etc/GMT+8",
  "utc-02": "Etc/GMT+2",
  "utc+12": "Etc/GMT-12",
  "utc+13": "Etc/GMT-13",
};

let zonesByWindowsName: Map<string, string> | undefined;

/** Lists the names that are known, in lower case. */
export function listWindowsNames(): string[] {
  return [...readTable().keys()];
}

/** Gives the IANA zone that Windows' name stands for, in any case of letters; undefined when it is not one of Windows'. */
export function zoneFromWindowsName(name: string): string | undefined {
  zonesByWindowsName ??= readTable();
  const folded = name.trim().replace(/\s+/g, " ").toLowerCase();
  return zonesByWindowsName.get(folded.replace(" daylight time", " standard time"));
}

function readTable(): Map<string, string> {
  const zones = new Map<string, string>(Object.entries(OTHER_NAMES));
  for (const [area, names] of Object.entries(NAMES_BY_AREA)) {
    for (const pair of names.split(", ")) {
      const [windows = "", city = ""] = pair.split("=");
      // "Pacific (Mexico)" is "Pacific Standard Time (Mexico)", "Mexico 2" is "Mexico Standard Time 2".
      const [, base = "", rest = ""] = /^(.*?)( \(.*\)| \d)?$/.exec(windows) ?? [];
      zones.set(`${base} standard time${rest}`.toLowerCase(), `${area}/${city}`);
    }
  }
  return zones;
}

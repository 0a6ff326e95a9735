import type { Medium } from "../../core/medium.ts";

/** What an entry says of where and how one meets. */
export interface MeetingPlace {
  readonly title: string;
  readonly location: string;
  readonly description: string;
  readonly url: string;
  /** Values of CONFERENCE and of the producers' own properties for it. */
  readonly conferences: readonly string[];
}

const CONFERENCE_HOSTS =
  /zoom\.us|zoomgov\.com|zoom\.com\/j\/|meet\.google\.com|hangouts\.google\.com|teams\.(?:microsoft|live)\.com|\blync\.com|webex\.com|whereby\.com|\/\/appear\.in\/|meet\.jit\.si|jitsi|gotomeet(?:ing\.com|\.me)|meet\.goto\.com|bluejeans\.com|chime\.aws|join\.skype\.com|meet\.lync\.com|facetime\.apple\.com|8x8\.vc|around\.co\/|bigbluebutton|senfcall\.de|join\.me\/|ringcentral\.com|meeting\.tencent\.com|voovmeeting\.com|vc\.feishu\.cn|larksuite\.com\/j|telemost\.yandex|discord\.(?:gg|com)\/|gather\.town|\.daily\.co\/|livestorm\.co/i;
/** Meeting rooms that people run themselves: `https://meet.example.org/…`, and Nextcloud Talk's `/call/abc123`. */
const OWN_CONFERENCE =
  /https?:\/\/(?:meet|meeting|jitsi|bbb|visio|konferenz|webconf)\.[\w.-]+\/|https?:\/\/\S{1,200}\/call\/[a-z0-9]{6,}/i;
const LINK = /\b(?:https?|msteams|zoommtg|callto|sip|tel):\S+/gi;
const MAP = /https?:\/\/(?:maps\.|goo\.gl\/maps|(?:www\.)?google\.[a-z.]+\/maps|(?:www\.)?openstreetmap\.|osm\.org)/i;

/** Where these begin a location, it is no place, whatever number follows: "Zoom 998 4321". */
const VIDEO_TOOL =
  /^(?:zoom|(?:ms|microsoft) teams|teams|google meet|hangouts?|skype|webex|facetime|jitsi|discord|video ?(?:call|chat|konferenz|conference|conferencia|gespräch)?|visio(?:conf\p{L}*)?)(?!\p{L})/iu;
const ELSEWHERE_WORD = /(?<!\p{L})(?:online|virtual(?:ly)?|virtuell|remote|video|webinar|web|internet)(?!\p{L})/iu;
/** In a title only what names the tool or the kind: "online shop" and "web redesign" are subjects. */
const VIDEO_TITLE =
  /(?<!\p{L})(?:video ?(?:call|chat|konferenz|conference|conferencia)|videocall|visio(?:conf\p{L}*)?|zoom|(?:ms|microsoft) teams|teams (?:call|meeting)|google meet|hangout|skype|webex|facetime)(?!\p{L})/iu;
const PHONE_WORD =
  /(?<!\p{L})(?:phone|telephone|tel(?:[.:]|(?=\s*[+\d]))|dial[- ]?in|telefon\p{L}*|anruf\p{L}*|t[ée]l[ée]phon\p{L}*|tel[ée]fono|llamada|chiamata|liga[çc][ãa]o|puhelu|звонок|телефон\p{L}*|電話|电话|전화)(?!\p{L})|tel:\+?\d/iu;
const CALL_WORD = /(?<!\p{L})(?:calls?(?! for)|appel(?! d['’]| à))(?!\p{L})/iu;
const PHONE_NUMBER = /^\+?[\d\s()./-]{7,}(?:[,;x#*]\S*)?$/;
const NO_PLACE = /^(?:tb[adc]|t\.b\.[adc]\.?|n\/?a|none|unknown|[^\p{L}\p{N}]*)$/iu;

/**
 * Tells by what medium a meeting was held, from what the entry says of it.
 *
 * The location decides first, for it is what people type themselves: a real place is in person even beside a link,
 * because Google and Teams add a link to every entry by themselves. Then the title's word for the telephone, for the
 * same reason; then a conference link wherever it stands. What says nothing at all is in person: a meeting by video
 * needs its link somewhere, while two who sit in one building, or always meet at one café, write no place.
 */
export function meetingMedium(place: MeetingPlace): Medium {
  const location = locationKind(place.location);
  if (location === "place") return "in-person";
  if (location === "video") return "video";
  if (location === "phone" || PHONE_WORD.test(place.title)) return "phone";
  const { conferences } = place;
  if (conferences.some((value) => /^https?:/i.test(value))) return "video";
  if ([place.location, place.url, place.description, place.title, ...conferences].some(hasConferenceLink))
    return "video";
  if (VIDEO_TITLE.test(place.title)) return "video";
  if (CALL_WORD.test(place.title) || conferences.some((value) => /^tel:/i.test(value))) return "phone";
  return "in-person";
}

type LocationKind = "place" | "video" | "phone" | "unclear";

/** Outlook joins locations by a semicolon: "Room 4; Microsoft Teams Meeting". One real place among them is one. */
function locationKind(location: string): LocationKind {
  const kinds = location.split(/[;|\n]|, (?=https?:)/).map(kindOfPart);
  return (["place", "video", "phone"] as const).find((kind) => kinds.includes(kind)) ?? "unclear";
}

function kindOfPart(written: string): LocationKind {
  const part = written.trim();
  if (hasConferenceLink(part)) return "video";
  if (MAP.test(part)) return "place";
  if (PHONE_NUMBER.test(part) || PHONE_WORD.test(part) || CALL_WORD.test(part)) return "phone";
  const words = part.replace(LINK, "").trim();
  if (NO_PLACE.test(words)) return "unclear";
  if (VIDEO_TOOL.test(words)) return "video";
  // "Online" and "remote, as always" are no places; "Online-Druckerei, Webgasse 4" is.
  return ELSEWHERE_WORD.test(words) && words.length <= 40 && !/\d/.test(words) ? "video" : "place";
}

function hasConferenceLink(text: string): boolean {
  return CONFERENCE_HOSTS.test(text) || OWN_CONFERENCE.test(text);
}

/** Exports of other programs that keep contacts, in their manner. All people are invented. */

const listed = (type: string, ...values: readonly unknown[]): object => ({ count: values.length, type, values });

const ANA = "0a6c1f3e-0001-4000-8000-000000000001";
const BO = "0a6c1f3e-0002-4000-8000-000000000002";
const ME = "0a6c1f3e-0003-4000-8000-000000000003";
const CHILD = "0a6c1f3e-0004-4000-8000-000000000004";
const EMAIL = "f1000000-0001-4000-8000-000000000001";
const PHONE = "f1000000-0002-4000-8000-000000000002";
const TELEGRAM = "f1000000-0003-4000-8000-000000000003";
const LUNCH = "ac000000-0001-4000-8000-000000000001";
const CALLED = "ac000000-0002-4000-8000-000000000002";
const PICTURE = "b0000000-0001-4000-8000-000000000001";
const ALBUM = "b0000000-0002-4000-8000-000000000002";

const said = (content: string, day: string, byMe: boolean): object => ({
  created_at: `${day}T10:00:00.000000Z`,
  properties: { content, written_at: `${day}T00:00:00.000000Z`, written_by_me: byMe },
});

/** Monica's JSON export (4.x): three contacts, one of them the owner, and what was exchanged with two. */
export const MONICA = {
  version: "1.0-preview.1",
  app_version: "4.1.2",
  export_date: "2026-11-02T09:00:00Z",
  url: "https://monica.norte.example",
  exported_by: "ines@norte.example",
  account: {
    uuid: "aa000000-0001-4000-8000-000000000001",
    data: [
      listed("user", {
        uuid: "aa000000-0002-4000-8000-000000000002",
        first_name: "Ines",
        last_name: "Norte",
        email: "ines@norte.example",
        properties: { locale: "en", me_contact: ME },
      }),
      listed(
        "contact",
        {
          uuid: ANA,
          updated_at: "2026-10-01T08:00:00.000000Z",
          properties: {
            first_name: "Ana",
            middle_name: "Sofia",
            last_name: "Lim",
            nickname: "Nina",
            description: "Met in Porto.",
            is_starred: true,
            is_partial: false,
            job: "CTO",
            company: "Acme",
            food_preferences: "No fish",
            last_consulted_at: "2026-10-01",
            number_of_views: 12,
            stay_in_touch_frequency: 30,
            tags: ["sailing"],
            avatar: { avatar_source: "photo", avatar_photo: PICTURE },
            birthdate: { uuid: "d1", properties: { is_age_based: false, is_year_unknown: true, date: "2018-04-12" } },
            first_met_date: { properties: { is_age_based: false, is_year_unknown: false, date: "2019-06-01" } },
            first_met_through: BO,
          },
          data: [
            listed(
              "call",
              { properties: { called_at: "2026-09-01T00:00:00.000000Z", content: "Secret", contact_called: true } },
              { properties: { called_at: "2026-09-02T00:00:00.000000Z", contact_called: false } },
              { properties: { called_at: "soon", contact_called: false } },
            ),
            listed(
              "contact_field",
              { properties: { data: "ana@acme.example", type: EMAIL } },
              { properties: { data: "+351 21 000 0001", type: PHONE } },
              { properties: { data: "ana_l", type: TELEGRAM } },
            ),
            listed("note", { properties: { body: "Likes the sea.", is_favorite: false } }),
            listed("reminder", { properties: { initial_date: "2026-12-01", title: "Ask", frequency_type: "year" } }),
            listed("address", { properties: { name: "Home", street: "Rua A 1", city: "Porto", country: "PT" } }),
            listed("conversation", {
              properties: {
                happened_at: "2026-09-10T00:00:00.000000Z",
                contact_field_type: TELEGRAM,
                messages: [said("Lunch?", "2026-09-10", true), said("Gladly", "2026-09-11", false)],
              },
            }),
            listed("activity", LUNCH, CALLED),
          ],
        },
        {
          uuid: BO,
          properties: { first_name: "Bo", last_name: "Falk", is_dead: false },
          data: [listed("activity", LUNCH)],
        },
        { uuid: ME, properties: { first_name: "Ines", last_name: "Norte" } },
        { uuid: CHILD, properties: { first_name: "Tiago", is_partial: true } },
      ),
      listed("relationship", { properties: { type: "partner", contact_is: BO, of_contact: ANA } }),
      listed(
        "photo",
        { uuid: PICTURE, properties: { mime_type: "image/png", dataUrl: "data:image/png;base64,iVBORw0KGgo=" } },
        { uuid: ALBUM, properties: { mime_type: "image/png", dataUrl: "data:image/png;base64,iVBORw0KGgo=" } },
      ),
      listed("document", { uuid: "x", properties: { original_filename: "a.pdf" } }),
      listed(
        "activity",
        { uuid: LUNCH, properties: { summary: "Lunch at the harbour", happened_at: "2026-08-20T00:00:00.000000Z" } },
        { uuid: CALLED, properties: { summary: "Talked", happened_at: "2026-08-22", type: "t1" } },
        { uuid: "alone", properties: { summary: "Read", happened_at: "2026-08-23" } },
      ),
    ],
    properties: { journal_entries: [], modules: [] },
    instance: {
      activity_types: [{ uuid: "t1", properties: { translation_key: "talked_on_the_phone" } }],
      contact_field_types: [
        { uuid: EMAIL, properties: { name: "Email", protocol: "mailto:", type: "email" } },
        { uuid: PHONE, properties: { name: "Phone", protocol: "tel:", type: "phone" } },
        { uuid: TELEGRAM, properties: { name: "Telegram", protocol: "tg:" } },
      ],
    },
  },
};

/** Nametag's JSON export (1.2). */
export const NAMETAG = {
  version: "1.2",
  exportDate: "2026-11-02T09:00:00.000Z",
  user: {
    email: "ines@norte.example",
    name: "Ines Norte",
    theme: "DARK",
    dateFormat: "DMY",
    accountCreated: "2026-01-01",
  },
  groups: [{ id: "g1", name: "Sailing", description: null, color: "#0000ff" }],
  people: [
    {
      id: "p1",
      name: "Ana",
      middleName: null,
      surname: "Lim",
      nickname: "Nina",
      organization: "Acme",
      jobTitle: "CTO",
      photo: null,
      anniversary: "2010-06-01T00:00:00.000Z",
      lastContact: "2026-10-20T00:00:00.000Z",
      notes: "Likes the sea.",
      contactReminderEnabled: true,
      contactReminderInterval: 2,
      contactReminderIntervalUnit: "WEEKS",
      importantDates: [
        { title: "Birthday", date: "1604-04-12T00:00:00.000Z" },
        { title: "Defence", date: "2020-05-04T00:00:00.000Z" },
      ],
      phoneNumbers: [{ type: "MOBILE", number: "+351 21 000 0001" }],
      emails: [{ type: "WORK", email: "ana@acme.example" }],
      addresses: [{ type: "HOME", streetLine1: "Rua A 1", streetLine2: null, locality: "Porto", country: "PT" }],
      urls: [{ type: "BLOG", url: "https://ana.example" }],
      imHandles: [{ protocol: "telegram", handle: "ana_l" }],
      locations: [],
      customFields: [{ key: "Boat", value: "Gaivota", type: "TEXT" }],
      customFieldValues: [{ slug: "shoe-size", value: "38" }],
      relationshipToUser: { name: "FRIEND", label: "Friend" },
      groups: ["Sailing"],
      relationships: [
        { relatedPersonId: "p2", relatedPersonName: "Bo Falk", relationshipType: { name: "P", label: "Partner" } },
      ],
    },
    { id: "p2", name: "Bo", surname: "Falk", lastContact: null, emails: [], groups: [] },
    { id: "p3", name: "", surname: null },
  ],
  relationshipTypes: [{ id: "r1", name: "PARTNER", label: "Partner", color: null, inverseId: null }],
  journalEntries: [
    {
      id: "j1",
      title: "A day at sea",
      date: "2026-10-20T00:00:00.000Z",
      body: "",
      people: ["Ana Lim"],
      peopleIds: ["p1"],
    },
  ],
  customFieldTemplates: [],
};

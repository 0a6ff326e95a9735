/** Header fields, in lower case, that hold addresses: what each says of the message. */
export const DELIVERED_TO_FIELDS = [
  "delivered-to",
  "x-delivered-to",
  "x-original-to",
  "envelope-to",
  "x-envelope-to",
  "apparently-to",
] as const;

/** Set by list software, on every message of the list. */
export const LIST_FIELDS = [
  "list-id",
  "list-post",
  "mailing-list",
  "x-mailing-list",
  "x-beenthere",
  "x-mailman-version",
  "x-google-group-id",
  "x-listname",
] as const;

/** Set by answering machines for the absent (vacation, procmail, cPanel, Lotus, Exim's autoreply, KDE). */
export const ABSENCE_FIELDS = [
  "x-autoreply",
  "x-autorespond",
  "x-autoresponder",
  "x-mail-autoreply",
  "x-vacation",
] as const;

/** Set by services that send in bulk: Mailchimp, Mandrill, Mailgun, SendGrid, Mailjet, Brevo, Klaviyo, Marketo and others. */
const BULK_FIELD =
  /^x-(?:campaign|mailgun-(?:sid|tag|campaign|variables)|sg-eid|mc-user|mandrill-user|mailjet-campaign|mj-mid|mailin-|kmail-|cmail|marketoid|roving-id|csa-complaints|rpcampaign|mailer-lid|newsletter)/;

/** Set by trackers, builders and networks on the notices they write. */
const ROBOT_FIELD =
  /^x-(?:github-reason|gitlab-|jira-fingerprint|bugzilla-|launchpad-|jenkins-|cron-env|linkedin-(?:class|template)|facebook|redmine-|phabricator-|trac-|rt-loop-prevention|discourse-|debian-pr-|amazon-mail-relay-type)/;

const OTHER_FIELDS = [
  ..."from sender to cc bcc subject date message-id in-reply-to references received delivery-date return-path".split(
    " ",
  ),
  ..."content-type content-class auto-submitted precedence list-unsubscribe feedback-id x-mailer".split(" "),
  ..."x-failed-recipients x-gmail-labels x-forwarded-message-id".split(" "),
  ..."x-mozilla-draft-info x-unsent x-uniform-type-identifier".split(" "),
];

const wanted: ReadonlySet<string> = new Set([
  ...DELIVERED_TO_FIELDS,
  ...LIST_FIELDS,
  ...ABSENCE_FIELDS,
  ...OTHER_FIELDS,
]);

/** Tells whether Kith looks at a field of this name (in lower case); all others are passed over unread. */
export function isWantedField(name: string): boolean {
  return wanted.has(name) || (name.startsWith("x-") && (isBulkField(name) || isRobotField(name)));
}

export function isBulkField(name: string): boolean {
  return BULK_FIELD.test(name);
}

export function isRobotField(name: string): boolean {
  return ROBOT_FIELD.test(name);
}

/** Files of X's archive. All people are invented. */

const message = (id: string, senderId: string, recipientId: string, createdAt: string): unknown => ({
  messageCreate: { recipientId, reactions: [], urls: [], text: "Hi", mediaUrls: [], senderId, id, createdAt },
});
export const MESSAGES = `window.YTD.direct_messages.part0 = ${JSON.stringify(
  [
    {
      dmConversation: {
        conversationId: "1-2",
        messages: [
          message("12", "2", "1", "2026-10-02T10:00:00.000Z"),
          message("11", "1", "2", "2026-10-01T10:00:00.000Z"),
        ],
      },
    },
    { dmConversation: { conversationId: "1-3", messages: [message("13", "3", "1", "2026-10-03T10:00:00.000Z")] } },
  ],
  null,
  2,
)}`;
export const ACCOUNT =
  'window.YTD.account.part0 = [ { "account" : { "accountId" : "1", "accountDisplayName" : "Ines" } } ]';

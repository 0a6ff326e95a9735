/** Chats as WhatsApp writes them out: by an Android phone, by an iPhone, and of a group. All people are invented. */

export const ANDROID = [
  "13/03/2026, 14:05 - Messages and calls are end-to-end encrypted. Tap to learn more.",
  "13/03/2026, 14:05 - Ines: Shall we meet",
  "on Thursday?",
  "13/03/2026, 14:20 - Ana Lind: Gladly",
  "14/03/2026, 09:00 - Ana Lind: <Media omitted>",
  "14/03/2026, 09:01 - Ana Lind: This message was deleted",
  "14/03/2026, 10:00 - Missed voice call",
].join("\n");
export const IPHONE = [
  "[3/13/26, 8:00:01\u202fAM] +49 30 90182000: \u200eMessages and calls are end-to-end encrypted.",
  "[3/13/26, 8:00:01\u202fAM] Ines: Dear Bruno",
  "\u200e[3/13/26, 8:00:30\u202fAM] +49 30 90182000: \u200eimage omitted",
  "[3/14/26, 8:00:30\u202fAM] +49 30 90182000: \u200eVoice call, \u200e12 min",
].join("\r\n");
export const GROUP = [
  '13/03/2026, 14:05 - Ana Lind created group "Sailing"',
  "13/03/2026, 14:05 - Ana Lind: Saturday?",
  "13/03/2026, 14:06 - ~ Carla: Yes",
  "13/03/2026, 14:07 - Ines: Yes!",
].join("\n");

import type { Notice } from "../surface.ts";

/** Returns what a prompt says of the changes that its request made to what is remembered: a line each. */
export function noted(notices: readonly Notice[]): readonly string[] {
  return notices.flatMap((notice): readonly string[] => {
    switch (notice.kind) {
      case "saved":
        return [`kept from now on: ${notice.note.text}`];
      case "replaced":
        return [
          `kept from now on: ${notice.note.text}`,
          ...notice.before.map(({ text }) => `holds no longer: ${text}`),
        ];
      case "retired":
        return notice.notes.map(({ text }) => `holds no longer: ${text}`);
      case "forgotten":
        return notice.notes.map(({ text }) => `forgotten: ${text}`);
      case "forget_asked":
        return ["the person is asked, in a line of its own, what exactly is to be forgotten"];
      case "nothing_found":
        return ["nothing was found that could be forgotten"];
      case "not_saved":
        return ["could not be saved this time"];
      case "off_the_record":
        return ["off the record: nothing of this exchange is kept"];
      default:
        return [];
    }
  });
}

import type { Notice } from "../surface.ts";

/**
 * Returns what a prompt says of the changes that its request made to what is remembered: a line each. Only what the request
 * itself says stands there in words. What ends may have been said where the readers of this reply are not.
 */
export function noted(notices: readonly Notice[]): readonly string[] {
  return notices.flatMap((notice): readonly string[] => {
    switch (notice.kind) {
      case "saved":
        return [`kept from now on: ${notice.note.text}`];
      case "replaced":
        return [`kept from now on, in the place of what stood before: ${notice.note.text}`];
      case "retired":
        return ["what the request says holds no longer has ended"];
      case "forgotten":
        return ["what the request wants forgotten is forgotten"];
      case "restored":
        return ["the person's last change to what is remembered is taken back"];
      case "forget_asked":
        return ["the person is asked, in a line of its own, what exactly is to be forgotten"];
      case "nothing_found":
        return ["nothing was found that could be forgotten"];
      case "not_forgotten":
        return ["could not be forgotten this time"];
      case "not_saved":
        return ["could not be saved this time"];
      case "off_the_record":
        return ["off the record: nothing of this exchange is kept"];
      case "never_saved":
        return ["nothing is remembered of this person"];
      default:
        return [];
    }
  });
}

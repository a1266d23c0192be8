/** The workspace in which the bot is installed, and the bot in it, by `auth.test`. */
export type Workspace = {
  readonly teamId: string;
  readonly enterpriseId?: string;
  readonly botUserId: string;
  readonly botId: string;
};

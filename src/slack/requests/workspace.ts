/** The workspace the bot is installed in, as `auth.test` tells it. */
export type Workspace = {
  readonly teamId: string;
  readonly enterpriseId?: string;
  readonly botUserId: string;
  readonly botId: string;
};

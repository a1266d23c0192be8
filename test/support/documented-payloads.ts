import type { DeliveryKind } from "../../playground/slack/deliveries/delivery.ts";
import type { LocalSlack } from "../../playground/slack/server.ts";

/** What Slack sends, by its pages on events, interactions and commands: each shape once, with the fields that it has there. */
export type Payload = { readonly name: string; readonly kind: DeliveryKind; readonly body: Record<string, unknown> };

type Fields = Readonly<Record<string, unknown>>;

/** Returns every shape, for the people and channels of a workspace. */
export function documentedPayloads(slack: LocalSlack): readonly Payload[] {
  return [...events(slack), ...interactions(slack), ...commands(slack)];
}

function events(slack: LocalSlack): Payload[] {
  const { general, anaDm } = slack.channels;
  const { ana, ben } = slack.people;
  let count = 0;
  const event = (type: string, fields: Fields = {}, outer: Fields = {}): Payload => {
    count += 1;
    const body = {
      token: "verification",
      team_id: slack.teamId,
      context_team_id: slack.teamId,
      context_enterprise_id: null,
      api_app_id: slack.apiAppId,
      event: { type, event_ts: `1700000000.${String(count).padStart(6, "0")}`, ...fields },
      type: "event_callback",
      event_id: `EvDOC${count}`,
      event_time: 1_700_000_000,
      authorizations: [
        {
          enterprise_id: null,
          team_id: slack.teamId,
          user_id: slack.botUserId,
          is_bot: true,
          is_enterprise_install: false,
        },
      ],
      is_ext_shared_channel: false,
      event_context: `4-${count}`,
      ...outer,
    };
    return { name: `${type} ${String(fields.subtype ?? count)}`, kind: "events_api", body };
  };
  const message = (subtype: string | undefined, fields: Fields = {}): Payload =>
    event("message", {
      ...(subtype === undefined ? {} : { subtype }),
      channel: general.id,
      channel_type: "channel",
      user: ben.id,
      text: "a text",
      ts: `1700000001.${String(count).padStart(6, "0")}`,
      ...fields,
    });
  const old = { type: "message", user: ben.id, text: "before", ts: "1690000000.000100" };
  const file = {
    id: "F1",
    name: "plan.txt",
    title: "plan",
    mimetype: "text/plain",
    filetype: "text",
    mode: "snippet",
    size: 12,
  };
  const inChannel = { channel: general.id, user: ben.id };
  const channel = { id: "C0NEW0001", name: "fresh", created: 1_700_000_000, creator: ben.id };
  const item = { type: "message", channel: general.id, ts: "1690000000.000100" };
  return [
    // Notices that Slack writes into a conversation, and the subtypes of messages.
    message("bot_message", { bot_id: "B9", username: "github", icons: { emoji: ":cat:" }, user: undefined }),
    message("bot_message", {
      bot_id: "B9",
      text: "",
      attachments: [{ fallback: "a card", title: "Card", fields: [] }],
    }),
    message("message_changed", {
      hidden: true,
      message: { ...old, text: "after", edited: { user: ben.id, ts: "2.1" } },
      previous_message: old,
    }),
    message("message_changed", {
      hidden: true,
      message: { ...old, attachments: [{ id: 1, from_url: "https://example.org", title: "unfurled" }] },
      previous_message: old,
    }),
    message("message_changed", {
      hidden: true,
      message: { subtype: "tombstone", ts: old.ts, text: "This message was deleted.", user: "USLACKBOT" },
      previous_message: old,
    }),
    message("message_deleted", { hidden: true, deleted_ts: old.ts, previous_message: old }),
    message("message_replied", {
      message: { ...old, thread_ts: old.ts, reply_count: 1, replies: [{ user: ben.id, ts: "2.2" }] },
    }),
    message("thread_broadcast", { thread_ts: old.ts, root: old }),
    message("reply_broadcast", { attachments: [{ from_url: "https://example.org/archives/C1/p1" }] }),
    message("me_message", { text: "waves" }),
    message("channel_join", { text: `<@${ben.id}> has joined the channel`, inviter: ana.id }),
    message("channel_leave", { text: `<@${ben.id}> has left the channel` }),
    message("channel_topic", { topic: "plans" }),
    message("channel_purpose", { purpose: "to plan" }),
    message("channel_name", { old_name: "old", name: "new" }),
    message("channel_archive", { members: [ben.id] }),
    message("channel_unarchive"),
    message("channel_convert_to_private"),
    message("channel_convert_to_public"),
    message("channel_posting_permissions", { text: "set posting permissions" }),
    message("channel_canvas_updated", { text: "", hidden: true }),
    message("group_join"),
    message("group_leave"),
    message("group_topic", { topic: "x" }),
    message("group_purpose", { purpose: "x" }),
    message("group_name", { old_name: "a", name: "b" }),
    message("group_archive"),
    message("group_unarchive"),
    message("file_share", { files: [file], upload: true, display_as_bot: false }),
    message("file_share", {
      text: "",
      files: [
        { id: "F2", mode: "hidden_by_limit" },
        { id: "F3", file_access: "check_file_info" },
      ],
    }),
    message("file_comment", { file, comment: { id: "Fc1", user: ben.id, comment: "nice" } }),
    message("file_mention", { file }),
    message("pinned_item", { item_type: "C", item }),
    message("unpinned_item", { item_type: "C", item }),
    message("ekm_access_denied", {
      text: "Your admins have suspended everyone's access to this content.",
      user: "UREVOKEDU",
    }),
    message("reminder_add", { text: "set up a reminder" }),
    message("bot_add", { bot_id: "B9", bot_link: "<https://example.org|app>" }),
    message("bot_remove", { bot_id: "B9", bot_link: "<https://example.org|app>" }),
    message("assistant_app_thread", {
      title: "New chat",
      assistant_app_thread: { title: "x", title_blocks: [], artifacts: [] },
    }),
    message("huddle_thread", {
      room: { id: "R1", name: "", media_server: "", participants: [], channels: [general.id] },
      no_notifications: true,
    }),
    message("sh_room_created", { room: { id: "R1" }, no_notifications: true }),
    message("document_mention", { text: "" }),
    message("joiner_notification", { text: "joined Slack" }),
    message("slackbot_response", { user: "USLACKBOT" }),
    message("tombstone", { user: "USLACKBOT", text: "This message was deleted.", hidden: true }),
    message("list_record_comment", { slack_list: { id: "F5" } }),
    message("reminder_delete"),
    message(undefined, {
      blocks: [
        {
          type: "rich_text",
          block_id: "x",
          elements: [
            {
              type: "rich_text_section",
              elements: [
                { type: "text", text: "hi" },
                { type: "emoji", name: "wave", unicode: "1f44b" },
              ],
            },
          ],
        },
      ],
    }),
    message(undefined, {
      text: "",
      attachments: [
        {
          is_share: true,
          is_msg_unfurl: true,
          channel_id: general.id,
          author_id: ana.id,
          author_name: "Ana",
          text: "forwarded",
          fallback: "[date] Ana: forwarded",
          message_blocks: [],
          mrkdwn_in: ["text"],
        },
      ],
    }),
    message(undefined, {
      user_profile: { display_name: "cleo", real_name: "Cleo", avatar_hash: "x", is_restricted: false },
      user_team: "T0OTHER01",
      source_team: "T0OTHER01",
      team: slack.teamId,
    }),
    message(undefined, { thread_ts: old.ts, parent_user_id: ana.id, client_msg_id: "1-2-3" }),
    message(undefined, { metadata: { event_type: "task", event_payload: { id: 1 } } }),
    message(undefined, { bot_id: "B9", app_id: "A9", bot_profile: { id: "B9", name: "app", team_id: slack.teamId } }),
    message(undefined, {
      reactions: [{ name: "eyes", users: [ana.id], count: 1 }],
      is_starred: true,
      pinned_to: [general.id],
      permalink: "https://example.org",
    }),
    message(undefined, { channel: "G0MPIM001", channel_type: "mpim" }),
    message(undefined, { room: { id: "R1" }, x_files: ["F1"], saved: { is_archived: false } }),
    // Everything else that happens in a workspace.
    event("app_home_opened", { user: ben.id, channel: slack.channels.benDm.id, tab: "home", view: null }),
    event("app_home_opened", { user: ben.id, channel: slack.channels.benDm.id, tab: "messages" }),
    event("assistant_thread_started", {
      assistant_thread: {
        user_id: ben.id,
        context: { channel_id: general.id, team_id: slack.teamId, enterprise_id: null },
        channel_id: anaDm.id,
        thread_ts: old.ts,
      },
    }),
    event("assistant_thread_context_changed", {
      assistant_thread: { user_id: ben.id, context: {}, channel_id: anaDm.id, thread_ts: old.ts },
    }),
    event("agent_session_stopped", { channel: general.id, user: ben.id, thread_ts: old.ts, streaming_message_ts: [] }),
    event("app_context_changed", { channel: anaDm.id, user: ben.id, context: { entities: [] } }),
    event("app_installed", { user_id: ben.id, app_id: slack.apiAppId }),
    event("call_rejected", { call_id: "R1", user_id: ben.id, channel_id: general.id, external_unique_id: "1" }),
    event("channel_archive", inChannel),
    event("channel_created", { channel }),
    event("channel_deleted", { channel: "C0GONE001" }),
    event("channel_history_changed", { latest: "1.1", ts: "1.2" }),
    event("channel_id_changed", { old_channel_id: "G1", new_channel_id: "C1" }),
    event("channel_left", { channel: "C0GONE001", actor_id: ben.id }),
    event("channel_rename", { channel }),
    event("channel_shared", { connected_team_id: "T0OTHER01", channel: general.id }),
    event("channel_unarchive", inChannel),
    event("channel_unshared", { previously_connected_team_id: "T0OTHER01", channel: general.id, is_ext_shared: false }),
    event("dnd_updated_user", { user: ben.id, dnd_status: { dnd_enabled: true } }),
    event("email_domain_changed", { email_domain: "example.org" }),
    event("emoji_changed", { subtype: "add", name: "logo", value: "https://example.org/logo.png" }),
    event("file_change", { file_id: "F1", file: { id: "F1" } }),
    event("file_created", { file_id: "F1", user_id: ben.id, file: { id: "F1" } }),
    event("file_deleted", { file_id: "F1" }),
    event("file_public", { file_id: "F1", user_id: ben.id, file: { id: "F1" } }),
    event("file_shared", { file_id: "F1", user_id: ben.id, file: { id: "F1" }, channel_id: general.id }),
    event("file_unshared", { file_id: "F1", user_id: ben.id, file: { id: "F1" } }),
    event("function_executed", {
      function: { id: "Fn1", callback_id: "x", title: "x", type: "app" },
      inputs: {},
      function_execution_id: "Fx1",
      workflow_execution_id: "Wx1",
      bot_access_token: "x",
    }),
    event("grid_migration_finished", { enterprise_id: "E0ORG0009" }),
    event("grid_migration_started", { enterprise_id: "E0ORG0009" }),
    event("group_archive", inChannel),
    event("group_left", { channel: "G1" }),
    event("group_rename", { channel }),
    event("im_close", { channel: "D1", user: ben.id }),
    event("im_created", { channel: { id: "D1" }, user: ben.id }),
    event("im_open", { channel: "D1", user: ben.id }),
    event("invite_requested", { invite_request: { id: "1", email: "a@example.org" } }),
    event("link_shared", {
      channel: general.id,
      user: ben.id,
      message_ts: "1.1",
      unfurl_id: "U",
      source: "composer",
      links: [{ domain: "example.org", url: "https://example.org" }],
    }),
    event("member_joined_channel", { ...inChannel, channel_type: "C", team: slack.teamId, inviter: ana.id }),
    event("member_left_channel", { ...inChannel, channel_type: "C", team: slack.teamId }),
    event("message_metadata_posted", {
      app_id: slack.apiAppId,
      bot_id: "B9",
      channel_id: general.id,
      message_ts: "1.1",
      metadata: { event_type: "x", event_payload: {} },
    }),
    event("pin_added", { user: ben.id, channel_id: general.id, item }),
    event("pin_removed", { user: ben.id, channel_id: general.id, item, has_pins: false }),
    event("reaction_added", { user: ben.id, reaction: "thumbsup", item, item_user: slack.botUserId }),
    event("reaction_removed", { user: ben.id, reaction: "thumbsup", item }),
    event("shared_channel_invite_accepted", { accepting_team: { id: "T0OTHER01" }, channel: { id: general.id } }),
    event("star_added", { user: ben.id, item }),
    event("subteam_created", { subteam: { id: "S1", name: "team", users: [ben.id] } }),
    event("subteam_members_changed", { subteam_id: "S1", added_users: [ben.id], removed_users: [] }),
    event("subteam_self_added", { subteam_id: "S1" }),
    event("subteam_updated", { subteam: { id: "S1" } }),
    event("team_access_granted", { team_ids: [slack.teamId] }),
    event("team_domain_change", { url: "https://new.slack.com", domain: "new" }),
    event("team_join", { user: { id: "U0NEW0001", name: "eve", profile: {} } }),
    event("team_rename", { name: "New name" }),
    event("user_change", {
      user: { id: ben.id, team_id: slack.teamId, name: "ben", deleted: false, profile: { display_name: "benny" } },
      cache_ts: 1,
    }),
    event("user_huddle_changed", { user: { id: ben.id, profile: { huddle_state: "default_unset" } } }),
    event("user_profile_changed", { user: { id: ben.id, profile: {} }, cache_ts: 1 }),
    event("user_resource_granted", { user: ben.id, scopes: [], trigger_id: "1.1" }),
    event("user_status_changed", { user: { id: ben.id, profile: { status_text: "away" } }, cache_ts: 1 }),
    event("workflow_step_execute", {
      callback_id: "x",
      workflow_step: { workflow_step_execute_id: "1", workflow_id: "W", step_id: "S", inputs: {}, outputs: [] },
    }),
    event("app_mention", {
      channel: general.id,
      user: "USLACKBOT",
      text: `Reminder: <@${slack.botUserId}> write`,
      ts: "1700000002.000001",
    }),
    event("app_mention", {
      channel: general.id,
      bot_id: "B9",
      subtype: "bot_message",
      username: "app",
      text: `<@${slack.botUserId}>`,
      ts: "1700000002.000002",
    }),
  ];
}

function interactions(slack: LocalSlack): Payload[] {
  const { general } = slack.channels;
  const { ben } = slack.people;
  const by = {
    team: { id: slack.teamId, domain: "local" },
    user: { id: ben.id, username: "ben", name: "ben", team_id: slack.teamId },
    api_app_id: slack.apiAppId,
    token: "verification",
    trigger_id: "1.2.3",
  };
  const onGrid = { enterprise: { id: "E0ORG0009", name: "Org" }, is_enterprise_install: false };
  const inMessage = {
    container: { type: "message", message_ts: "1.1", channel_id: general.id, is_ephemeral: false },
    channel: { id: general.id, name: "general" },
    message: { type: "message", bot_id: "B9", text: "x", ts: "1.1", blocks: [] },
    state: { values: {} },
    response_url: `${slack.url}/response/none`,
  };
  const view = {
    id: "V1",
    team_id: slack.teamId,
    type: "modal",
    callback_id: "of_old",
    hash: "1",
    state: { values: {} },
    private_metadata: "",
    title: { type: "plain_text", text: "x" },
    blocks: [],
  };
  const interaction = (name: string, fields: Fields): Payload => ({
    name,
    kind: "interactive",
    body: { ...by, ...fields },
  });
  const click = (type: string, fields: Fields, where: Fields = inMessage): Payload =>
    interaction(`click on ${type}`, {
      type: "block_actions",
      ...where,
      actions: [{ type, action_id: `${type}_of_old`, block_id: "b", action_ts: "1.3", ...fields }],
    });
  const option = { text: { type: "plain_text", text: "A" }, value: "a" };
  const inHome = { container: { type: "view", view_id: "V1" }, view: { ...view, type: "home" } };
  return [
    click("button", { value: "v", text: { type: "plain_text", text: "Go" } }),
    click("button", { value: "v" }, { ...inMessage, ...onGrid }),
    click(
      "button",
      { value: "v" },
      { ...inMessage, container: { ...inMessage.container, is_ephemeral: true }, message: undefined },
    ),
    click("button", { value: "v" }, inHome),
    click("workflow_button", {}),
    click("checkboxes", { selected_options: [option] }),
    click("radio_buttons", { selected_option: option }),
    click("static_select", { selected_option: option, initial_option: option }),
    click("multi_static_select", { selected_options: [option] }),
    click("users_select", { selected_user: ben.id }),
    click("multi_users_select", { selected_users: [ben.id] }),
    click("conversations_select", { selected_conversation: general.id }),
    click("channels_select", { selected_channel: general.id }),
    click("external_select", { selected_option: option }),
    click("overflow", { selected_option: option }),
    click("datepicker", { selected_date: "2026-11-30" }),
    click("timepicker", { selected_time: "10:00" }),
    click("datetimepicker", { selected_date_time: 1_700_000_000 }),
    click("plain_text_input", { value: "typed" }, inHome),
    click("rich_text_input", { rich_text_value: { type: "rich_text", elements: [] } }, inHome),
    click("number_input", { value: "1" }, inHome),
    click("email_text_input", { value: "a@example.org" }, inHome),
    click("url_text_input", { value: "https://example.org" }, inHome),
    click("file_input", { files: [{ id: "F1" }] }, inHome),
    click("feedback_buttons", { value: "up" }),
    click("icon_button", { value: "trash" }),
    interaction("view_submission", { type: "view_submission", view, response_urls: [] }),
    interaction("view_submission on a Grid", { type: "view_submission", view, ...onGrid }),
    interaction("view_closed", { type: "view_closed", view, is_cleared: false }),
    interaction("shortcut", { type: "shortcut", callback_id: "of_old", action_ts: "1.4" }),
    interaction("message_action", {
      type: "message_action",
      callback_id: "of_old",
      action_ts: "1.5",
      message_ts: "1.1",
      ...inMessage,
    }),
    interaction("block_suggestion", {
      type: "block_suggestion",
      action_id: "find",
      block_id: "b",
      value: "a",
      ...inMessage,
    }),
    interaction("interactive_message", {
      type: "interactive_message",
      callback_id: "legacy",
      actions: [{ name: "a", type: "button", value: "1" }],
      attachment_id: "1",
      action_ts: "1.6",
      message_ts: "1.1",
      channel: { id: general.id, name: "general" },
      original_message: { text: "x" },
      response_url: inMessage.response_url,
    }),
    interaction("dialog_submission", {
      type: "dialog_submission",
      callback_id: "legacy",
      submission: { a: "1" },
      state: "",
      action_ts: "1.7",
      channel: { id: general.id, name: "general" },
      response_url: inMessage.response_url,
    }),
    interaction("dialog_cancellation", {
      type: "dialog_cancellation",
      callback_id: "legacy",
      state: "",
      action_ts: "1.8",
      channel: { id: general.id, name: "general" },
      response_url: inMessage.response_url,
    }),
    interaction("workflow_step_edit", {
      type: "workflow_step_edit",
      callback_id: "x",
      workflow_step: { workflow_id: "W", step_id: "S", inputs: {}, outputs: [] },
      action_ts: "1.9",
    }),
  ];
}

function commands(slack: LocalSlack): Payload[] {
  const { ben } = slack.people;
  const command = (name: string, fields: Fields): Payload => ({
    name,
    kind: "slash_commands",
    body: {
      token: "verification",
      team_id: slack.teamId,
      team_domain: "local",
      channel_id: slack.channels.general.id,
      channel_name: "general",
      user_id: ben.id,
      user_name: "ben",
      command: "/write-pref",
      text: "",
      api_app_id: slack.apiAppId,
      is_enterprise_install: "false",
      response_url: `${slack.url}/response/none`,
      trigger_id: "1.2.3",
      ...fields,
    },
  });
  return [
    command("/write-pref", {}),
    command("/write-pref in a DM", { channel_id: slack.channels.benDm.id, channel_name: "directmessage" }),
    command("/write-pref in a group", { channel_id: slack.channels.group.id, channel_name: "privategroup" }),
    command("/write-pref on a Grid", { enterprise_id: "E0ORG0009", enterprise_name: "Org" }),
    command("/write help", { command: "/write", text: "help" }),
    command("a command of another version", { command: "/draft", text: "x" }),
  ];
}

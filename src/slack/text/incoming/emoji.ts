/** Returns the emoji for one of Slack's codes, without its colons; undefined for one that is not in the list. */
export function emojiOf(name: string): string | undefined {
  const [, country] = /^flag-([a-z]{2})$/.exec(name) ?? [];
  return country === undefined ? EMOJI.get(name) : String.fromCodePoint(...[...country].map(regional));
}

/** Replaces the codes of emoji, such as `:tada:`, by the emoji. A workspace's own, and what is no code, stay as they are. */
export function withEmoji(text: string): string {
  if (!text.includes(":")) return text;
  return text.replace(CODE, (whole, name: string, tone: string | undefined) => {
    const emoji = emojiOf(name);
    return emoji === undefined ? whole : emoji + (tone === undefined ? "" : toneOf(tone));
  });
}

/** Returns the emoji with these code points, as rich text has them: "1f44b-1f3fd". Undefined where it has others. */
export function emojiFrom(codes: string): string | undefined {
  if (!/^[\da-f]{2,6}(?:-[\da-f]{2,6}){0,15}$/i.test(codes)) return undefined;
  const points = codes.split("-").map((code) => Number.parseInt(code, 16));
  const emoji = points.every((point) => point <= 0x10ffff) ? String.fromCodePoint(...points) : "";
  return emoji === "" || NO_EMOJI.test(emoji) ? undefined : emoji;
}

/** What Unicode gives no meaning, in which a text could bring the marks of this reading, and what ends a line. */
const NO_EMOJI = /[\p{Co}\p{Cn}\p{Cs}\p{Cc}\p{Z}]/u;

/** A code does not begin within a number: "10:30:45". */
const CODE = /(?<!\p{N}):([a-z0-9_+'-]{1,60}):(?::skin-tone-([2-6]):)?/gu;

/** Flags are made of letters of their own. */
function regional(letter: string): number {
  return 0x1f1e6 - 97 + (letter.codePointAt(0) ?? 97);
}

function toneOf(tone: string): string {
  return String.fromCodePoint(0x1f3f9 + Number(tone));
}

/** The codes that people use most, with their emoji. */
const LIST = `
  smile 😄 smiley 😃 grinning 😀 grin 😁 laughing 😆 joy 😂 rofl 🤣 slightly_smiling_face 🙂 simple_smile 🙂
  upside_down_face 🙃 wink 😉 blush 😊 heart_eyes 😍 thinking_face 🤔 neutral_face 😐 expressionless 😑 sweat_smile 😅
  sweat 😓 cry 😢 sob 😭 scream 😱 angry 😠 rage 😡 sunglasses 😎 nerd_face 🤓 sleeping 😴 hugging_face 🤗 shushing_face 🤫
  partying_face 🥳 pleading_face 🥺 facepalm 🤦 shrug 🤷 wave 👋 raised_hands 🙌 clap 👏 pray 🙏 handshake 🤝 muscle 💪
  ok_hand 👌 point_up ☝️ point_right 👉 point_left 👈 point_down 👇 +1 👍 thumbsup 👍 -1 👎 thumbsdown 👎 v ✌️
  crossed_fingers 🤞 eyes 👀 brain 🧠 bust_in_silhouette 👤 busts_in_silhouette 👥 heart ❤️ blue_heart 💙 green_heart 💚
  broken_heart 💔 sparkles ✨ star ⭐ star2 🌟 fire 🔥 boom 💥 tada 🎉 confetti_ball 🎊 balloon 🎈 gift 🎁 trophy 🏆 medal 🏅
  rocket 🚀 zap ⚡ bulb 💡 memo 📝 pencil ✏️ pencil2 ✏️ lower_left_fountain_pen 🖋️ fountain_pen 🖋️ black_nib ✒️
  book 📖 books 📚 bookmark 🔖 clipboard 📋 calendar 📅 date 📅 spiral_calendar_pad 🗓️ pushpin 📌 round_pushpin 📍
  paperclip 📎 link 🔗 mag 🔍 lock 🔒 unlock 🔓 key 🔑 bell 🔔 no_bell 🔕 mega 📣 loudspeaker 📢 speech_balloon 💬
  thought_balloon 💭 email 📧 envelope ✉️ incoming_envelope 📨 inbox_tray 📥 outbox_tray 📤 package 📦 phone ☎️
  computer 💻 desktop_computer 🖥️ gear ⚙️ wrench 🔧 hammer 🔨 hammer_and_wrench 🛠️ wastebasket 🗑️ hourglass ⌛
  hourglass_flowing_sand ⏳ stopwatch ⏱️ alarm_clock ⏰ chart_with_upwards_trend 📈 chart_with_downwards_trend 📉
  bar_chart 📊 moneybag 💰 credit_card 💳 house 🏠 office 🏢 earth_africa 🌍 globe_with_meridians 🌐 sunny ☀️ cloud ☁️
  umbrella ☔ snowflake ❄️ rainbow 🌈 coffee ☕ pizza 🍕 cake 🍰 birthday 🎂 beers 🍻 champagne 🍾 dog 🐶 cat 🐱 turtle 🐢
  bug 🐛 robot_face 🤖 ghost 👻 skull 💀 poop 💩 100 💯 white_check_mark ✅ heavy_check_mark ✔️ ballot_box_with_check ☑️
  x ❌ heavy_multiplication_x ✖️ warning ⚠️ no_entry ⛔ no_entry_sign 🚫 octagonal_sign 🛑 construction 🚧
  rotating_light 🚨 question ❓ exclamation ❗ grey_question ❔ information_source ℹ️ red_circle 🔴
  large_orange_circle 🟠 large_yellow_circle 🟡 large_green_circle 🟢 large_blue_circle 🔵 white_circle ⚪
  black_circle ⚫ arrow_up ⬆️ arrow_down ⬇️ arrow_left ⬅️ arrow_right ➡️ arrows_counterclockwise 🔄
  leftwards_arrow_with_hook ↩️ one 1️⃣ two 2️⃣ three 3️⃣ four 4️⃣ five 5️⃣ checkered_flag 🏁
  triangular_flag_on_post 🚩
  slightly_frowning_face 🙁 white_frowning_face ☹️ relieved 😌 relaxed ☺️ innocent 😇 kissing_heart 😘 stuck_out_tongue 😛
  stuck_out_tongue_winking_eye 😜 yum 😋 disappointed 😞 worried 😟 confused 😕 astonished 😲 open_mouth 😮 hushed 😯 flushed 😳
  fearful 😨 cold_sweat 😰 disappointed_relieved 😥 weary 😩 tired_face 😫 triumph 😤 confounded 😖 persevere 😣 pensive 😔
  grimacing 😬 face_with_rolling_eyes 🙄 zipper_mouth_face 🤐 face_with_monocle 🧐 star-struck 🤩 melting_face 🫠 saluting_face 🫡
  face_palm 🤦 woman-shrugging 🤷‍♀️ man-shrugging 🤷‍♂️ call_me_hand 🤙 raised_hand ✋ hand ✋ heart_hands 🫶 point_up_2 👆
  yellow_heart 💛 orange_heart 🧡 purple_heart 💜 black_heart 🖤 white_heart 🤍 two_hearts 💕 sparkling_heart 💖 dizzy 💫
  sunflower 🌻 rose 🌹 tulip 🌷 cherry_blossom 🌸 seedling 🌱 herb 🌿 four_leaf_clover 🍀 evergreen_tree 🌲 christmas_tree 🎄
  jack_o_lantern 🎃 wine_glass 🍷 beer 🍺 tea 🍵 apple 🍎 taco 🌮 cookie 🍪 doughnut 🍩 chocolate_bar 🍫 popcorn 🍿
  airplane ✈️ car 🚗 bus 🚌 train 🚆 bike 🚲 ship 🚢 palm_tree 🌴 beach_with_umbrella 🏖️ mountain ⛰️ sun_with_face 🌞
  iphone 📱 newspaper 📰 page_facing_up 📄 file_folder 📁 open_file_folder 📂 scroll 📜 movie_camera 🎥 camera 📷
  microphone 🎤 headphones 🎧 musical_note 🎵 art 🎨 game_die 🎲 dart 🎯 soccer ⚽ medal_sports 🏅 sports_medal 🏅 first_place_medal 🥇
  heavy_plus_sign ➕ heavy_minus_sign ➖ bangbang ‼️ interrobang ⁉️ grey_exclamation ❕ recycle ♻️ back 🔙 new 🆕 ok 🆗 sos 🆘
  arrow_right_hook ↪️ repeat 🔁 large_purple_circle 🟣 large_brown_circle 🟤 small_blue_diamond 🔹 small_orange_diamond 🔸
  six 6️⃣ seven 7️⃣ eight 8️⃣ nine 9️⃣ zero 0️⃣ keycap_ten 🔟 rainbow-flag 🏳️‍🌈 raising_hand 🙋 bow 🙇 dancer 💃 runner 🏃 see_no_evil 🙈
`;

const words = LIST.trim().split(/\s+/);
const EMOJI: ReadonlyMap<string, string> = new Map(
  words.flatMap((name, at) => (at % 2 === 0 ? [[name, words[at + 1] ?? ""]] : [])),
);

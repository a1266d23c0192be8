/** Returns the emoji for one of Slack's shortcodes, without its colons; undefined for an unknown one. */
export function emojiOf(name: string): string | undefined {
  return EMOJI.get(name);
}

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
  triangular_flag_on_post 🚩 flag-us 🇺🇸 flag-gb 🇬🇧 flag-de 🇩🇪
`;

const words = LIST.trim().split(/\s+/);
const EMOJI: ReadonlyMap<string, string> = new Map(
  words.flatMap((name, at) => (at % 2 === 0 ? [[name, words[at + 1] ?? ""]] : [])),
);

/** Replaces the known `:shortcodes:` in plain text by emoji. */
export function emojiText(text: string): string {
  return text.replace(/:([a-z0-9_+'-]{1,40}):/g, (whole, name: string) => EMOJI.get(name) ?? whole);
}

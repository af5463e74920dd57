// A message as Telegram shows it.
import { act, alertBox, avatar, el, link, state, tint, toast } from "./tools.js";

const SIMPLE = { bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code", pre: "pre", blockquote: "blockquote" };

function spoiler() {
  const node = el("span", { className: "spoiler", role: "button", tabIndex: 0, ariaLabel: "Скрытый текст, показать" });
  const show = () => {
    node.classList.add("open");
    node.removeAttribute("role");
    node.removeAttribute("aria-label");
  };
  node.addEventListener("click", show);
  node.addEventListener("keydown", (e) => { if (e.key === "Enter" || e.key === " ") { e.preventDefault(); show(); } });
  return node;
}

function expandable() {
  const quote = el("blockquote", { className: "folded" });
  const more = el("button", { type: "button", className: "fold", ariaExpanded: "false", onclick: () => {
    const folded = quote.classList.toggle("folded");
    more.textContent = folded ? "Показать целиком" : "Свернуть";
    more.setAttribute("aria-expanded", String(!folded));
  } }, "Показать целиком");
  const box = el("div", { className: "foldbox" }, quote, more);
  return { outer: box, inner: quote };
}

function entity(pane, e, text) {
  if (SIMPLE[e.type]) return el(SIMPLE[e.type]);
  switch (e.type) {
    case "text_link": return link(e.url);
    case "url": return link(text);
    case "email": return link("mailto:" + text);
    case "spoiler": return spoiler();
    case "bot_command": return el("button", { type: "button", className: "inlink", onclick: () => act(pane, "say", { text }) });
    case "mention": case "text_mention": case "hashtag": return el("span", { className: "mention" });
    default: return el("span");
  }
}

/** Entities nest; each is built around what lies inside it. */
function formatted(pane, text, entities, from = 0, to = text.length) {
  const out = document.createDocumentFragment();
  let at = from;
  for (let i = 0; i < entities.length; i++) {
    const e = entities[i];
    const end = e.offset + e.length;
    if (e.offset < at || end > to) continue;
    out.append(text.slice(at, e.offset));
    const inside = entities.slice(i + 1).filter((x) => x.offset >= e.offset && x.offset + x.length <= end);
    const content = formatted(pane, text, inside, e.offset, end);
    if (e.type === "expandable_blockquote") {
      const fold = expandable();
      fold.inner.append(content);
      out.append(fold.outer);
    } else {
      const node = entity(pane, e, text.slice(e.offset, end));
      node.append(content);
      out.append(node);
    }
    at = end;
    // A block ends its own line; the line break after it would show as an empty one.
    if (/blockquote|pre/.test(e.type) && text[at] === "\n") at++;
  }
  out.append(text.slice(at, to));
  return out;
}

const words = (pane, m, field, entities) =>
  m[field] ? el("div", { className: "text" }, formatted(pane, m[field], m[entities] || [])) : null;

const size = (bytes) => (bytes < 1024 ? bytes + " Б" : Math.round(bytes / 1024) + " КБ");

/** The photo, document, place … of a message, or null where it is only text. */
function attachment(m) {
  if (m.photo) {
    const best = m.photo[m.photo.length - 1];
    return el("img", { className: "photo", width: best.width, height: best.height, src: "api/file/" + best.file_id, alt: m.caption || "Фото без подписи", loading: "eager" });
  }
  if (m.document) {
    return el("a", { className: "file", href: "api/file/" + m.document.file_id, download: m.document.file_name || "файл" },
      el("span", { className: "icon", ariaHidden: "true" }, "⬇"),
      el("span", {}, m.document.file_name || "файл", el("small", {}, size(m.document.file_size || 0))));
  }
  if (m.location) {
    const { latitude, longitude } = m.location;
    return el("div", { className: "file" }, el("span", { className: "icon", ariaHidden: "true" }, "📍"),
      el("span", {}, "Место", el("small", {}, latitude.toFixed(4) + ", " + longitude.toFixed(4))));
  }
  if (m.voice) return el("div", { className: "file" }, el("span", { className: "icon", ariaHidden: "true" }, "▶"),
    el("span", {}, "Голосовое", el("small", {}, "0:0" + m.voice.duration)));
  if (m.sticker) return el("div", { className: "sticker", role: "img", ariaLabel: "Стикер" }, m.sticker.emoji || "🙂");
  return null;
}

/** The line of a service message, or null for people's and the bot's words. */
function service(m) {
  if (m.forum_topic_created) return "Создана тема «" + m.forum_topic_created.name + "»";
  if (m.pinned_message) return (m.from?.first_name || "Бот") + " закрепляет" + (m.silent ? " без звука" : "") + ": «" + brief(m.pinned_message) + "»";
  if (m.migrate_to_chat_id) return "Группа стала супергруппой";
  if (m.migrate_from_chat_id) return "Супергруппа сделана из группы";
  if (m.new_chat_members) return "В группе новые люди";
  if (m.left_chat_member) return "Кто-то вышел из группы";
  return null;
}

export function brief(m) {
  const kinds = { photo: "Фото", document: "Документ", location: "Место", voice: "Голосовое", sticker: "Стикер" };
  const kind = Object.keys(kinds).find((k) => m[k]);
  const text = (m.text || m.caption || "").replace(/\s+/g, " ");
  return text.length > 70 ? text.slice(0, 69) + "…" : text || (kind ? kinds[kind] : "сообщение");
}

async function press(pane, m, key, button) {
  if (key.callback_data !== undefined) {
    button.classList.add("busy");
    const { answer } = await act(pane, "press", { message: m.message_id, data: key.callback_data });
    button.classList.remove("busy");
    if (!answer) return;
    if (!answer.answered) toast("Бот не ответил на кнопку за 10 секунд.");
    else if (answer.show_alert) alertBox(answer.text);
    else toast(answer.text || (answer.url ? "Откроется: " + answer.url : ""));
  } else if (key.copy_text) {
    await navigator.clipboard?.writeText(key.copy_text.text).catch(() => {});
    toast("Скопировано: " + key.copy_text.text);
  } else {
    const query = key.switch_inline_query_current_chat ?? key.switch_inline_query ?? key.switch_inline_query_chosen_chat?.query;
    if (query !== undefined) pane.composer.write("@" + state.bot + " " + query);
    else toast("Такую кнопку песочница не умеет нажимать.");
  }
}

function keyboard(pane, m) {
  const rows = m.reply_markup?.inline_keyboard || [];
  if (!rows.length) return null;
  return el("div", { className: "keys" }, ...rows.map((row) => el("div", {}, ...row.map((key) => {
    if (key.url) {
      const anchor = link(key.url, key.text, el("span", { className: "corner", ariaHidden: "true" }, "↗"));
      anchor.className = "key";
      return anchor;
    }
    const button = el("button", { type: "button", className: "key " + (key.style || ""), onclick: () => press(pane, m, key, button) }, key.text);
    return button;
  }))));
}

function quote(pane, m) {
  const answered = m.reply_to_message;
  // In a topic everything answers the message that opened it; Telegram does not show that.
  if (!answered || answered.forum_topic_created) return null;
  return el("button", { type: "button", className: "quote " + tint(answered.from?.id || 0), onclick: () => pane.showMessage(answered.message_id) },
    el("b", {}, answered.from?.first_name || ""), el("span", {}, brief(answered)));
}

function origin(m) {
  if (!m.forward_origin) return null;
  return el("div", { className: "from" }, "Переслано от: " + (m.forward_origin.sender_user?.first_name || "кого-то"));
}

const time = (m) => new Date(m.date * 1000).toLocaleTimeString("ru", { hour: "2-digit", minute: "2-digit" });

export function bubble(pane, m, group) {
  if (m.deleted) return el("div", { className: "service gone" }, "сообщение удалено");
  const line = service(m);
  if (line) return el("div", { className: "service" }, line);
  const mine = m.from.id === pane.person;
  const meta = el("span", { className: "meta" },
    ...(m.reactions || []).map((r) => el("span", { className: "reaction" }, r)),
    m.silent ? el("span", { className: "silent" }, "без звука ") : null,
    (m.edit_date ? "изменено " : "") + time(m));
  const reply = el("button", { type: "button", className: "reply", title: "Ответить", ariaLabel: "Ответить на: " + brief(m), onclick: () => pane.composer.answer(m) }, "↩");
  const forward = el("button", { type: "button", className: "reply", title: "Переслать боту в личный чат", ariaLabel: "Переслать боту в личный чат: " + brief(m), onclick: () => act(pane, "forward", { chat: pane.person, topic: 0, from: m.chat.id, message: m.message_id }) }, "↪");
  const name = m.sender_chat ? m.sender_chat.title : m.from.first_name;
  const head = !mine && group ? el("div", { className: "who " + tint(m.from.id) }, name) : null;
  const via = m.via_bot ? el("div", { className: "from" }, "через @" + m.via_bot.username) : null;
  const body = el("div", { className: "bubble" }, head, via, origin(m), quote(pane, m), attachment(m),
    words(pane, m, "text", "entities"), words(pane, m, "caption", "caption_entities"), meta);
  return el("div", { className: "msg" + (mine ? " mine" : "") },
    !mine && group ? avatar(m.from.id, name) : null,
    el("div", { className: "stack" }, body, keyboard(pane, m)), reply, forward);
}

"use strict";
// Everything that people or the bot wrote is put in as text nodes, never as HTML.
const panes = [
  { name: "Человек", person: 101, chat: 101 },
  { name: "Владелец", person: 102, chat: 102 },
  { name: "Группа", person: 101, chat: null },
];
let state = { version: 0, people: [], chats: [], settings: {} };
let shown = 0;
const $ = (id) => document.getElementById(id);

function el(tag, props, ...children) {
  const node = document.createElement(tag);
  for (const [key, value] of Object.entries(props || {})) {
    if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else if (key in node && key !== "role") node[key] = value;
    else node.setAttribute(key, value);
  }
  node.append(...children.filter((c) => c !== null && c !== undefined));
  return node;
}

async function act(body) {
  const answer = await fetch("act", { method: "POST", body: JSON.stringify(body) });
  const json = await answer.json();
  if (json.error) toast(json.error);
  return json;
}

function toast(text) {
  if (!text) return;
  $("toast").textContent = text;
  $("toast").classList.add("on");
  clearTimeout(toast.timer);
  toast.timer = setTimeout(() => $("toast").classList.remove("on"), 3500);
}

const wrap = {
  bold: () => el("b"), italic: () => el("i"), underline: () => el("u"), strikethrough: () => el("s"),
  code: () => el("code"), pre: () => el("pre"), blockquote: () => el("blockquote"),
  expandable_blockquote: () => el("blockquote"), spoiler: () => el("span", { className: "spoiler", tabIndex: 0 }),
  text_link: (e) => el("a", { href: safe(e.url), rel: "noreferrer", target: "_blank" }),
};
const safe = (url) => (/^(https?|tg):\/\//.test(url) ? url : "#");

// Entities nest; each is rendered around what lies inside it.
function formatted(text, entities, from = 0, to = text.length) {
  const out = document.createDocumentFragment();
  let at = from;
  const inside = entities.filter((e) => e.offset >= from && e.offset + e.length <= to);
  inside.sort((a, b) => a.offset - b.offset || b.length - a.length);
  for (const e of inside) {
    if (e.offset < at) continue;
    out.append(text.slice(at, e.offset));
    const node = (wrap[e.type] || (() => el("span")))(e);
    const rest = inside.filter((x) => x !== e);
    node.append(formatted(text, rest, e.offset, e.offset + e.length));
    out.append(node);
    at = e.offset + e.length;
  }
  out.append(text.slice(at, to));
  return out;
}

function body(m) {
  if (m.deleted) return el("div", { className: "deleted" }, "сообщение удалено");
  if (m.text) return el("div", { className: "text" }, formatted(m.text, m.entities || []));
  if (m.location) return el("div", {}, "Место: " + m.location.latitude + ", " + m.location.longitude);
  if (m.document) return el("div", {}, "Документ: " + m.document.file_name + (m.caption ? "\n" + m.caption : ""));
  const kinds = { photo: "Фото", sticker: "Стикер", voice: "Голосовое" };
  const kind = Object.keys(kinds).find((k) => m[k]);
  return el("div", { className: "text" }, (kinds[kind] || "Сообщение без текста") + (m.caption ? "\n" + m.caption : ""));
}

function keyboard(pane, m) {
  const rows = (m.reply_markup && m.reply_markup.inline_keyboard) || [];
  if (!rows.length || m.deleted) return null;
  return el("div", { className: "keys" }, ...rows.map((row) => el("div", {}, ...row.map((key) =>
    el("button", { type: "button", onclick: () => press(pane, m, key) }, key.text)))));
}

async function press(pane, m, key) {
  if (key.url) { toast("Откроется: " + key.url); return; }
  if (key.switch_inline_query !== undefined) {
    pane.input.value = "@" + state.bot + " " + key.switch_inline_query;
    pane.input.focus();
    suggest(pane);
    return;
  }
  const done = await act({ do: "press", person: pane.person, chat: pane.chat, message: m.message_id, data: key.callback_data });
  if (!done.answer || !done.answer.answered) toast("Бот не ответил на кнопку за 3 секунды.");
  else toast(done.answer.text);
}

function bubble(pane, m) {
  const mine = m.from.id === pane.person;
  const time = new Date(m.date * 1000).toLocaleTimeString("ru", { hour: "2-digit", minute: "2-digit" });
  const quote = m.reply_to_message && (m.reply_to_message.text || "").slice(0, 80);
  return el("article", { className: "msg" + (mine ? " mine" : "") },
    mine ? null : el("div", { className: "who" }, m.from.first_name),
    m.via_bot ? el("div", { className: "who" }, "через @" + m.via_bot.username) : null,
    quote ? el("div", { className: "quote" }, quote) : null,
    body(m), keyboard(pane, m),
    el("div", { className: "meta" }, (m.edit_date ? "изменено " : "") + time));
}

function draw(pane) {
  const chat = state.chats.find((c) => c.id === pane.chat);
  if (!chat) return;
  const messages = chat.messages.filter((m) => chat.type === "private" || (m.message_thread_id || 0) === pane.topic);
  const fresh = JSON.stringify([messages, pane.person, pane.chat, pane.topic]);
  if (pane.drawn !== fresh) {
    pane.drawn = fresh;
    const held = pane.log.contains(document.activeElement) ? document.activeElement.textContent : null;
    pane.log.replaceChildren(...messages.map((m) => bubble(pane, m)));
    pane.log.scrollTop = pane.log.scrollHeight;
    // An edit in place must not throw the keyboard user out of the message.
    if (held !== null) {
      const buttons = [...pane.log.querySelectorAll("article:last-of-type button")];
      (buttons.find((b) => b.textContent === held) || buttons[0] || pane.input).focus();
    }
  }
  fill(pane.personBox, state.people.map((p) => [p.id, p.name]), pane.person);
  const chats = state.chats.filter((c) => c.type !== "private" || c.id === pane.person);
  fill(pane.chatBox, chats.map((c) => [c.id, c.type === "private" ? "Личный чат" : c.title]), pane.chat);
  const topics = [[0, "Общая тема"], ...Object.entries(chat.topics || {}).map(([id, name]) => [Number(id), name])];
  pane.topicBox.hidden = topics.length < 2;
  fill(pane.topicBox, topics, pane.topic);
  const person = state.people.find((p) => p.id === pane.person);
  fill(pane.languageBox, [["ru", "ru"], ["en", "en"]], person && person.language);
}

function fill(select, options, value) {
  const key = JSON.stringify(options);
  if (select.dataset.key !== key) {
    select.dataset.key = key;
    select.replaceChildren(...options.map(([v, label]) => el("option", { value: v }, label)));
  }
  select.value = value;
}

function commands(pane) {
  const chat = state.chats.find((c) => c.id === pane.chat);
  const scope = chat && chat.type === "private" ? "all_private_chats" : "all_group_chats";
  const person = state.people.find((p) => p.id === pane.person);
  const set = state.settings["setmycommands " + scope + " " + person.language] || state.settings["setmycommands " + scope + " "];
  return (set && set.commands) || [];
}

async function suggest(pane) {
  const text = pane.input.value;
  const inline = text.match(new RegExp("^@" + state.bot + "\\s+(.*)$", "s"));
  if (/^\/\w*$/.test(text)) {
    offer(pane, commands(pane).filter((c) => ("/" + c.command).startsWith(text)).map((c) =>
      ({ title: "/" + c.command, note: c.description, take: () => send(pane, "/" + c.command) })));
  } else if (inline) {
    const asked = ++pane.asked;
    const found = await act({ do: "inline", person: pane.person, text: inline[1] });
    if (asked !== pane.asked) return;
    offer(pane, (found.results || []).map((r) => ({ title: r.title, note: r.description, take: async () => {
      await act({ do: "choose", person: pane.person, chat: pane.chat, topic: pane.topic, result: r });
      clear(pane);
    } })));
  } else offer(pane, []);
}

function offer(pane, items) {
  pane.pop.replaceChildren(...items.map((i) =>
    el("button", { type: "button", onclick: i.take }, i.title, el("small", {}, i.note || ""))));
}

function clear(pane) {
  pane.input.value = "";
  offer(pane, []);
  pane.input.focus();
}

async function send(pane, text) {
  if (!text.trim()) return;
  clear(pane);
  await act({ do: "say", person: pane.person, chat: pane.chat, topic: pane.topic, text });
}

const attachments = {
  "": null,
  "Место: Ларс": { location: { latitude: 42.74, longitude: 44.64 } },
  "Голосовое": { voice: { file_id: "v", file_unique_id: "v", duration: 3 } },
  "Стикер": { sticker: { file_id: "s", file_unique_id: "s", type: "regular", width: 1, height: 1, is_animated: false, is_video: false } },
  "Фото": { photo: [{ file_id: "p", file_unique_id: "p", width: 1, height: 1 }] },
  "Документ": { document: { file_id: "d", file_unique_id: "d", file_name: "file.pdf" } },
};

function build(pane, index) {
  pane.topic = 0;
  pane.asked = 0;
  pane.personBox = el("select", { ariaLabel: "Кто", onchange: () => { pane.person = Number(pane.personBox.value);
    const chat = state.chats.find((c) => c.id === pane.chat);
    if (chat && chat.type === "private") pane.chat = pane.person; redraw(); } });
  pane.chatBox = el("select", { ariaLabel: "Чат", onchange: () => { pane.chat = Number(pane.chatBox.value); pane.topic = 0; redraw(); } });
  pane.topicBox = el("select", { ariaLabel: "Тема", onchange: () => { pane.topic = Number(pane.topicBox.value); redraw(); } });
  pane.languageBox = el("select", { ariaLabel: "Язык", onchange: () =>
    act({ do: "language", person: pane.person, language: pane.languageBox.value }).then(load) });
  pane.log = el("div", { className: "log", role: "log", ariaLabel: pane.name + ": сообщения", tabIndex: 0 });
  pane.pop = el("div", { className: "pop" });
  pane.input = el("textarea", { ariaLabel: "Сообщение", placeholder: "Сообщение", oninput: () => suggest(pane),
    onkeydown: (e) => { if (e.key === "Enter" && !e.shiftKey) { e.preventDefault(); send(pane, pane.input.value); }
      if (e.key === "Escape") offer(pane, []); } });
  const attach = el("select", { ariaLabel: "Вложение", onchange: () => {
    const content = attachments[attach.value];
    attach.value = "";
    if (content) act({ do: "send", person: pane.person, chat: pane.chat, topic: pane.topic, content });
  } }, ...Object.keys(attachments).map((name) => el("option", { value: name }, name || "📎")));
  attach.style.width = "52px";
  pane.section = el("section", { className: "pane", ariaLabel: pane.name },
    el("div", { className: "bar" }, pane.personBox, pane.chatBox, pane.topicBox, pane.languageBox),
    pane.log, pane.pop,
    el("div", { className: "compose" }, attach, pane.input,
      el("button", { type: "button", onclick: () => send(pane, pane.input.value) }, "Отправить")));
  $("panes").append(pane.section);
  $("tabs").append(el("button", { type: "button", role: "tab", onclick: () => { shown = index; redraw(); } }, pane.name));
}

function redraw() {
  const group = state.chats.find((c) => c.type !== "private");
  panes.forEach((pane, i) => {
    if (pane.chat === null && group) pane.chat = group.id;
    pane.section.classList.toggle("shown", i === shown);
    $("tabs").children[i].setAttribute("aria-selected", i === shown);
    draw(pane);
  });
}

async function load(since) {
  const answer = await fetch("state?since=" + (since || 0));
  if (!answer.ok) throw new Error(await answer.text());
  state = await answer.json();
  redraw();
}

async function follow() {
  for (;;) {
    try {
      await load(state.version);
    } catch (e) {
      toast("Песочница не отвечает. Если вы её остановили, запустите снова.");
      await new Promise((done) => setTimeout(done, 2000));
    }
    if (new URLSearchParams(location.search).has("once")) return;
  }
}

$("fault").addEventListener("change", () => act({ do: "fault", kind: $("fault").value,
  value: { RATE_LIMIT: 5, STATUS: 500, DELAY: 2000 }[$("fault").value] || 1 }));
panes.forEach(build);
follow();

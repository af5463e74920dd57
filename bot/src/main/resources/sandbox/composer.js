// The line at the foot of a pane: text, commands, inline results, attachments.
import { act, el, sheet, state } from "./tools.js";
import { brief } from "./bubble.js";

const PLACES = [["Верхний Ларс", 42.7444, 44.6303], ["Тбилиси", 41.7151, 44.8271], ["Сарпи", 41.5211, 41.5491], ["Уральск", 51.2333, 51.3667]];

/** A drawn picture, so that no file is needed to try a photo. */
function drawing() {
  const canvas = el("canvas", { width: 640, height: 480 });
  const pen = canvas.getContext("2d");
  pen.fillStyle = "#9cc7e4"; pen.fillRect(0, 0, 640, 480);
  pen.fillStyle = "#5d8a4f"; pen.beginPath(); pen.moveTo(0, 480); pen.lineTo(210, 120); pen.lineTo(400, 400); pen.lineTo(490, 240); pen.lineTo(640, 480); pen.fill();
  return canvas.toDataURL("image/png").split(",")[1];
}

const base64 = (file) => new Promise((done) => {
  const reader = new FileReader();
  reader.onload = () => done(reader.result.split(",")[1] || "");
  reader.readAsDataURL(file);
});

export class Composer {
  constructor(pane) {
    this.pane = pane;
    this.replyTo = null;
    this.asked = 0;
    this.chosen = -1;
    this.items = [];
    const id = "suggest" + pane.index;
    this.list = el("div", { className: "suggest", id, role: "listbox", ariaLabel: "Подсказки", hidden: true });
    this.input = el("textarea", { rows: 1, placeholder: "Сообщение", ariaLabel: "Сообщение", role: "combobox", ariaExpanded: "false",
      "aria-controls": id, ariaAutoComplete: "list", oninput: () => this.typed(), onkeydown: (e) => this.key(e) });
    this.replyBar = el("div", { className: "replybar", hidden: true });
    this.keys = el("div", { className: "bigkeys", hidden: true });
    this.start = el("button", { type: "button", className: "start" }, "Запустить");
    this.line = el("div", { className: "line" }, this.attach(), this.input,
      el("button", { type: "button", className: "send", ariaLabel: "Отправить", title: "Отправить", onclick: () => this.send(this.input.value) }, "➤"));
    this.node = el("div", { className: "composer" }, this.list, this.replyBar, this.start, this.line, this.keys);
  }

  write(text) {
    this.input.value = text;
    this.input.focus();
    this.typed();
  }

  answer(message) {
    this.replyTo = message;
    this.replyBar.hidden = !message;
    this.replyBar.replaceChildren();
    if (!message) return;
    this.replyBar.append(el("span", {}, "Ответ: " + brief(message)),
      el("button", { type: "button", className: "quiet", ariaLabel: "Не отвечать", onclick: () => this.answer(null) }, "✕"));
    this.input.focus();
  }

  async send(text) {
    if (!text.trim()) return;
    const replyTo = this.replyTo ? this.replyTo.message_id : 0;
    this.clear();
    await act(this.pane, "say", { text, replyTo });
  }

  clear() {
    this.input.value = "";
    this.answer(null);
    this.offer([]);
    this.grow();
    if (!this.line.hidden) this.input.focus();
  }

  grow() {
    if (!this.input.offsetParent) return;
    this.input.style.height = "auto";
    this.input.style.height = Math.min(this.input.scrollHeight + 2, 150) + "px";
  }

  key(e) {
    const open = this.items.length > 0;
    if (open && (e.key === "ArrowDown" || e.key === "ArrowUp")) {
      e.preventDefault();
      const step = e.key === "ArrowDown" ? 1 : -1;
      this.mark((this.chosen + step + this.items.length) % this.items.length);
    } else if (e.key === "Escape" && (open || this.replyTo)) {
      if (open) this.offer([]);
      else this.answer(null);
    } else if (open && this.chosen >= 0 && (e.key === "Enter" || e.key === "Tab")) {
      e.preventDefault();
      this.items[this.chosen].take();
    } else if (e.key === "Enter" && !e.shiftKey && !e.isComposing) {
      e.preventDefault();
      this.send(this.input.value);
    }
  }

  typed() {
    this.grow();
    const text = this.input.value;
    const asked = ++this.asked;
    const inline = text.match(new RegExp("^@" + state.bot + "\\s([\\s\\S]*)$", "i"));
    if (/^\/\w*$/.test(text)) this.commands(text, asked);
    else if (inline) setTimeout(() => { if (asked === this.asked) this.results(inline[1], asked); }, 250);
    else this.offer([]);
  }

  async commands(text, asked) {
    const { commands = [] } = await act(this.pane, "commands", {});
    if (asked !== this.asked) return;
    this.offer(commands.filter((c) => ("/" + c.command).startsWith(text)).map((c) =>
      ({ title: "/" + c.command, note: c.description, take: () => this.send("/" + c.command) })));
  }

  async results(query, asked) {
    this.offer([{ title: "Ищу…", note: "", take: () => {} }]);
    const { answer } = await act(this.pane, "inline", { text: query });
    if (asked !== this.asked) return;
    if (!answer || !answer.answered) { this.offer([{ title: "Бот не ответил", note: "", take: () => this.offer([]) }]); return; }
    if (!answer.results.length) this.offer([{ title: "Ничего не нашлось", note: "", take: () => this.offer([]) }]);
    else this.offer(answer.results.map((r) => ({ title: r.title || r.type, note: r.description || "", take: async () => {
      this.clear();
      await act(this.pane, "choose", { result: r });
    } })));
  }

  offer(items) {
    this.items = items;
    this.list.hidden = !items.length;
    this.input.setAttribute("aria-expanded", String(items.length > 0));
    this.list.replaceChildren(...items.map((item, i) =>
      el("div", { role: "option", id: this.list.id + "-" + i, className: "option", onpointerdown: (e) => { e.preventDefault(); item.take(); } },
        el("b", {}, item.title), el("span", {}, item.note))));
    this.mark(items.length ? 0 : -1);
  }

  mark(index) {
    this.chosen = index;
    [...this.list.children].forEach((node, i) => {
      node.setAttribute("aria-selected", String(i === index));
      if (i === index) node.scrollIntoView({ block: "nearest" });
    });
    if (index >= 0) this.input.setAttribute("aria-activedescendant", this.list.id + "-" + index);
    else this.input.removeAttribute("aria-activedescendant");
  }

  attach() {
    const button = el("button", { type: "button", className: "quiet clip", ariaLabel: "Прикрепить", title: "Прикрепить", ariaExpanded: "false" }, "📎");
    const latitude = el("input", { type: "number", step: "any", min: -90, max: 90, value: 42.7444, ariaLabel: "Широта" });
    const longitude = el("input", { type: "number", step: "any", min: -180, max: 180, value: 44.6303, ariaLabel: "Долгота" });
    // What stands in the line goes with the file, as its caption.
    const caption = () => {
      const text = this.input.value.trim();
      this.clear();
      return text;
    };
    const file = el("input", { type: "file", hidden: true, onchange: async () => {
      const picked = file.files[0];
      if (picked) await act(this.pane, "document", { name: picked.name, base64: await base64(picked), caption: caption() });
      file.value = "";
    } });
    const panel = el("div", { className: "sheet up", hidden: true, role: "group", ariaLabel: "Вложения" });
    const shut = sheet(button, panel);
    const item = (label, run) => el("button", { type: "button", onclick: () => { shut(true); run(); } }, label);
    const place = (lat, lon) => act(this.pane, "location", { latitude: lat, longitude: lon });
    panel.append(el("div", { className: "items" },
      item("Фото", () => act(this.pane, "photo", { base64: drawing(), caption: caption() })),
      item("Файл…", () => file.click()),
      item("Стикер", () => act(this.pane, "sticker", {})),
      item("Голосовое", () => act(this.pane, "voice", {}))),
      el("p", { className: "note" }, "Место"),
      el("div", { className: "items" }, ...PLACES.map(([name, lat, lon]) => item(name, () => place(lat, lon)))),
      el("div", { className: "row" }, latitude, longitude, item("Отправить", () => place(Number(latitude.value), Number(longitude.value)))));
    return el("div", { className: "menu" }, button, panel, file);
  }

  /** The bot's own keyboard instead of letters, and whether there is anything to write to. */
  show(chat) {
    const fresh = chat.type === "private" && chat.contact === "NEVER_WROTE";
    const blocked = chat.type === "private" && chat.contact === "BLOCKED";
    this.start.hidden = !fresh && !blocked;
    this.line.hidden = fresh || blocked;
    this.start.textContent = blocked ? "Разблокировать бота" : "Запустить";
    this.start.onclick = () => (blocked ? act(this.pane, "block", { on: false }) : this.send("/start"));
    const rows = chat.keyboard?.keyboard || [];
    const key = JSON.stringify(rows);
    if (this.shownKeys === key) return;
    this.shownKeys = key;
    this.keys.hidden = !rows.length;
    this.keys.replaceChildren(...rows.map((row) => el("div", {}, ...row.map((k) =>
      el("button", { type: "button", onclick: () => (k.request_location
        ? act(this.pane, "location", { latitude: PLACES[0][1], longitude: PLACES[0][2] })
        : this.send(k.text || k)) }, k.text || k)))));
  }
}

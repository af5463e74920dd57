// One window: a person in a chat.
import { act, avatar, el, fill, personName, sheet, state } from "./tools.js";
import { brief, bubble } from "./bubble.js";
import { Composer } from "./composer.js";

const ALL = -1;

export class Pane {
  constructor(index, name, person, chat) {
    Object.assign(this, { index, name, person, chat, topic: ALL, drawn: "", nodes: new Map() });
    this.composer = new Composer(this);
    this.log = el("div", { className: "log", role: "log", ariaLabel: name + ": сообщения", tabIndex: 0 });
    this.pin = el("button", { type: "button", className: "pin", hidden: true });
    this.node = el("section", { className: "pane", id: "pane" + index, ariaLabel: name }, this.head(), this.pin, this.log, this.composer.node);
  }

  head() {
    const choose = (label, change) => el("select", { ariaLabel: label, title: label, onchange: (e) => { change(Number(e.target.value)); this.draw(); } });
    this.personBox = choose("Кто пишет", (id) => {
      const own = this.chat === this.person;
      this.person = id;
      if (own) this.chat = id;
    });
    this.chatBox = choose("Где", (id) => { this.chat = id; this.topic = ALL; });
    this.topicBox = choose("Тема", (id) => { this.topic = id; });
    this.title = el("div", { className: "title" });
    this.face = el("span");
    const button = el("button", { type: "button", className: "quiet", ariaLabel: "Обстоятельства", title: "Обстоятельства", ariaExpanded: "false" }, "⋮");
    this.panel = el("div", { className: "sheet", hidden: true, role: "group", ariaLabel: "Обстоятельства" });
    this.shut = sheet(button, this.panel);
    return el("div", { className: "head" }, this.face, el("div", { className: "choices" }, this.title,
      el("div", { className: "selects" }, this.personBox, this.chatBox, this.topicBox)),
      el("div", { className: "menu" }, button, this.panel));
  }

  draw() {
    const chat = state.chats.get(this.chat);
    if (!chat) return;
    this.drawHead(chat);
    this.drawPin(chat);
    this.drawLog(chat);
    this.composer.show(chat);
  }

  drawHead(chat) {
    const own = chat.type === "private";
    const title = own ? "Подорожник" : chat.title;
    if (this.title.dataset.key !== title) {
      this.title.dataset.key = title;
      this.title.textContent = title;
      const face = avatar(own ? state.botId : chat.id, title);
      this.face.replaceWith(face);
      this.face = face;
    }
    fill(this.personBox, state.people.map((p) => [p.id, p.name]), this.person);
    const chats = [...state.chats.values()].filter((c) => (c.type !== "private" || c.id === this.person) && !c.movedTo);
    fill(this.chatBox, chats.map((c) => [c.id, c.type === "private" ? "Личный чат" : c.title]), this.chat);
    this.topicBox.hidden = !chat.topics.length;
    fill(this.topicBox, [[ALL, "Все темы"], [0, "Общая"], ...chat.topics.map((t) => [t.id, t.name])], this.topic);
    this.drawPanel(chat);
  }

  drawPanel(chat) {
    const language = state.people.find((p) => p.id === this.person)?.language;
    const key = JSON.stringify([chat.id, chat.contact, chat.bot, chat.members[this.person], this.person, language]);
    if (this.panel.dataset.key === key) return;
    this.panel.dataset.key = key;
    const item = (label, what, more) => el("button", { type: "button", onclick: () => { this.shut(true); act(this, what, more); } }, label);
    const items = chat.type === "private"
      ? [chat.contact === "BLOCKED" ? item("Разблокировать бота", "block", { on: false }) : item("Заблокировать бота", "block", { on: true })]
      : this.groupItems(chat, item);
    this.panel.replaceChildren(
      el("label", {}, "Язык Telegram у того, кто пишет: ", el("select", { value: language, onchange: (e) => act(this, "language", { language: e.target.value }) },
        ...["ru", "en"].map((l) => el("option", { value: l, selected: l === language }, l)))),
      el("div", { className: "items" }, ...items));
  }

  groupItems(chat, item) {
    const inside = ["member", "administrator", "restricted"].includes(chat.bot);
    const admin = chat.members[this.person] === "administrator";
    const items = [
      inside ? item("Удалить бота из группы", "bot", { standing: "kicked" }) : item("Добавить бота в группу", "bot", { standing: "member" }),
      item(admin ? personName(this.person) + ": больше не админ" : personName(this.person) + ": сделать админом", "standing", { standing: admin ? "member" : "administrator" }),
    ];
    if (inside) items.push(chat.bot === "administrator" ? item("Бот: больше не админ", "bot", { standing: "member" }) : item("Бот: сделать админом", "bot", { standing: "administrator" }));
    if (inside && chat.bot !== "administrator") items.push(chat.bot === "restricted" ? item("Бот: разрешить писать", "bot", { standing: "member" }) : item("Бот: запретить писать", "bot", { standing: "restricted" }));
    if (chat.type === "group") items.push(item("Превратить в супергруппу", "migrate", {}));
    return items;
  }

  drawPin(chat) {
    const id = chat.pinned[0];
    const message = id && chat.messages.get(id);
    this.pin.hidden = !message;
    if (message) {
      this.pin.replaceChildren(el("b", {}, "Закреплено"), el("span", {}, brief(message)));
      this.pin.onclick = () => this.showMessage(id);
    }
  }

  drawLog(chat) {
    const where = this.person + "/" + this.chat + "/" + this.topic;
    if (this.drawn !== where) {
      this.drawn = where;
      this.nodes.clear();
      this.log.replaceChildren();
    }
    const low = this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < 80;
    const focused = this.log.contains(document.activeElement) && document.activeElement !== this.log ? document.activeElement : null;
    const first = this.nodes.size === 0;
    let grown = false;
    for (const [id, message] of chat.messages) {
      if (this.topic !== ALL && (message.message_thread_id || 0) !== this.topic) continue;
      grown = this.drawMessage(chat, id, message, focused) || grown;
    }
    this.drawEmpty(chat);
    if (!grown || !low) return;
    this.log.scrollTop = this.log.scrollHeight;
    // Of an answer longer than the window one wants to read the beginning.
    const last = this.log.lastElementChild;
    if (!first && last.offsetHeight > this.log.clientHeight) last.scrollIntoView({ block: "start" });
  }

  /** Draws a message if it is new or changed; true if the log grew or changed. */
  drawMessage(chat, id, message, focused) {
    const old = this.nodes.get(id);
    const key = JSON.stringify(message);
    if (old && old.key === key) return false;
    const node = bubble(this, message, chat.type !== "private");
    this.nodes.set(id, { key, node });
    if (!old) {
      this.day(message);
      this.log.append(node);
      return true;
    }
    // An edit in place must not throw the keyboard's user out of the message.
    const held = focused && old.node.contains(focused) ? focused.textContent : null;
    node.classList.add("fresh");
    old.node.replaceWith(node);
    if (held !== null) {
      const buttons = [...node.querySelectorAll(".key")];
      (buttons.find((b) => b.textContent === held) || buttons[0] || this.log).focus();
    }
    return true;
  }

  day(message) {
    const day = new Date(message.date * 1000).toLocaleDateString("ru", { day: "numeric", month: "long" });
    if (this.log.lastDay === day && this.log.childElementCount) return;
    this.log.lastDay = day;
    this.log.append(el("div", { className: "service day" }, day));
  }

  drawEmpty(chat) {
    this.empty?.remove();
    if (this.nodes.size) return;
    this.empty = el("div", { className: "empty" }, chat.type === "private"
      ? "Здесь пока пусто. Человек ещё не писал боту, и бот не может написать первым."
      : "Здесь пока пусто. В группе бот видит команды, своё имя и ответы на свои сообщения.");
    this.log.append(this.empty);
  }

  showMessage(id) {
    const found = this.nodes.get(id);
    if (!found) return;
    found.node.scrollIntoView({ block: "center" });
    found.node.classList.remove("fresh");
    requestAnimationFrame(() => found.node.classList.add("fresh"));
  }
}

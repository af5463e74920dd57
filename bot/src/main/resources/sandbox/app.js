// Starts the page and keeps it up to date.
import { $, act, el, sheet, state, toast } from "./tools.js";
import { Pane } from "./pane.js";

const ONCE = new URLSearchParams(location.search).has("once");
let panes = [];
let shown = 0;

function take(update) {
  state.version = update.version;
  state.bot = update.bot;
  state.botId = update.botId;
  state.people = update.people;
  state.faults = update.faults;
  for (const chat of update.chats) {
    const known = state.chats.get(chat.id);
    const messages = known ? known.messages : new Map();
    for (const message of chat.messages) messages.set(message.message_id, message);
    state.chats.set(chat.id, { ...chat, messages });
  }
  if (!panes.length) open();
  panes.forEach((pane) => pane.draw());
  drawFaults();
}

function open() {
  const [person, owner] = state.people;
  const group = [...state.chats.values()].find((chat) => chat.type !== "private");
  panes = [new Pane(0, "Человек", person.id, person.id), new Pane(1, "Владелец", owner.id, owner.id),
    new Pane(2, "Группа", person.id, group ? group.id : person.id)];
  $("panes").append(...panes.map((pane) => pane.node));
  $("tabs").append(...panes.map((pane, i) => el("button", { type: "button", role: "tab", id: "tab" + i, "aria-controls": "pane" + i, onclick: () => show(i), onkeydown: turn }, pane.name)));
  const wanted = Number(new URLSearchParams(location.search).get("pane"));
  show(wanted >= 0 && wanted < panes.length ? wanted : 0);
}

/** Arrow keys go from tab to tab, as everywhere. */
function turn(e) {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[e.key];
  if (!step) return;
  show((shown + step + panes.length) % panes.length);
  $("tab" + shown).focus();
}

function show(index) {
  shown = index;
  panes.forEach((pane, i) => {
    pane.node.classList.toggle("shown", i === index);
    $("tab" + i).setAttribute("aria-selected", String(i === index));
    $("tab" + i).tabIndex = i === index ? 0 : -1;
    pane.log.scrollTop = pane.log.scrollHeight;
  });
}

function drawFaults() {
  const names = Object.fromEntries([...$("fault-kind").options].map((o) => [o.value, o.textContent]));
  $("faults-count").hidden = !state.faults.length;
  $("faults-count").textContent = state.faults.length ? String(state.faults.length) : "";
  $("fault-list").replaceChildren(...state.faults.map((f) =>
    el("li", {}, (names[f.kind] || f.kind) + ", " + f.method + (f.times < 1e6 ? ", ещё " + f.times : ""))));
}

function faults() {
  const me = () => ({ person: state.people[0].id, chat: 0 });
  sheet($("faults-button"), $("faults"));
  $("faults").addEventListener("submit", (e) => {
    e.preventDefault();
    const kind = $("fault-kind").selectedOptions[0];
    act(me(), "fault", { fault: { kind: kind.value, value: Number(kind.dataset.value || 1), method: $("fault-method").value, times: Number($("fault-times").value) || 1 } });
  });
  $("fault-none").addEventListener("click", () => act(me(), "mend", {}));
}

function follow() {
  const events = new EventSource("api/events");
  events.onmessage = (e) => take(JSON.parse(e.data));
  events.onerror = () => toast(events.readyState === EventSource.CLOSED
    ? "Связь с песочницей закрыта. Запустите её снова и откройте новый адрес."
    : "Связь с песочницей прервалась, пробую снова.");
}

faults();
if (ONCE) fetch("api/state").then((answer) => answer.json()).then(take);
else follow();

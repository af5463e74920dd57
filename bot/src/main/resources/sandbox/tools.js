// Shared by all parts of the page. What people or the bot wrote becomes text nodes, never HTML.

export const state = { version: 0, bot: "", botId: 0, people: [], chats: new Map(), faults: [] };
export const $ = (id) => document.getElementById(id);

/** Builds an element; keys that start with "on" are listeners, the rest properties or attributes. */
export function el(tag, props, ...children) {
  const node = document.createElement(tag);
  for (const [key, value] of Object.entries(props || {})) {
    if (value === null || value === undefined) continue;
    if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else if (key in node && key !== "role") node[key] = value;
    else node.setAttribute(key, value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

/** Does something as a person; shows what the server has against it. */
export async function act(pane, what, more) {
  const body = { do: what, person: pane.person, chat: pane.chat, topic: Math.max(0, pane.topic || 0), ...more };
  try {
    const answer = await fetch("api/act", { method: "POST", body: JSON.stringify(body) });
    const json = await answer.json();
    if (json.error) toast(json.error);
    return json;
  } catch {
    toast("Песочница не отвечает. Если вы её остановили, запустите снова.");
    return { error: "offline" };
  }
}

export function toast(text) {
  if (!text) return;
  $("toast").textContent = text;
  $("toast").classList.add("on");
  clearTimeout(toast.timer);
  toast.timer = setTimeout(() => $("toast").classList.remove("on"), 4000);
}

export function alertBox(text) {
  $("alert-text").textContent = text;
  $("alert").showModal();
}

/** Fills a select anew only when its options changed, so that an open list stays open. */
export function fill(select, options, value) {
  const key = JSON.stringify(options);
  if (select.dataset.key !== key) {
    select.dataset.key = key;
    select.replaceChildren(...options.map(([v, label]) => el("option", { value: v }, label)));
  }
  select.value = value;
}

/** A button with a sheet that opens under it; closes on Escape, on a click elsewhere, on a choice. */
export function sheet(button, panel) {
  const set = (open) => {
    panel.hidden = !open;
    button.setAttribute("aria-expanded", String(open));
  };
  const shut = (focus) => {
    if (panel.hidden) return;
    set(false);
    if (focus) button.focus();
  };
  button.addEventListener("click", () => {
    set(panel.hidden);
    if (!panel.hidden) panel.querySelector("button, select, input")?.focus();
  });
  panel.addEventListener("keydown", (e) => { if (e.key === "Escape") { e.stopPropagation(); shut(true); } });
  document.addEventListener("pointerdown", (e) => {
    if (!panel.contains(e.target) && !button.contains(e.target)) shut(false);
  });
  return shut;
}

export const safeUrl = (url) => (/^(https?|tg|mailto|tel):/i.test(url) ? url : null);

export function link(url, ...children) {
  const full = /^[a-z]+:/i.test(url) ? url : "https://" + url;
  const href = safeUrl(full);
  return href ? el("a", { href, title: url, rel: "noreferrer noopener", target: "_blank" }, ...children) : el("span", {}, ...children);
}

export const personName = (id) => state.people.find((p) => p.id === id)?.name || "кто-то";

/** One of seven colours, the same for the same person everywhere. */
export const tint = (id) => "tint" + (Math.abs(id) % 7);

export function avatar(id, name) {
  return el("span", { className: "avatar " + tint(id), ariaHidden: "true" }, [...(name || "?")][0].toUpperCase());
}

// Selected words of a text as places in it: code points from its start, as everywhere in Dragoman.
"use strict";

(() => {
  const text = document.querySelector("[data-text]");
  if (!text) return;
  let last = null;

  const place = (node, offset) => {
    const holder = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest("[data-at]");
    if (holder) {
      const range = document.createRange();
      range.setStart(holder, 0);
      range.setEnd(node, offset);
      return Number(holder.dataset.at) + [...range.toString()].length;
    }
    const next = node.childNodes[offset] ?? node;
    const found = next.nodeType === Node.ELEMENT_NODE ? next.matches("[data-at]") ? next : next.querySelector("[data-at]") : null;
    return found ? Number(found.dataset.at) : null;
  };

  const note = () => {
    const chosen = document.getSelection();
    if (!chosen.rangeCount || chosen.isCollapsed || !text.contains(chosen.anchorNode) || !text.contains(chosen.focusNode)) return;
    const range = chosen.getRangeAt(0);
    let words = range.toString();
    let start = place(range.startContainer, range.startOffset);
    if (start === null) return;
    const lead = words.length - words.trimStart().length;
    start += [...words.slice(0, lead)].length;
    words = words.trim();
    if (!words) return;
    last = { start, end: start + [...words].length, words };
    const shown = document.getElementById("selected");
    if (shown) shown.textContent = `${last.start}–${last.end}: ${words.length > 120 ? words.slice(0, 120) + "…" : words}`;
  };
  document.addEventListener("selectionchange", note);

  for (const button of document.querySelectorAll("[data-selection]")) {
    button.hidden = false;
    button.addEventListener("mousedown", (event) => event.preventDefault()); // the selection stays
    button.addEventListener("click", () => {
      note(); // the event of the selection may not have come yet
      if (last) document.getElementById(button.dataset.selection).value = `${last.start}-${last.end}`;
    });
  }
  const speaker = document.querySelector("[data-speaker]");
  if (speaker) {
    speaker.hidden = false;
    speaker.addEventListener("mousedown", (event) => event.preventDefault());
    speaker.addEventListener("click", () => {
      note();
      if (last) document.querySelector("input[name='speakers']").value = last.words;
    });
  }

  // #c120-180 marks a span without a new page.
  const asked = /^#c(\d+)-(\d+)$/.exec(location.hash);
  if (asked) {
    const [start, end] = [Number(asked[1]), Number(asked[2])];
    const over = [...text.querySelectorAll("[data-at]")].filter((one) => {
      const at = Number(one.dataset.at);
      return at < end && at + [...one.textContent].length > start;
    });
    for (const one of over) one.classList.add("now");
    over[0]?.scrollIntoView({ block: "center" });
  }
})();

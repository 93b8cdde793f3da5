// What pictures share: their data, tips by pointer and by keyboard, moving among marks, and choosing a stretch of time.
"use strict";

window.pictures = (() => {
  const data = (id) => JSON.parse(document.getElementById(id)?.textContent || "null");

  // Draw now and whenever the width changes.
  const draw = (box, make) => {
    let width = 0, waiting = 0;
    const again = () => {
      const now = Math.floor(box.clientWidth - 16);
      if (now < 50 || now === width) return;
      width = now;
      box.replaceChildren();
      make(width);
    };
    again();
    new ResizeObserver(() => { cancelAnimationFrame(waiting); waiting = requestAnimationFrame(again); }).observe(box);
  };

  // Plot writes a style element into its picture, which the desk's rules against foreign styles refuse (desk.css has the same lines),
  // and names groups that have no role; those without links are for the eye alone, the table says what they say.
  const place = (box, svg) => {
    svg.querySelectorAll("style").forEach((one) => one.remove());
    for (const group of svg.querySelectorAll("g[aria-label], g[aria-description]")) {
      group.removeAttribute("aria-label");
      group.removeAttribute("aria-description");
      if (!group.querySelector("a") && !group.closest(".marks, [aria-hidden]")) group.setAttribute("aria-hidden", "true");
    }
    box.append(svg);
  };

  // Marks one can go to: one stop of the Tab key for all of them, arrow keys from one to the next, tips for pointer and focus alike.
  // `marks`: elements with what they say and where they lead, in their order; `rows` moves by the up and down keys.
  const walk = (box, marks) => {
    const tip = document.createElement("div");
    tip.className = "tip";
    tip.hidden = true;
    tip.setAttribute("aria-hidden", "true");
    box.append(tip);
    const show = (mark) => {
      tip.textContent = mark.words;
      tip.hidden = false;
      const at = mark.element.getBoundingClientRect(), frame = box.getBoundingClientRect();
      const left = at.left + at.width / 2 - frame.left - tip.offsetWidth / 2 + box.scrollLeft;
      tip.style.left = `${Math.max(4, Math.min(left, box.clientWidth - tip.offsetWidth - 4))}px`;
      const above = at.top - frame.top - tip.offsetHeight - 8;
      tip.style.top = `${above > 0 ? above : at.bottom - frame.top + 8}px`;
    };
    const hide = () => { tip.hidden = true; };
    marks.forEach((mark, number) => {
      const element = mark.element;
      element.setAttribute("aria-label", mark.words.replaceAll("\n", ", "));
      element.setAttribute("tabindex", number ? "-1" : "0");
      if (element.tagName !== "a") element.setAttribute("role", "img");
      element.addEventListener("pointerenter", () => show(mark));
      element.addEventListener("pointerleave", hide);
      element.addEventListener("focus", () => show(mark));
      element.addEventListener("blur", hide);
      element.addEventListener("keydown", (event) => {
        const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, PageDown: 10, PageUp: -10 }[event.key];
        const to = event.key === "Home" ? 0 : event.key === "End" ? marks.length - 1 : step && number + step;
        if (event.key === "Escape") hide();
        if (to === undefined) return;
        event.preventDefault();
        const next = marks[Math.max(0, Math.min(marks.length - 1, to))].element;
        element.setAttribute("tabindex", "-1");
        next.setAttribute("tabindex", "0");
        next.focus();
      });
    });
  };

  // Drag over a stretch: `chosen` gets the days it begins and ends with. Fingers scroll instead.
  const stretch = (svg, scale, chosen) => {
    let from = null, shade = null;
    const at = (event) => event.clientX - svg.getBoundingClientRect().left;
    svg.addEventListener("pointerdown", (event) => {
      if (event.pointerType !== "touch" && event.button === 0) from = at(event);
    });
    svg.addEventListener("pointermove", (event) => {
      if (from === null || Math.abs(at(event) - from) < 6) return;
      if (shade === null) {
        shade = document.createElementNS("http://www.w3.org/2000/svg", "rect");
        shade.setAttribute("class", "stretch");
        shade.setAttribute("y", "0");
        shade.setAttribute("height", svg.getAttribute("height"));
        svg.append(shade);
        svg.setPointerCapture(event.pointerId);
      }
      shade.setAttribute("x", Math.min(from, at(event)));
      shade.setAttribute("width", Math.abs(at(event) - from));
    });
    svg.addEventListener("pointerup", (event) => {
      const begun = from;
      from = null;
      if (shade === null) return;
      shade.remove();
      shade = null;
      const days = [begun, at(event)].sort((a, b) => a - b).map((x) => scale.invert(x).toISOString().slice(0, 10));
      svg.addEventListener("click", (click) => click.preventDefault(), { capture: true, once: true });
      chosen(...days);
    });
    svg.addEventListener("pointercancel", () => { from = null; shade?.remove(); shade = null; });
  };

  // The same page with some names of its address changed.
  const go = (changed) => {
    const to = new URL(location.href);
    for (const [name, value] of Object.entries(changed)) to.searchParams.set(name, value);
    to.searchParams.delete("page");
    location.assign(to);
  };

  // What shapes and colours mean; `shape` gives the outline of a kind.
  const legend = (box, kinds, shape) => {
    const list = document.createElement("ul");
    list.className = "legend";
    for (const kind of kinds) {
      const item = document.createElement("li"), svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
      svg.setAttribute("width", "16");
      svg.setAttribute("height", "16");
      svg.setAttribute("viewBox", "-8 -8 16 16");
      svg.setAttribute("aria-hidden", "true");
      const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
      path.setAttribute("d", shape(kind.id));
      path.setAttribute("fill", kind.colour);
      svg.append(path);
      item.append(svg, kind.name);
      list.append(item);
    }
    box.append(list);
  };

  return { data, draw, place, walk, stretch, go, legend };
})();

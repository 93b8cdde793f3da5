// What pages do beyond links and forms; everything works, if less quickly, without it.
"use strict";

(() => {
  const said = (text, bad) => {
    const box = document.getElementById("said");
    if (!box) return;
    const line = document.createElement("p");
    line.className = bad ? "notice error" : "notice";
    line.textContent = text;
    box.replaceChildren(line);
  };
  window.desk = { said };

  // An answer that is an error: its own words, where it has some.
  document.addEventListener("htmx:responseError", (event) => {
    const page = new DOMParser().parseFromString(event.detail.xhr.responseText, "text/html");
    const words = page.querySelector("main p");
    said(words ? words.textContent : String(event.detail.xhr.status), true);
  });
  document.addEventListener("htmx:sendError", () => said(document.body.dataset.offline || "…", true));

  // Keys of review: j and k move, the rest press the button that names them, in the item at hand or on the page.
  const items = () => [...document.querySelectorAll("[data-review] [data-item], [data-review][data-item]")];
  const now = () => document.activeElement?.closest("[data-item]");
  const move = (step) => {
    const all = items();
    if (!all.length) return;
    const at = all.indexOf(now());
    const next = all[Math.min(Math.max(at + step, 0), all.length - 1)];
    next.focus();
    next.scrollIntoView({ block: "nearest" });
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
    if (event.key === "j" || event.key === "k") {
      event.preventDefault();
      move(event.key === "j" ? 1 : -1);
      return;
    }
    if (event.key === "/") {
      event.preventDefault();
      document.getElementById("find").focus();
      return;
    }
    if (event.key === "n" && document.getElementById("add")) {
      event.preventDefault();
      document.getElementById("add").open = true;
      document.getElementById("add-span").focus();
      return;
    }
    if (event.key === "Enter" && event.target !== now()) return;
    const item = now();
    const key = CSS.escape(event.key);
    if (event.key === "Enter" && item) {
      const open = item.querySelector("a[href]");
      if (open) location.assign(open.href);
      return;
    }
    const button = item?.querySelector(`[data-key="${key}"]`) ?? (item ? null : document.querySelector(`main [data-key="${key}"]`)) ?? (event.key === "u" ? document.querySelector(`[data-key="u"]`) : null);
    if (button && event.key.length === 1) {
      event.preventDefault();
      button.click();
    }
  });
  if (location.hash.length > 1) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.focus?.({ preventScroll: true });

  // "Copy": the text stands in data-copy.
  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-copy]");
    if (!button) return;
    await navigator.clipboard.writeText(button.dataset.copy);
    said(button.dataset.copied || button.dataset.copy);
  });
})();

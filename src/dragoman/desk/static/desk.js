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

  // "Copy": the text stands in data-copy.
  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-copy]");
    if (!button) return;
    await navigator.clipboard.writeText(button.dataset.copy);
    said(button.dataset.copied || button.dataset.copy);
  });
})();

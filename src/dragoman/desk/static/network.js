// The network's picture: circles for who, lines for whom with; places are worked out, the same each time.
"use strict";

(() => {
  const box = document.getElementById("web"), frame = document.getElementById("chart"), told = pictures.data("chart-data");
  if (!box || !told || !told.nodes.length) return;
  const said = (shape, gaps) => shape.replace(/\{(\w+)\}/g, (_, name) => gaps[name]);
  const most = told.nodes[0].n, heaviest = Math.max(1, ...told.edges.map((edge) => edge[3]));
  const size = (node) => 10 + 34 * Math.sqrt(node.n / most);
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;

  // d3-force begins from fixed places and draws no lots, so the same question gives the same picture.
  const places = told.nodes.map((node, index) => ({ index, r: size(node) / 2 }));
  const links = told.edges.map(([source, target, , weight]) => ({ source, target, weight }));
  const force = d3.forceSimulation(places)
    .force("link", d3.forceLink(links).distance((link) => 70 + link.source.r + link.target.r).strength((link) => 0.04 + 0.5 * Math.sqrt(link.weight / heaviest)))
    .force("charge", d3.forceManyBody().strength((place) => -120 - 8 * place.r))
    .force("x", d3.forceX().strength(0.05))
    .force("y", d3.forceY().strength(0.09))
    .force("collide", d3.forceCollide((place) => place.r + 9))
    .stop();
  for (let step = 0; step < (told.nodes.length > 100 ? 180 : 280); step += 1) force.tick();

  const wide = box.clientWidth;
  box.classList.add("drawn");
  const cy = cytoscape({
    container: box,
    elements: [
      ...told.nodes.map((node, index) => ({ data: { id: `n${index}`, label: node.name, size: size(node), go: node.go, rank: index, words: said(box.dataset.node, { name: node.name, count: node.n }) }, position: { x: places[index].x, y: places[index].y } })),
      ...told.edges.map(([a, b, count, weight], index) => ({ data: { id: `e${index}`, source: `n${a}`, target: `n${b}`, wide: 0.8 + 7 * Math.sqrt(weight / heaviest), faint: 0.25 + 0.55 * Math.sqrt(weight / heaviest), go: pairOf(told.nodes[a].id, told.nodes[b].id), words: said(box.dataset.edge, { a: told.nodes[a].name, b: told.nodes[b].name, count, weight }) } })),
    ],
    layout: { name: "preset", fit: true, padding: 12 },
    style: [
      { selector: "node", style: { width: "data(size)", height: "data(size)", "background-color": "#0072b2", "border-width": 1, "border-color": "#ffffff", label: "data(label)", "font-size": 13, "min-zoomed-font-size": 8, color: "#1b1f24", "text-outline-color": "#ffffff", "text-outline-width": 2, "text-valign": "bottom", "text-margin-y": 2, "font-family": "system-ui, sans-serif" } },
      { selector: "edge", style: { width: "data(wide)", "line-color": "#4c5560", opacity: "data(faint)", "curve-style": "haystack" } },
      { selector: ".pale", style: { opacity: 0.12 } },
      { selector: "node.near", style: { "background-color": "#d55e00", "z-index": 9 } },
      { selector: "edge.near", style: { "line-color": "#d55e00", opacity: 0.9 } },
    ],
    minZoom: 0.1, maxZoom: 4, userZoomingEnabled: false, autoungrabify: true, boxSelectionEnabled: false,
    userPanningEnabled: !matchMedia("(pointer: coarse)").matches,
  });

  function pairOf(a, b) {
    const to = new URL(box.dataset.pair, location.href);
    if (box.dataset.by === "state") to.searchParams.delete("state");
    for (const one of [a, b]) to.searchParams.append(box.dataset.by, one);
    return to.pathname + to.search;
  }

  const tip = document.createElement("div");
  tip.className = "tip";
  tip.hidden = true;
  tip.setAttribute("aria-hidden", "true");
  frame.append(tip);
  const show = (event) => {
    const one = event.target, near = one.isNode() ? one.closedNeighborhood() : one.union(one.connectedNodes());
    cy.elements().difference(near).addClass("pale");
    one.union(one.connectedEdges()).addClass("near");
    tip.textContent = one.data("words");
    tip.hidden = false;
    const at = event.renderedPosition || one.renderedBoundingBox();
    const left = box.offsetLeft + at.x - tip.offsetWidth / 2, top = box.offsetTop + at.y - tip.offsetHeight - 14;
    tip.style.left = `${Math.max(4, Math.min(left, frame.clientWidth - tip.offsetWidth - 4))}px`;
    tip.style.top = `${Math.max(4, top)}px`;
    box.classList.add("over");
  };
  const hide = () => {
    cy.elements().removeClass("pale near");
    tip.hidden = true;
    box.classList.remove("over");
  };
  cy.on("mouseover", "node, edge", (event) => { hide(); show(event); });
  cy.on("mouseout", "node, edge", hide);
  // A finger has no hover: the first touch tells, the second goes there.
  let touched = null;
  cy.on("tap", (event) => {
    if (event.target === cy) { hide(); touched = null; return; }
    if (event.originalEvent?.pointerType === "touch" || event.originalEvent?.type?.startsWith("touch")) {
      if (touched !== event.target.id()) { touched = event.target.id(); hide(); show(event); return; }
    }
    location.assign(event.target.data("go"));
  });

  const keys = document.getElementById("chart-keys");
  keys.hidden = false;
  const middle = () => ({ x: box.clientWidth / 2, y: box.clientHeight / 2 });
  const zoom = (by) => (still ? cy.zoom({ level: cy.zoom() * by, renderedPosition: middle() }) : cy.animate({ zoom: { level: cy.zoom() * by, renderedPosition: middle() }, duration: 120 }));
  keys.addEventListener("click", (event) => {
    const what = event.target.closest("[data-do]")?.dataset.do;
    if (what === "larger") zoom(1.4);
    if (what === "smaller") zoom(1 / 1.4);
    if (what === "fit") cy.fit(undefined, 12);
  });
  new ResizeObserver(() => { if (Math.abs(box.clientWidth - wide) > 1) { cy.resize(); cy.fit(undefined, 12); } }).observe(box);
  window.pictures.web = cy;
})();

// The timeline's picture: a mark for each contact, or columns that count them.
"use strict";

(() => {
  const box = document.getElementById("chart"), told = pictures.data("chart-data");
  if (!box || !told) return;
  const SYMBOLS = { meeting: "circle", visit: "square", call: "triangle", conference: "diamond", message: "wye", signing: "cross", ceremony: "star" };
  const D3 = { circle: d3.symbolCircle, square: d3.symbolSquare, triangle: d3.symbolTriangle, diamond: d3.symbolDiamond, wye: d3.symbolWye, cross: d3.symbolCross, star: d3.symbolStar };
  const colour = Object.fromEntries(told.kinds.map((kind) => [kind.id, kind.colour]));
  const language = document.documentElement.lang, day = (text) => new Date(`${text}T00:00:00Z`);
  const SIDE = 14, R = 5, LEVEL = 13, LEVELS = 16, TOP = 6, FOOT = 26, HEAD = 22;

  const axis = (width) => [
    Plot.gridX({ stroke: "#c9ced6", strokeOpacity: 1 }),
    Plot.axisX({ anchor: "bottom", fontSize: 12, tickSize: 4, ticks: Math.max(2, Math.floor(width / 110)) }),
  ];

  // Contacts of a lane above each other where they would hide each other.
  const levels = (dots, x) => {
    const ends = [];
    return d3.sort(dots, (dot) => x(day(dot.x))).map((dot) => {
      const start = x(day(dot.x)) - R - 1, end = Math.max(x(day(dot.e)), x(day(dot.x)) + R + 1);
      let level = ends.findIndex((taken) => taken <= start);
      if (level < 0) level = Math.min(ends.length, LEVELS - 1);
      ends[level] = Math.max(ends[level] ?? 0, end);
      return { ...dot, level };
    });
  };

  const dots = (width) => {
    const days = told.dots.flatMap((dot) => [day(dot.x), day(dot.e)]);
    const [begins, ends] = told.window.map((one, end) => (one ? day(one) : end ? d3.max(days) : d3.min(days)));
    const [first, last] = [d3.max([d3.min(days), begins]), d3.min([d3.max(days), ends])];
    const domain = +first === +last ? [d3.utcDay.offset(first, -15), d3.utcDay.offset(last, 15)] : [first, last];
    const x = d3.scaleUtc(domain, [SIDE, width - SIDE]).clamp(true);
    let top = TOP;
    const lanes = told.lanes.map((lane) => {
      const placed = levels(lane.of.map((number) => told.dots[number]), x), begins = top;
      const high = HEAD + LEVEL * (1 + Math.max(0, ...placed.map((dot) => dot.level))) + 2;
      top += high;
      return { name: `${lane.name}  ${lane.of.length}`, top: begins, dots: placed.map((dot) => ({ ...dot, y: begins + HEAD + LEVEL * dot.level + R })) };
    });
    const rows = lanes.flatMap((lane) => lane.dots);
    const fill = (dot) => (dot.s === "held" ? colour[dot.k] : "#ffffff"), stroke = (dot) => colour[dot.k];
    const long = rows.filter((dot) => x(day(dot.e)) - x(day(dot.x)) > 8);
    const svg = Plot.plot({
      width, height: top + FOOT, marginTop: 0, marginLeft: SIDE, marginRight: SIDE, marginBottom: FOOT, className: "plot",
      x: { type: "utc", domain, range: [SIDE, width - SIDE], clamp: true }, y: { type: "linear", domain: [0, top], range: [0, top], axis: null },
      symbol: { type: "ordinal", domain: Object.keys(SYMBOLS), range: Object.values(SYMBOLS) },
      marks: [
        ...axis(width),
        Plot.ruleY(lanes, { y: "top", stroke: "#8a929c" }),
        Plot.text(lanes, { y: (lane) => lane.top + 11, x: domain[0], text: "name", textAnchor: "start", fontSize: 13, fontWeight: 600, fill: "#1b1f24", stroke: "#ffffff", strokeWidth: 4 }),
        Plot.ruleY(long, { x1: (dot) => day(dot.x), x2: (dot) => day(dot.e), y: "y", stroke, strokeWidth: 3 }),
        Plot.dot(rows, { x: (dot) => day(dot.x), y: "y", symbol: "k", fill, stroke, strokeWidth: 1.4, r: R, href: (dot) => `/contacts/${dot.id}`, className: "marks" }),
        Plot.dot(rows.filter((dot) => dot.s === "cancelled"), { x: (dot) => day(dot.x), y: "y", symbol: "times", stroke: "#1b1f24", strokeWidth: 1.6, r: R + 1, pointerEvents: "none" }),
      ],
    });
    pictures.legend(box, told.kinds, (kind) => d3.symbol(D3[SYMBOLS[kind]], 70)());
    finish(svg, rows, x);
  };

  const bars = (width) => {
    const domain = [day(told.bars[0].from), day(told.bars[told.bars.length - 1].to)], left = 46;
    const parts = told.bars.flatMap((bar) => told.kinds.map((kind) => ({ from: day(bar.from), to: day(bar.to), kind: kind.id, n: bar.of[kind.id] || 0 })));
    const most = d3.max(told.bars, (bar) => bar.n) || 1;
    const svg = Plot.plot({
      width, height: 320, marginLeft: left, marginRight: SIDE, marginTop: 18, marginBottom: FOOT, className: "plot",
      x: { type: "utc", domain }, y: { domain: [0, most], nice: true, label: null },
      marks: [
        Plot.axisX({ anchor: "bottom", fontSize: 12, ticks: Math.max(2, Math.floor(width / 110)) }),
        Plot.gridY({ ticks: 5, stroke: "#c9ced6", strokeOpacity: 1 }),
        Plot.axisY({ fontSize: 12, ticks: 5, tickSize: 0, tickFormat: (value) => value.toLocaleString(language) }),
        Plot.rectY(parts, Plot.stackY({ x1: "from", x2: "to", x: "from", y: "n", fill: (part) => colour[part.kind], insetLeft: 0.5, insetRight: 0.5 })),
        Plot.ruleY([0], { stroke: "#1b1f24" }),
        Plot.rect(told.bars, { x1: (bar) => day(bar.from), x2: (bar) => day(bar.to), y1: 0, y2: most, fill: "transparent", href: "go", className: "marks" }),
      ],
    });
    pictures.legend(box, told.kinds, () => "M-6 -6h12v12h-12Z");
    finish(svg, told.bars, svg.scale("x"));
  };

  const finish = (svg, rows, x) => {
    pictures.place(box, svg);
    const links = [...svg.querySelectorAll(".marks a")];
    pictures.walk(box, links.map((element) => ({ element, words: rows[element.firstElementChild.__data__].t })));
    pictures.stretch(svg, x, (since, until) => pictures.go({ since, until }));
  };

  pictures.draw(box, told.dots ? dots : bars);
})();

// The frequency's picture: a row of columns for each value.
"use strict";

(() => {
  const box = document.getElementById("chart"), told = pictures.data("chart-data");
  if (!box || !told) return;
  const ROW = 62, HEAD = 20, SIDE = 8, FOOT = 24, language = document.documentElement.lang;
  const shown = (value) => (told.share ? value.toLocaleString(language, { style: "percent", maximumFractionDigits: value < 0.1 ? 1 : 0 }) : value.toLocaleString(language));
  const top = Math.max(...told.rows.flatMap((row) => row.cells.map((cell) => cell[0])), told.share ? 0.0001 : 1);

  pictures.draw(box, (width) => {
    const cells = told.rows.flatMap((row, number) => {
      const most = told.own ? Math.max(...row.cells.map((cell) => cell[0]), 0.0001) : top, base = ROW * (number + 1);
      return row.cells.map(([value, words, go], place) => ({ value, words, go, p: told.periods[place], base, end: base - (value ? Math.max(1.5, (value / most) * (ROW - HEAD - 14)) : 0) })).filter((cell) => cell.value);
    });
    const high = ROW * told.rows.length, step = Math.max(1, Math.ceil((56 * told.periods.length) / width)), room = (width - 2 * SIDE) / told.periods.length;
    const svg = Plot.plot({
      width, height: high + FOOT, marginTop: 0, marginBottom: FOOT, marginLeft: SIDE, marginRight: SIDE, className: "plot",
      x: { type: "band", domain: told.periods, padding: 0.12 }, y: { type: "linear", domain: [0, high], range: [0, high], axis: null },
      marks: [
        Plot.axisX({ anchor: "bottom", fontSize: 12, tickSize: 0, ticks: told.periods.filter((_, place) => (told.periods.length - 1 - place) % step === 0), label: null }),
        Plot.ruleY(told.rows, { y: (_, number) => ROW * (number + 1), stroke: "#8a929c" }),
        Plot.text(told.rows, { x: () => told.periods[0], dx: -room * 0.44, y: (_, number) => ROW * number + 12, text: (row) => `${row.name}  ${row.all.toLocaleString(language)}`, textAnchor: "start", fontSize: 13, fontWeight: 600, fill: "#1b1f24", stroke: "#ffffff", strokeWidth: 4 }),
        Plot.barY(cells.filter((cell) => cell.go), { x: "p", y1: "base", y2: "end", fill: "#0072b2", href: "go", className: "marks" }),
        Plot.barY(cells.filter((cell) => !cell.go), { x: "p", y1: "base", y2: "end", fill: "#0072b2", className: "marks" }),
        room > 34 ? Plot.text(cells, { x: "p", y: "end", dy: -6, text: (cell) => shown(cell.value), fontSize: 11, fill: "#4c5560" }) : null,
      ],
    });
    pictures.place(box, svg);
    const led = cells.filter((cell) => cell.go), others = cells.filter((cell) => !cell.go);
    const marks = [...svg.querySelectorAll(".marks rect")].map((rect) => {
      const link = rect.closest("a"), cell = (link ? led : others)[rect.__data__];
      return { element: link ?? rect, words: cell.words };
    });
    pictures.walk(box, marks);
  });
})();

"""Charts as SVG of our own, drawn in milliseconds without a browser: every one with a title, a description and the table behind it.

altair with vl-convert took 94 MB and seconds for its first chart (November 2026, a busy machine); resvg, which makes PNG of these, has 3 MB.
"""

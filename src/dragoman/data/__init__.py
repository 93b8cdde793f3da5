"""Knowledge about the world: states, bodies, outlets, persons, formulas, mechanisms, codes; each file with sources."""

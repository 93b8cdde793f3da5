"""From mentions to persons, bodies, states and outlets, in the office held on that day."""

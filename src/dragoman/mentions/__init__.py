"""What stands in the text: names, offices, states, dates, cues, one automaton pass over a folded view."""

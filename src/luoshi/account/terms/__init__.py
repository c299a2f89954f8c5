"""The terms of a duty, held one against another: clocks, seasons, numbers, and which is stricter."""

"""Words and signs, before anybody is known: verbs, what binds, words of time, half-width signs."""

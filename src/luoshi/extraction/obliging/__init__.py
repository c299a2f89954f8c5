"""Whether words oblige: what a sentence says first, and what tells, means, invites or refuses."""

"""From an Outline to its Proposals and the fate of each Segment: the engine, its rules, the guard."""

"""The recording studio without its screens: the plan, takes, review, and narration packs."""

"""How the kiosk speaks: the lexicon, the synthesisers, the clips and the voice that plays them."""

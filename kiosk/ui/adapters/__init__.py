"""Qt's sound and drawing, behind the ports of the program."""

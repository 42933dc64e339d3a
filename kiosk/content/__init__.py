"""What is installed: guides, pictures, languages, communes."""

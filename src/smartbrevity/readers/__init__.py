"""Ways in besides plain text: markup and mail, each made into a `Source`."""

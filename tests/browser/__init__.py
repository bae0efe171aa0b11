"""Pages in a real browser: what runs in them, what they ask for, what they look like."""

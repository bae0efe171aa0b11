"""Readings of single lines: credits, timestamps and bylines, labels, dashboards."""

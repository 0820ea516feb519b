"""The scripts that draw the guide's pictures; a kiosk never needs them, it only shows the SVG files they write."""

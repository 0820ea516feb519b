"""The curator's tools: check, narrate, and what helps to write tours. Never needed by a kiosk in the gallery."""

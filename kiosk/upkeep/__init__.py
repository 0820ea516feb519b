"""The technician's tools: what keeps a kiosk running for months. Must never show anything to a visitor."""

"""From a curator's sources to what is played: prepared media, a manifest, the last good ones kept.

Runs in its own process; must never be imported by what a visitor touches while a visit runs.
"""

"""How fast the kiosk is, measured from outside: a real pointer, a real screen, a real sound server.

Beside it runs the same guide as a web page in Chromium. Must never look into the program while it is being timed.
"""

"""What a curator writes, as typed values: tours, captions, problems, and the interface's own words.

May read text it is given and the files a tour names; must never play, draw or change anything.
"""

"""A tours file with nothing wrong in it, small enough to spoil one line at a time."""

GOOD = """\
museum:
  name: La Coupole
  languages: [fr, en]
  links: [lacoupole-france.com, iwm.org.uk]
  plan:
    - {id: tunnels, title: {fr: Galeries, en: Tunnels}, picture: museum/tunnels.svg}
tours:
  - id: dome
    title: {fr: Sous le dôme, en: Under the dome}
    stops: [ida, v2]
stops:
  - id: ida
    number: 010
    title: {fr: no, en: 1:30}
    facts: [1.10, 1944-06-06]
    place: {floor: tunnels, at: [0.25, .5]}
    parts:
      - narration: ida/narration
        pictures:
          - {picture: ida/mouth.svg, alt: Tunnel}
          - picture: ida/tunnel.svg
            alt: {fr: Le tunnel, en: The tunnel}
            at: inside
            look: [0.2, 0.1, 0.5, 0.5]
            labels:
              - {text: {fr: voie, en: rails}, point: [0.3, 1], place: [0, 0.9], at: rails}
  - id: v2
    number: 23
    title: V2
    warning: {headline: {fr: Attention, en: Take care}, words: {fr: Des morts, en: Deaths}}
    parts:
      - film: v2/flight
        title: {fr: Le vol, en: The flight}
        sign: {fr: v2/sign.fr.mp4}
    closer:
      picture: v2/closer.svg
      alt: {fr: Le moteur, en: The motor}
      points:
        - {title: {fr: Pompe, en: Pump}, words: {fr: Vapeur, en: Steam}, at: [0.5, 0.5], look: [0.4, 0.4, 0.2, 0.2]}
    further:
      - {title: {fr: Le site, en: The site}, url: "https://www.lacoupole-france.com/v2"}
"""

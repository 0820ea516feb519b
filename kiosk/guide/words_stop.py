"""The interface's own words at a stop: the player and its keys, a closer look, further reading; as `words` has them."""

from __future__ import annotations

AT_A_STOP: dict[str, tuple[str, str, str, str]] = {
    # Keys. Their widths are measured in DESIGN-TOKENS §9: keep new words as short.
    "captions": ("Sous-titres", "Captions", "Ondertitels", "Untertitel"),
    "transcript": ("Texte complet", "Full text", "Hele tekst", "Ganzer Text"),
    "sign_large": ("Signes en grand", "Larger signing", "Gebaren groter", "Gebärden größer"),
    "sign_small": ("Signes en petit", "Smaller signing", "Gebaren kleiner", "Gebärden kleiner"),
    "closer": ("Voir de près", "Look closer", "Van dichtbij", "Näher ansehen"),
    "further": ("Pour aller plus loin", "Further reading", "Meer lezen", "Zum Weiterlesen"),
    "way_on": ("Vers l’étape suivante", "On to the next stop", "Naar de volgende stop", "Weiter zur nächsten Station"),
    "play": ("Écouter", "Play", "Afspelen", "Abspielen"),
    "pause": ("Pause", "Pause", "Pauze", "Pause"),
    "back10": ("Reculer de 10 secondes", "Back 10 seconds", "10 seconden terug", "10 Sekunden zurück"),
    "forward10": ("Avancer de 10 secondes", "Forward 10 seconds", "10 seconden vooruit", "10 Sekunden vor"),
    "previous": ("Étape précédente", "Previous stop", "Vorige stop", "Vorige Station"),
    "next": ("Étape suivante", "Next stop", "Volgende stop", "Nächste Station"),
    "quieter": ("Moins fort", "Quieter", "Zachter", "Leiser"),
    "louder": ("Plus fort", "Louder", "Harder", "Lauter"),
    "volume": ("Volume", "Volume", "Volume", "Lautstärke"),
    "seek": ("Position dans l’écoute", "Place in the narration", "Plaats in het verhaal", "Stelle in der Erzählung"),
    # The end of a stop
    "again": ("Réécouter", "Listen again", "Nog eens luisteren", "Noch einmal hören"),
    "other_stops": ("Autres étapes", "Other stops", "Andere stops", "Andere Stationen"),
    "narration": ("Récit", "Narration", "Verhaal", "Erzählung"),
    "film": ("Film", "Film", "Film", "Film"),
    # Further reading
    "no_signal": (
        "Pas de réseau ici\u202f? Le code marche aussi plus tard.",
        "No signal down here? The code also works later.",
        "Geen bereik hier? De code werkt ook later.",
        "Kein Netz hier unten? Der Code geht auch später.",
    ),
    "save": ("Garder", "Save to my visit", "Bewaren", "Merken"),
    "remove": ("Retirer", "Remove", "Weghalen", "Entfernen"),
    "saved": ("Dans ma visite", "In my visit", "In mijn bezoek", "In meinem Besuch"),
    # Before a sensitive stop
    "before": ("Avant d’écouter", "Before you listen", "Voordat u luistert", "Bevor Sie zuhören"),
    "no_violence": ("Pas d’images violentes", "No violent pictures", "Geen gewelddadige beelden", "Keine Gewaltbilder"),
    "no_sudden": ("Pas de bruits soudains", "No sudden sounds", "Geen plotselinge geluiden", "Keine plötzlichen Geräusche"),
    "about_minutes": ("Environ {minutes} min", "About {minutes} min", "Ongeveer {minutes} min", "Etwa {minutes} Min."),
    "leave_any_time": (
        "Vous pouvez arrêter à tout moment",
        "You can leave at any moment",
        "U kunt op elk moment stoppen",
        "Sie können jederzeit aufhören",
    ),
    "skip_to": ("Passer à l’étape\u00a0{number}", "Skip to stop\u00a0{number}", "Door naar stop\u00a0{number}", "Weiter zu Station\u00a0{number}"),
    "skip": ("Passer cette étape", "Skip this stop", "Deze stop overslaan", "Diese Station auslassen"),
    "continue_to": ("Écouter l’étape\u00a0{number}", "Continue to stop\u00a0{number}", "Luister naar stop\u00a0{number}", "Station\u00a0{number} anhören"),
    "read": ("Lire plutôt", "Read it instead", "Liever lezen", "Lieber lesen"),
    # Look closer
    "point_of": ("Point {place} sur {count}", "Point {place} of {count}", "Punt {place} van {count}", "Punkt {place} von {count}"),
    "point_n": ("Point\u00a0{number}", "Point\u00a0{number}", "Punt\u00a0{number}", "Punkt\u00a0{number}"),
    "whole": ("Tout voir", "Show all", "Alles tonen", "Alles zeigen"),
    "hear": ("Écouter", "Hear it", "Beluister", "Anhören"),
    "zoom": ("zoom", "zoom", "zoom", "Zoom"),
    "zoom_in": ("Agrandir", "Zoom in", "Inzoomen", "Vergrößern"),
    "zoom_out": ("Réduire", "Zoom out", "Uitzoomen", "Verkleinern"),
    "pan_left": ("Vers la gauche", "To the left", "Naar links", "Nach links"),
    "pan_right": ("Vers la droite", "To the right", "Naar rechts", "Nach rechts"),
    "pan_up": ("Vers le haut", "Upwards", "Omhoog", "Nach oben"),
    "pan_down": ("Vers le bas", "Downwards", "Omlaag", "Nach unten"),
    "touch_point": (
        "Touchez un numéro dans l’image.",
        "Touch a number in the picture.",
        "Raak een nummer in de afbeelding aan.",
        "Berühren Sie eine Nummer im Bild.",
    ),
    # When something is missing
    "other_language": (
        "Cette étape n’existe pas encore en français. Vous l’entendez en {name}.",
        "This stop is not yet available in English. You hear it in {name}.",
        "Deze stop is er nog niet in het Nederlands. U hoort hem in het {name}.",
        "Diese Station gibt es noch nicht auf Deutsch. Sie hören sie auf {name}.",
    ),
    "no_sound": (
        "L’enregistrement ne peut pas être écouté pour l’instant. Voici le texte.",
        "The recording cannot be heard just now. Here is the text.",
        "De opname is nu niet te beluisteren. Hier is de tekst.",
        "Die Aufnahme ist im Moment nicht zu hören. Hier ist der Text.",
    ),
    "nothing_here": (
        "Cette étape n’est pas disponible pour l’instant. Choisissez-en une autre, s’il vous plaît.",
        "This stop is not available just now. Please choose another.",
        "Deze stop is nu niet beschikbaar. Kies een andere, alstublieft.",
        "Diese Station ist im Moment nicht verfügbar. Bitte wählen Sie eine andere.",
    ),
}

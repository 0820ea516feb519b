from kiosk.command import main

main()

"""Which screen shows which scene of a view."""

from kiosk.screens.closer import CloserScreen
from kiosk.screens.help import HelpScreen
from kiosk.screens.languages import LanguagesScreen
from kiosk.screens.my_visit import MyVisitScreen
from kiosk.screens.plan import PlanScreen
from kiosk.screens.player import PlayerScreen
from kiosk.screens.preparing import PreparingScreen
from kiosk.screens.rest import RestScreen
from kiosk.screens.staff import StaffScreen
from kiosk.screens.stops import StopsScreen
from kiosk.screens.tours import ToursScreen
from kiosk.screens.warned import WarnedScreen
from kiosk.visit import staff_view, stop_view, view

SCENES = {
    view.Rest: RestScreen,
    view.Tours: ToursScreen,
    view.Stops: StopsScreen,
    stop_view.Playing: PlayerScreen,
    stop_view.Closer: CloserScreen,
    view.Plan: PlanScreen,
    stop_view.Warned: WarnedScreen,
    view.MyVisit: MyVisitScreen,
    view.Help: HelpScreen,
    view.Languages: LanguagesScreen,
    view.Preparing: PreparingScreen,
    staff_view.Staff: StaffScreen,
}

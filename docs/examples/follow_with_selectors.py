"""Follow a server's events until five have come; the URL stands in the variable AMI_URL."""

import os
from time import monotonic

from selectors_driver import SelectorsDriver

from ami_proto import Action, ActionEnded, Directive, LoggedIn, Session, SessionConfig

session = Session(SessionConfig.from_url(os.environ["AMI_URL"]))
driver = SelectorsDriver(session)
events = session.subscribe()
seen = 0
while session.directive is not Directive.STOP:
    driver.step()
    while (notice := session.next_notice()) is not None:
        match notice:
            case LoggedIn():
                session.send(Action("CoreSettings"), now=monotonic())
            case ActionEnded(outcome=outcome):
                print("answer:", outcome)
    for event in events.take():
        print(event)
        seen += 1
    if seen >= 5:
        session.end(now=monotonic())

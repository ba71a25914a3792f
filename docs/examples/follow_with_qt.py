"""Follow a server's events until ten have come; the URL stands in the variable AMI_URL."""

import itertools
import os
import sys

from PySide6.QtCore import QCoreApplication
from qt_driver import QtDriver

from ami_proto import (
    ActionFailed,
    LoggedIn,
    Notice,
    Reply,
    Session,
    SessionConfig,
    Stopped,
    SubscriptionReady,
)
from ami_proto.actions import CoreShowChannels
from ami_proto.events import CoreShowChannel

app = QCoreApplication()
session = Session(SessionConfig.from_url(os.environ["AMI_URL"]))
events = session.subscribe()
client = QtDriver(session)
seen = itertools.count(1)


def count(channels: Reply[CoreShowChannel] | ActionFailed) -> None:
    print(channels if isinstance(channels, ActionFailed) else f"{len(channels)} channels")


def take(notice: Notice) -> None:
    match notice:
        case LoggedIn():  # again after each lost link: the state may have changed unseen
            client.call(CoreShowChannels(), count)
        case SubscriptionReady():
            for event in events.take():
                print(event)
                if next(seen) == 10:
                    client.enter(session.end)
        case Stopped(error=error):
            if error is not None:
                print(error, file=sys.stderr)
            app.exit(1 if error else 0)
        case _:
            print(notice)


client.told.connect(take)
sys.exit(app.exec())

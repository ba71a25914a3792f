"""Follow a server's events until ten have come; the URL stands in the variable AMI_URL."""

import os

from tornado.ioloop import IOLoop
from tornado.queues import Queue
from tornado_driver import TornadoDriver

from ami_proto import (
    ActionFailed,
    LoggedIn,
    Notice,
    Session,
    SessionConfig,
    Stopped,
    SubscriptionReady,
)
from ami_proto.actions import CoreShowChannels


async def main() -> None:
    notices: Queue[Notice] = Queue()
    session = Session(SessionConfig.from_url(os.environ["AMI_URL"]))
    client = TornadoDriver(session, notices.put_nowait)
    events = session.subscribe()
    seen = 0
    while not isinstance(notice := await notices.get(), Stopped):
        match notice:
            case LoggedIn():  # again after each lost link: the state may have changed unseen
                try:
                    print(len(await client.call(CoreShowChannels())), "channels")
                except ActionFailed as error:
                    print(error)
            case SubscriptionReady():
                for event in events.take():
                    print(event)
                    seen += 1
                if seen >= 10:
                    client.enter(session.end)
            case _:
                print(notice)
    if notice.error is not None:
        raise SystemExit(str(notice.error))


IOLoop.current().run_sync(main)

"""The endpoints of the API, all of them."""

from pydantic import TypeAdapter

from klankbord.decks import Deck
from klankbord.protocol.api import (
    AskCopy,
    AskPairing,
    AskTicket,
    ByLink,
    ByPairing,
    ByPassword,
    Copy,
    Decks,
    GiveCommand,
    Invitation,
    Moved,
    OpenRoom,
    Pairing,
    Results,
    RoomDetail,
    Rooms,
    Samples,
    ServerCheck,
    Session,
    Ticket,
)
from klankbord.protocol.archived import ArchivedRooms, FindPassages, FindRooms, Passages
from klankbord.web.routes.archive import find_passages, find_rooms, forget_room
from klankbord.web.routes.check import check_server
from klankbord.web.routes.comparison_shares import COMPARISON_SHARES
from klankbord.web.routes.copies import take_copy
from klankbord.web.routes.decks import list_decks, read_deck
from klankbord.web.routes.endpoint import NOT_ARCHIVING, Endpoint
from klankbord.web.routes.exports_table import EXPORTS
from klankbord.web.routes.forgetting_table import FORGETTING
from klankbord.web.routes.overlay_table import OVERLAY
from klankbord.web.routes.people_table import ACCOUNT, PEOPLE, WAYS_IN
from klankbord.web.routes.readback import READBACK
from klankbord.web.routes.rooms import (
    command_room,
    fill_room,
    give_ticket,
    list_rooms,
    open_room,
    pair_device,
    read_results,
    read_room,
)
from klankbord.web.routes.session import end_session, invite_presenter, open_session, read_session
from klankbord.web.routes.shares import SHARES
from klankbord.web.routes.signing_in import SIGNING_IN

_NO_ROOM = {404: "There is no such room."}
_NO_DECK = {404: "There is no such deck.", 409: "The file of this deck has mistakes; the sentence names the first."}

ENDPOINTS: tuple[Endpoint, ...] = (
    Endpoint(
        name="readSession",
        method="GET",
        path="/api/session",
        action="come in",
        summary="Who am I?",
        answer=TypeAdapter(Session),
        handle=read_session,
    ),
    Endpoint(
        name="openSession",
        method="POST",
        path="/api/session",
        action="come in",
        summary="Come in with a one-time link or pairing, or with one's login and password.",
        about="The answer sets a cookie. A link works once.",
        body=TypeAdapter(ByLink | ByPairing | ByPassword),
        answer=TypeAdapter(Session),
        failures={
            403: "The link was used already or is too old (`worthless_link`), or the password is wrong "
            "(`wrong_password`).",
            429: "Too many wrong links from this network, or wrong passwords for this account.",
        },
        handle=open_session,
    ),
    Endpoint(
        name="endSession",
        method="DELETE",
        path="/api/session",
        action="come in",
        summary="Go out.",
        status=204,
        handle=end_session,
    ),
    Endpoint(
        name="checkServer",
        method="GET",
        path="/api/check",
        action="check the network",
        summary="How the server is, and where its links lead.",
        about="For the page `/check`, which tries a network before the evening.",
        answer=TypeAdapter(ServerCheck),
        handle=check_server,
    ),
    Endpoint(
        name="invitePresenter",
        method="POST",
        path="/api/presenter-links",
        action="invite a presenter",
        summary="Make a one-time presenter link.",
        about="For admins, and with the token of the server itself. It makes an owner while nobody has an account, and "
        "a stand-in after that.",
        answer=TypeAdapter(Invitation),
        status=201,
        handle=invite_presenter,
    ),
    Endpoint(
        name="listDecks",
        method="GET",
        path="/api/decks",
        action="read decks",
        summary="The gallery.",
        about="The decks of everybody, and those of the teams of whoever asks. A file with mistakes is in it too, with "
        "every mistake and its line.",
        answer=TypeAdapter(Decks),
        handle=list_decks,
    ),
    Endpoint(
        name="readDeck",
        method="GET",
        path="/api/decks/{deck}",
        action="read decks",
        summary="A deck, with its notes and sample answers.",
        answer=TypeAdapter(Deck),
        failures=_NO_DECK,
        handle=read_deck,
    ),
    Endpoint(
        name="openRoom",
        method="POST",
        path="/api/rooms",
        action="open rooms",
        summary="Start a deck.",
        body=TypeAdapter(OpenRoom),
        answer=TypeAdapter(RoomDetail),
        status=201,
        about="With `paced` everybody goes through the questions at their own pace, until `until` or a `close`.",
        failures={404: _NO_DECK[404], 409: f"{_NO_DECK[409]} Or `until` has passed, or is too far away."},
        handle=open_room,
    ),
    Endpoint(
        name="listRooms",
        method="GET",
        path="/api/rooms",
        action="list rooms",
        summary="The fifty newest rooms, newest first.",
        answer=TypeAdapter(Rooms),
        handle=list_rooms,
    ),
    Endpoint(
        name="readRoom",
        method="GET",
        path="/api/rooms/{room}",
        action="read a room",
        summary="A room, with its slides, links and QR code.",
        answer=TypeAdapter(RoomDetail),
        failures=_NO_ROOM,
        handle=read_room,
    ),
    Endpoint(
        name="commandRoom",
        method="POST",
        path="/api/rooms/{room}/commands",
        action="moderate a room",
        summary="Move a room: open, close, reveal, go to another slide, end.",
        about="A moderator may decide about answers (`moderate`, `mark`, `merge`, `group`), and nothing else.",
        body=TypeAdapter(GiveCommand),
        answer=TypeAdapter(Moved),
        failures={**_NO_ROOM, 409: "The command makes no sense now, or somebody else was first (`stale`)."},
        handle=command_room,
    ),
    Endpoint(
        name="fillRoom",
        method="POST",
        path="/api/rooms/{room}/samples",
        action="rehearse a room",
        summary="Fill a rehearsal with the sample answers of its deck.",
        about="The question in front of the room, or every question where everybody goes at their own pace. Filling "
        "twice changes nothing.",
        answer=TypeAdapter(Samples),
        failures={**_NO_ROOM, 409: "The room is no rehearsal, nothing takes answers, or the deck has no samples."},
        handle=fill_room,
    ),
    Endpoint(
        name="readResults",
        method="GET",
        path="/api/rooms/{room}/results",
        action="read results",
        summary="The result of every round asked so far.",
        about="In full, also of questions whose result was not revealed or never is: this is the organiser's reading.",
        answer=TypeAdapter(Results),
        failures=_NO_ROOM,
        handle=read_results,
    ),
    Endpoint(
        name="giveTicket",
        method="POST",
        path="/api/rooms/{room}/tickets",
        action="moderate a room",
        summary="A ticket for the socket of a screen, a remote or a moderator.",
        about="It works once, within 30 seconds. A remote gets none for a screen, a moderator only its own.",
        body=TypeAdapter(AskTicket),
        answer=TypeAdapter(Ticket),
        status=201,
        failures=_NO_ROOM,
        handle=give_ticket,
    ),
    Endpoint(
        name="pairDevice",
        method="POST",
        path="/api/rooms/{room}/remotes",
        action="invite a moderator",
        summary="A one-time link, with its QR code, that gives another device a part in this room.",
        about="As its remote, as a moderator, or as a co-presenter, who then has the rooms and decks of this server. "
        "A remote may invite a moderator, and nobody else.",
        body=TypeAdapter(AskPairing),
        answer=TypeAdapter(Pairing),
        status=201,
        failures=_NO_ROOM,
        handle=pair_device,
    ),
    Endpoint(
        name="findRooms",
        method="GET",
        path="/api/archive/rooms",
        action="read the archive",
        summary="Rooms in the archive, newest first.",
        about="Every room but rehearsals, also those that are live, a few seconds behind. With `q`, those in which "
        "something was asked or answered in these words.",
        query=TypeAdapter(FindRooms),
        answer=TypeAdapter(ArchivedRooms),
        failures=NOT_ARCHIVING,
        handle=find_rooms,
    ),
    Endpoint(
        name="findPassages",
        method="GET",
        path="/api/archive/passages",
        action="read the archive",
        summary="What was asked and answered in these words, newest first.",
        about="The organiser's reading: in full, also what waits or was set aside.",
        query=TypeAdapter(FindPassages),
        answer=TypeAdapter(Passages),
        failures=NOT_ARCHIVING,
        handle=find_passages,
    ),
    *READBACK,
    Endpoint(
        name="forgetRoom",
        method="DELETE",
        path="/api/archive/rooms/{room}",
        action="forget a room",
        summary="Forget a room that is over: everything that was said in it, for good.",
        about="From the engine, the archive, its index of words, and their files. It cannot be undone; only its id is "
        "kept, so that no copy of the archive brings it back. If the answer is 503, ask again.",
        status=204,
        failures={**_NO_ROOM, **NOT_ARCHIVING, 409: "The room has not ended (`not_over`)."},
        handle=forget_room,
    ),
    *EXPORTS,
    *OVERLAY,
    *SHARES,
    *COMPARISON_SHARES,
    Endpoint(
        name="takeCopy",
        method="POST",
        path="/api/copies",
        action="take a copy",
        summary="What a room answered, for a phone that was in it.",
        about="Every round that was not put aside; its result where the room was shown it, without what was set aside. "
        "It is there as long as the room is kept, also when it has ended.",
        body=TypeAdapter(AskCopy),
        answer=TypeAdapter(Copy),
        failures={404: "There is no such room, or this phone was not in it.", 429: "Too many wrong guesses."},
        handle=take_copy,
    ),
    *WAYS_IN,
    *SIGNING_IN,
    *ACCOUNT,
    *PEOPLE,
    *FORGETTING,
)

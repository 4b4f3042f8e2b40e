"""The peers: engines that others use for the same work, each installed when it is first called.

What cannot be installed raises ``MissingPeerError``, which says why.
"""

from peers.ink_engines import bink_plays as bink_plays
from peers.ink_engines import inkcpp_plays as inkcpp_plays
from peers.inkjs import compile_command as compile_command
from peers.inkjs import compiled as compiled
from peers.inkjs import inkjs_plays as inkjs_plays
from peers.shed import MissingPeerError as MissingPeerError
from peers.shed import Plays as Plays
from peers.spin import Search as Search
from peers.spin import spin_search as spin_search

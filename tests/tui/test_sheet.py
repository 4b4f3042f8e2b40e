"""A sheet keeps the reader's place, counted in paragraphs and not in rows."""

from textual.app import App, ComposeResult

from game.tui.prose import para
from game.tui.sheet import Sheet

from .reader import screen_of

WORDS = " ".join(["word"] * 40)


class Alone(App):
    """A window with a sheet of forty long paragraphs."""

    CSS = ".paragraph { height: auto; }"

    def compose(self) -> ComposeResult:
        yield Sheet()

    def on_mount(self) -> None:
        self.query_one(Sheet).show(para(f"P{number:02} {WORDS}") for number in range(40))


def first_paragraph(pilot):
    sheet = pilot.app.query_one(Sheet)
    widget, _ = sheet.place
    return str(widget.render())[:3]


async def test_resizing_keeps_the_paragraph_at_the_top():
    async with Alone().run_test(size=(120, 20)) as pilot:
        await pilot.pause()
        pilot.app.query_one(Sheet).scroll_to(y=44, animate=False, immediate=True)
        await pilot.pause()
        before = first_paragraph(pilot)
        assert before == "P22"
        for width in (30, 60, 200, 30, 120):
            await pilot.resize_terminal(width, 20)
            await pilot.pause()
            assert first_paragraph(pilot) == before
        assert "P23" in screen_of(pilot)


async def test_a_windowful_overlaps_the_one_before():
    async with Alone().run_test(size=(120, 20)) as pilot:
        await pilot.pause()
        sheet = pilot.app.query_one(Sheet)
        sheet.read(1)
        assert sheet.scroll_y == 18
        sheet.read(-1)
        assert sheet.scroll_y == 0


async def test_the_end_is_the_end():
    async with Alone().run_test(size=(120, 20)) as pilot:
        await pilot.pause()
        sheet = pilot.app.query_one(Sheet)
        assert not sheet.at_end
        for _ in range(10):
            sheet.read(1)
        assert sheet.at_end

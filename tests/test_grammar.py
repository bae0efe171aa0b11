"""The grammar line by line: what lines are, what their neighbours make of them, where stories
start. Each test is one rule; the outline is what `dump` shows."""

from __future__ import annotations

from textwrap import dedent

from smartbrevity import dump, find, parse, walk
from smartbrevity.cuts import MAX_FENCE
from smartbrevity.nodes import Furniture, FurnitureKind, Label, fold_key

WHY = "Why it matters: The island lives off its boats.\n"
PHOTO = "Photo: Ann Poe/AP\n"
VOTE = "Ferry fares rise\n\nThe council voted.\n\n"


def outline(text: str) -> str:
    """What `dump` shows of a text."""
    return dump(parse(text)).strip()


def lines(text: str) -> str:
    """An outline as it is written in these tests."""
    return dedent(text).strip()


# Lines: fences, glued and flattened ones


def test_an_open_fence_is_a_line_of_its_own() -> None:
    page = "```\nFerry fares rise\n" + WHY
    assert outline(page) == lines("""
        document
          furniture data "```"
          story
            headline "Ferry fares rise"
            section
              label "Why it matters" ":" key=why-it-matters role=significance
              paragraph "The island lives off its boats."
    """)


def test_a_fence_that_code_follows_is_closed_by_the_next_one() -> None:
    page = "```\nfare = 4\n```\n" + WHY
    assert outline(page) == lines("""
        document
          furniture data "```"
          furniture data "fare = 4"
          furniture data "```"
          story
            section
              label "Why it matters" ":" key=why-it-matters role=significance
              paragraph "The island lives off its boats."
    """)


def test_a_colon_after_two_blanks_ends_a_label() -> None:
    page = "Why it matters  : Boats are slow now."
    assert outline(page) == lines("""
        document
          story
            section
              label "Why it matters" ":" key=why-it-matters role=significance
              paragraph "Boats are slow now."
    """)


def test_five_words_are_too_many_for_a_star() -> None:
    page = "What the mayor of the old port is saying: Boats are slow now."
    assert outline(page) == lines("""
        document
          story
            section
              paragraph "What the mayor of the old port is saying: Boats are slow now."
    """)


def test_a_list_with_a_comma_is_no_label() -> None:
    page = "Piers, boats and docks: The council met on Monday. It was late."
    assert outline(page) == lines("""
        document
          story
            section
              paragraph "Piers, boats and docks: The council met on Monday. It was late."
    """)


def test_a_heading_may_be_a_label_with_its_colon() -> None:
    page = "## Why it matters:\n\nBoats are slow."
    assert outline(page) == lines("""
        document
          story
            section
              label "Why it matters" ":" key=why-it-matters role=significance mark="##"
              paragraph "Boats are slow."
    """)


def test_a_heading_that_is_a_sentence_is_a_labelled_paragraph() -> None:
    page = "## What's next: Boats run until May."
    assert outline(page) == lines("""
        document
          story
            section
              label "What's next" ":" key=whats-next role=outlook mark="##"
              paragraph "Boats run until May."
    """)


def test_a_credit_flattened_into_a_numbered_head_is_a_picture() -> None:
    page = "1 big thing: Ferry fares rise Illustration: Ann Poe/AP\n\nThe council voted."
    assert outline(page) == lines("""
        document
          story ordinal=1 marker="1 big thing:"
            headline "Ferry fares rise" numbered
            media
              credit illustration names=["Ann Poe"] organizations=["AP"] "Illustration: Ann Poe/AP"
            section
              paragraph "The council voted."
    """)


def test_a_sentence_is_no_numbered_head() -> None:
    page = "1 thing: boats cost more, the council said. Tolls double."
    assert outline(page) == lines("""
        document
          story
            section
              paragraph "1 thing: boats cost more, the council said. Tolls double."
    """)


def test_a_date_before_a_credit_is_the_timestamp() -> None:
    page = "Apr 3, 2031 " + PHOTO + "\n" + WHY
    assert outline(page) == lines("""
        document
          story
            timestamp "Apr 3, 2031" date=2031-04-03
            media
              credit photo names=["Ann Poe"] organizations=["AP"] "Photo: Ann Poe/AP"
            section
              label "Why it matters" ":" key=why-it-matters role=significance
              paragraph "The island lives off its boats."
    """)


def test_an_offer_has_its_title_with_it() -> None:
    page = "Ferry mornings\nSign up for our newsletter"
    assert outline(page) == lines("""
        document
          furniture pitch "Ferry mornings"
          furniture pitch "Sign up for our newsletter"
    """)


def test_a_key_has_no_equals_sign() -> None:
    page = WHY + "- Fares = tolls: Boats cost more.\n- Pier: It closes."
    assert outline(page) == lines("""
        document
          story
            section
              label "Why it matters" ":" key=why-it-matters role=significance
              paragraph "The island lives off its boats."
              item "Fares = tolls: Boats cost more." marker="-"
              item "Pier: It closes." marker="-"
    """)


def test_a_fence_that_nothing_closes_soon_is_a_line_of_its_own() -> None:
    page = "```\n" + "The boats are slow.\n\n" * MAX_FENCE + "```\n"
    story = parse(page).stories[0]
    assert len(story.sections) == MAX_FENCE
    assert [piece.kind for piece in parse(page).furniture] == [FurnitureKind.DATA] * 2


def test_no_furniture_or_stamp_is_as_long_as_a_paragraph() -> None:
    sentence = "Sign up for our newsletter and read what the boats do on each day of the week"
    page = ", and again, ".join([sentence] * 6) + "."
    (section,) = parse(page).stories[0].sections
    assert section.paragraph is not None
    assert section.paragraph.text == page


# Neighbours


def test_everyday_words_are_the_writers_own_keys_on_other_pages() -> None:
    page = "The plan\n\n- Details: We meet on Monday.\n- Pier: It closes."
    assert outline(page) == lines("""
        document
          story
            section
              paragraph "The plan"
              item "We meet on Monday." marker="-"
                label "Details" ":" key=details topic
              item "It closes." marker="-"
                label "Pier" ":" key=pier topic
    """)


def test_a_name_with_updated_glued_to_it_is_no_byline() -> None:
    page = "Ferry fares rise\nLena Updated\n5 hours ago\n" + WHY
    assert outline(page) == lines("""
        document
          story
            headline "Ferry fares rise"
            dek: paragraph "Lena Updated"
            timestamp "5 hours ago" amount=5 unit=hour
            section
              label "Why it matters" ":" key=why-it-matters role=significance
              paragraph "The island lives off its boats."
    """)


def test_a_name_over_a_stamp_is_a_headline_where_there_is_no_other() -> None:
    page = "Lena Ruiz\n5 hours ago\nBoats are slow now.\n" + WHY
    assert outline(page) == lines("""
        document
          story
            headline "Lena Ruiz" stamped
            timestamp "5 hours ago" amount=5 unit=hour
            section
              paragraph "Boats are slow now."
            section
              label "Why it matters" ":" key=why-it-matters role=significance
              paragraph "The island lives off its boats."
    """)


def test_a_number_over_nothing_is_an_item() -> None:
    page = "1 big thing: " + VOTE + "2. Crane falls"
    assert outline(page) == lines("""
        document
          story ordinal=1 marker="1 big thing:"
            headline "Ferry fares rise" numbered
            section
              paragraph "The council voted."
              item "Crane falls" marker="2." ordinal=2
    """)


def test_a_run_of_channels_is_a_menu() -> None:
    page = (
        "World\n"
        "Economy & Business\n"
        "The tides\n"
        "The piers\n"
        "Sign in\n"
        "The log\n"
        "Ferry fares rise\n"
        "\n"
        "The council voted.\n" + WHY
    )
    assert outline(page) == lines("""
        document
          furniture chrome "World"
          furniture chrome "Economy & Business"
          furniture chrome "The tides"
          furniture chrome "The piers"
          furniture form "Sign in"
          furniture chrome "The log"
          story
            headline "Ferry fares rise"
            section
              paragraph "The council voted."
            section
              label "Why it matters" ":" key=why-it-matters role=significance
              paragraph "The island lives off its boats."
    """)


def test_a_masthead_below_a_story_and_a_menu_is_no_part_of_the_story() -> None:
    menu = ("Menu", "Sections", "Login", "Subscribe", "Close", "Loading")
    page = (
        "# Boats sail\n\nBoats sail by night.\n\n" + "\n".join(menu) + "\n\n"
        "Officials said that the ferry line would ask its riders for more money.\n\n"
        "1 big thing: Ferry fares rise\n\nFares rise.\n"
    )
    document = parse(page)
    assert document.masthead is not None
    assert [part.text for part in document.masthead.parts if isinstance(part, Furniture)] == [
        "Officials said that the ferry line would ask its riders for more money."
    ]
    assert [len(story.sections) for story in document.stories] == [1, 1]


def test_a_masthead_goes_on_after_the_word_count() -> None:
    page = (
        "Harbor AM\n"
        "Smart Brevity™ count: 812 words ... 3 minutes.\n"
        "View in browser\n"
        "\n"
        "Ferry fares rise\n" + WHY
    )
    assert outline(page) == lines("""
        document
          masthead
            furniture page-title "Harbor AM"
            word-count words=812 minutes=3 "Smart Brevity™ count: 812 words ... 3 minutes."
            furniture chrome "View in browser"
          story
            headline "Ferry fares rise"
            section
              label "Why it matters" ":" key=why-it-matters role=significance
              paragraph "The island lives off its boats."
    """)


# Borders


def test_a_second_timestamp_starts_a_story() -> None:
    page = "Ferry fares rise\n5 hours ago - World\n6 hours ago - World\n" + WHY
    assert outline(page) == lines("""
        document
          story
            headline "Ferry fares rise" stamped
            timestamp "5 hours ago - World" amount=5 unit=hour channel="World"
          story
            timestamp "6 hours ago - World" amount=6 unit=hour channel="World"
            section
              label "Why it matters" ":" key=why-it-matters role=significance
              paragraph "The island lives off its boats."
    """)


def test_author_and_age_over_a_headline_start_a_story() -> None:
    page = "Ferry fares rise\n" + PHOTO + "By Ann Poe\n5 hours ago\nCrane falls on pier\n" + WHY
    assert outline(page) == lines("""
        document
          story
            headline "Ferry fares rise" credited
            media
              credit photo names=["Ann Poe"] organizations=["AP"] "Photo: Ann Poe/AP"
          story
            byline names=["Ann Poe"] "By Ann Poe"
            timestamp "5 hours ago" amount=5 unit=hour
            headline "Crane falls on pier" stamped
            section
              label "Why it matters" ":" key=why-it-matters role=significance
              paragraph "The island lives off its boats."
    """)


def test_an_age_under_the_picture_is_that_of_the_story() -> None:
    page = "Ferry fares rise\n" + PHOTO + "5 hours ago\n" + WHY
    assert outline(page) == lines("""
        document
          story
            headline "Ferry fares rise" credited
            media
              credit photo names=["Ann Poe"] organizations=["AP"] "Photo: Ann Poe/AP"
            timestamp "5 hours ago" amount=5 unit=hour
            section
              label "Why it matters" ":" key=why-it-matters role=significance
              paragraph "The island lives off its boats."
    """)


def test_a_labelled_line_over_a_credit_starts_no_story() -> None:
    page = VOTE + "What's next: More boats\n" + PHOTO
    assert outline(page) == lines("""
        document
          story
            headline "Ferry fares rise"
            section
              paragraph "The council voted."
            section
              label "What's next" ":" key=whats-next role=outlook
              paragraph "More boats"
            body: media
              credit photo names=["Ann Poe"] organizations=["AP"] "Photo: Ann Poe/AP"
    """)


def test_a_dek_starts_no_entry_in_a_body() -> None:
    page = (
        "Latest stories\n"
        "Ferry fares rise\n"
        "Boats cost more now.\n"
        "\n"
        "The pier closes.\n"
        "\n"
        "Crane falls on pier\n"
        "Nobody was hurt.\n"
        "5 hours ago - World"
    )
    assert outline(page) == lines("""
        document
          furniture section-head "Latest stories"
          story
            headline "Ferry fares rise"
            section
              paragraph "Boats cost more now."
            section
              paragraph "The pier closes."
            subhead "Crane falls on pier"
            section
              paragraph "Nobody was hurt."
          story
            timestamp "5 hours ago - World" amount=5 unit=hour channel="World"
    """)


def test_one_timestamp_at_the_end_makes_no_list() -> None:
    page = VOTE + WHY + "\nCrane falls on pier\n5 hours ago - World"
    assert outline(page) == lines("""
        document
          story
            headline "Ferry fares rise"
            section
              paragraph "The council voted."
            section
              label "Why it matters" ":" key=why-it-matters role=significance
              paragraph "The island lives off its boats."
            section
              paragraph "Crane falls on pier"
          story
            timestamp "5 hours ago - World" amount=5 unit=hour channel="World"
    """)


def test_a_headline_with_timestamp_and_text_starts_a_story() -> None:
    page = VOTE + WHY + "\nCrane falls on pier\n5 hours ago - World\nNobody was hurt."
    assert outline(page) == lines("""
        document
          story
            headline "Ferry fares rise"
            section
              paragraph "The council voted."
            section
              label "Why it matters" ":" key=why-it-matters role=significance
              paragraph "The island lives off its boats."
          story
            headline "Crane falls on pier" stamped
            timestamp "5 hours ago - World" amount=5 unit=hour channel="World"
            section
              paragraph "Nobody was hurt."
    """)


def test_two_headlines_with_timestamps_are_a_list() -> None:
    page = (
        VOTE
        + WHY
        + "\n"
        + "Crane falls on pier\n"
        + "5 hours ago - World\n"
        + "Tolls double\n"
        + "6 hours ago - World"
    )
    assert outline(page) == lines("""
        document
          story
            headline "Ferry fares rise"
            section
              paragraph "The council voted."
            section
              label "Why it matters" ":" key=why-it-matters role=significance
              paragraph "The island lives off its boats."
          story
            headline "Crane falls on pier" listed
            timestamp "5 hours ago - World" amount=5 unit=hour channel="World"
          story
            headline "Tolls double" listed
            timestamp "6 hours ago - World" amount=6 unit=hour channel="World"
    """)


def test_a_short_line_under_a_rule_starts_a_story() -> None:
    page = VOTE + WHY + "\n---\n\nCrane falls on pier\n\nNobody was hurt.\n\n" + WHY
    assert outline(page) == lines("""
        document
          story
            headline "Ferry fares rise"
            section
              paragraph "The council voted."
            section
              label "Why it matters" ":" key=why-it-matters role=significance
              paragraph "The island lives off its boats."
          furniture rule "---"
          story
            headline "Crane falls on pier"
            section
              paragraph "Nobody was hurt."
            section
              label "Why it matters" ":" key=why-it-matters role=significance
              paragraph "The island lives off its boats."
    """)


def test_a_bold_line_under_a_rule_starts_a_story() -> None:
    page = VOTE + WHY + "\n---\n\n**Crane falls on pier**\n\nNobody was hurt.\n\n" + WHY
    assert outline(page) == lines("""
        document
          story
            headline "Ferry fares rise"
            section
              paragraph "The council voted."
            section
              label "Why it matters" ":" key=why-it-matters role=significance
              paragraph "The island lives off its boats."
          furniture rule "---"
          story
            headline "Crane falls on pier" marked mark="**"
            section
              paragraph "Nobody was hurt."
            section
              label "Why it matters" ":" key=why-it-matters role=significance
              paragraph "The island lives off its boats."
    """)


# Stories


def test_a_label_on_a_line_of_its_own_takes_the_short_line_under_it() -> None:
    page = "Ferry fares rise\n\n**What's next**\nMore boats in May\n\n" + WHY
    assert outline(page) == lines("""
        document
          story
            headline "Ferry fares rise"
            section
              label "What's next" "" key=whats-next role=outlook mark="**"
              paragraph "More boats in May"
            section
              label "Why it matters" ":" key=why-it-matters role=significance
              paragraph "The island lives off its boats."
    """)


def test_a_short_line_between_headline_and_credit_is_alt_text() -> None:
    page = "Ferry fares rise\nA boat at the pier\n" + PHOTO + WHY
    assert outline(page) == lines("""
        document
          story
            headline "Ferry fares rise"
            furniture alt-text "A boat at the pier"
            media
              credit photo names=["Ann Poe"] organizations=["AP"] "Photo: Ann Poe/AP"
            section
              label "Why it matters" ":" key=why-it-matters role=significance
              paragraph "The island lives off its boats."
    """)


def test_a_byline_may_stand_at_the_end() -> None:
    page = "Ferry fares rise\n\n" + WHY + "\nBy Ann Poe"
    assert outline(page) == lines("""
        document
          story
            headline "Ferry fares rise"
            section
              label "Why it matters" ":" key=why-it-matters role=significance
              paragraph "The island lives off its boats."
            body: byline names=["Ann Poe"] "By Ann Poe"
    """)


def test_a_labelled_quotation_on_one_line_is_no_quote_block() -> None:
    page = 'Ferry fares rise\n\nWhy it matters: "Boats are slow."\n— Ann Poe, captain'
    assert outline(page) == lines(r"""
        document
          story
            headline "Ferry fares rise"
            section
              label "Why it matters" ":" key=why-it-matters role=significance
              paragraph "\"Boats are slow.\""
            section
              paragraph "— Ann Poe, captain"
    """)


def test_a_bare_label_is_no_headline() -> None:
    page = "What's next\nBoats run on Mondays until May, the city says."
    assert outline(page) == lines("""
        document
          story
            section
              label "What's next" "" key=whats-next role=outlook
              paragraph "Boats run on Mondays until May, the city says."
    """)


def test_a_labelled_line_over_nothing_is_no_headline() -> None:
    page = "What's next: More boats"
    assert outline(page) == lines("""
        document
          story
            section
              label "What's next" ":" key=whats-next role=outlook
              paragraph "More boats"
    """)


def test_a_short_line_between_picture_and_label_is_the_lede() -> None:
    page = PHOTO + "Ferry fares rise\n" + WHY
    assert outline(page) == lines("""
        document
          story
            media
              credit photo names=["Ann Poe"] organizations=["AP"] "Photo: Ann Poe/AP"
            section
              paragraph "Ferry fares rise"
            section
              label "Why it matters" ":" key=why-it-matters role=significance
              paragraph "The island lives off its boats."
    """)


def test_a_number_may_stand_over_its_headline() -> None:
    page = "1 big thing:\n\nFerry fares rise\n\nThe council voted."
    assert outline(page) == lines("""
        document
          story ordinal=1 marker="1 big thing:"
            headline "Ferry fares rise" numbered
            section
              paragraph "The council voted."
    """)


def test_a_headline_may_end_the_page() -> None:
    page = "Ferry fares rise\n" + WHY + "Go deeper\nCrane falls on pier"
    assert outline(page) == lines("""
        document
          story
            headline "Ferry fares rise"
            section
              label "Why it matters" ":" key=why-it-matters role=significance
              paragraph "The island lives off its boats."
          furniture go-deeper "Go deeper"
          story
            headline "Crane falls on pier"
    """)


def test_the_text_of_a_picture_may_be_set_in_part_in_bold() -> None:
    page = (
        "Ferry fares rise\n\n**Illustration of** a hand.\n\nIllustration: Ann Roe/Axios\n\nThey do."
    )
    (story,) = parse(page).stories
    assert [piece.text for piece in story.body if isinstance(piece, Furniture)] == [
        "**Illustration of** a hand."
    ]


def test_a_description_is_no_longer_than_one() -> None:
    sentence = "Illustration of a ferry that waits in its dock while the crews are at the table"
    credit = "Illustration: Kim Lee/Harbor"
    for times, kind in ((1, "alt-text"), (6, None)):
        page = f"Ferry fares rise\n\n{', and again '.join([sentence] * times)}\n\n{credit}\n"
        kinds = [str(f.kind) for f in walk(parse(page)) if isinstance(f, Furniture)]
        assert kinds == ([kind] if kind else [])


def test_the_colons_of_an_emoji_part_nothing() -> None:
    plain = parse("A ride costs $2.\n\n*Zoom out* :ferry: The county paid for boats.")
    assert [section.label for section in plain.stories[0].sections] == [None, None]


def test_front_matter_stands_between_two_rules() -> None:
    def data(text: str) -> list[str]:
        pieces = find(parse(text), Furniture)
        return [piece.text for piece in pieces if piece.kind is FurnitureKind.DATA]

    facts = ["---", "title: Fares", "- a", "# why", "tags:", "---"]
    assert data("\n\n".join(["  ", *facts, "Fares rise."])) == facts
    assert data("---\n---\n\nFares rise.") == []
    assert data("---\ntitle: Fares") == []
    assert data("---\ntitle: Fares\nFares rise.\n---") == []
    assert data("---\n\nWhy it matters: Boats.\n\n---") == []
    assert data("Fares rise.\n\n---\ntitle: Fares\n---") == []


def test_a_count_at_the_end_makes_no_masthead_of_a_story_with_labels() -> None:
    story = "Fares rise\n\nWhy it matters: Boats.\n\nWord count: 54"
    assert parse(story).masthead is None
    assert parse(f"{story}\n\n---").masthead is None
    assert parse(f"{story}\n\nIt rains.").masthead is not None
    assert parse("Harbor AM\n\nWord count: 54").masthead is not None


def test_a_dash_ends_no_headline() -> None:
    for dash in "—–":
        document = parse(f"Team {dash}\n\nFares rise on Monday.\n\nWhy it matters: Boats.")
        assert document.stories[0].headline is None


def test_bold_letters_of_mathematics_are_letters() -> None:
    for said in ("𝐖𝐡𝐲 𝐢𝐭 𝐦𝐚𝐭𝐭𝐞𝐫𝐬", "𝑊ℎ𝑦 𝑖𝑡 𝑚𝑎𝑡𝑡𝑒𝑟𝑠", "𝙒𝙝𝙮 𝙞𝙩 𝙢𝙖𝙩𝙩𝙚𝙧𝙨", "𝚆𝚑𝚢 𝚒𝚝 𝚖𝚊𝚝𝚝𝚎𝚛𝚜"):
        (label,) = find(parse(f"{said}: Boats."), Label)
        assert (label.text, label.key) == (said, "why-it-matters")
    assert fold_key("𝗠𝘆 𝗼𝘄𝗻") == "my-own"

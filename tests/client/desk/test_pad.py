"""A gamepad at the desk and the report: every part of it leads somewhere."""

import pygame

from game.client.kit.widgets import Pinned
from game.client.view import orders


def tap(driver, button):
    for kind in (pygame.CONTROLLERBUTTONDOWN, pygame.CONTROLLERBUTTONUP):
        pygame.event.post(pygame.event.Event(kind, button=button, instance_id=0))
        driver.loop.step()


def test_shoulders_lead_through_all_groups_and_back(desk):
    driver = desk(8)
    groups = [group.key for group in orders.groups(driver.screen.table)]
    driver.screen.opened = groups[-2]
    seen = []
    for button in (*[pygame.CONTROLLER_BUTTON_RIGHTSHOULDER] * 3, pygame.CONTROLLER_BUTTON_LEFTSHOULDER):
        tap(driver, button)
        shown = driver.screen.shown
        found = [one.key for one in orders.groups(driver.screen.table) if shown in one.panels]
        seen.append(found[0] if shown else driver.screen.opened)
    assert seen == [groups[-1], groups[0], groups[1], groups[0]]


def test_y_keeps_b_closes_x_explains_and_start_seals(desk):
    driver, explained = desk(8), []
    driver.screen.open_article = explained.append
    driver.screen.focus_on("seal")
    tap(driver, pygame.CONTROLLER_BUTTON_Y)
    assert isinstance(driver.screen.dialogs[-1], Pinned)
    tap(driver, pygame.CONTROLLER_BUTTON_B)
    assert driver.screen.dialogs == []
    tap(driver, pygame.CONTROLLER_BUTTON_X)
    assert explained == ["month"]
    driver.screen.focus_on("forecast")
    stage = driver.screen.table.match.stage
    tap(driver, pygame.CONTROLLER_BUTTON_START)
    assert driver.screen.dialogs or driver.screen.table.match.stage != stage


def test_shoulders_turn_the_pages_of_the_report(report):
    driver = report()
    driver.press("Tab")
    pages = driver.screen.pages
    tap(driver, pygame.CONTROLLER_BUTTON_RIGHTSHOULDER)
    assert driver.screen.opened == pages[1]

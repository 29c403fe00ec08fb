"""The lines of an order sheet, a file for each word: the parts of its lines, and how they are put and got."""

from game.session.rows import (
    ads,
    brands,
    charter,
    delivery,
    frontpage,
    investors,
    launch,
    law,
    news,
    poaching,
    pressure,
    promotions,
    publicity,
    stock,
    subsidies,
    tech,
    trust,
)
from game.session.rows.row import Row

ROWS: dict[str, Row] = {
    **subsidies.ROWS,
    **brands.ROWS,
    **stock.ROWS,
    **ads.ROWS,
    **investors.ROWS,
    **frontpage.ROWS,
    **trust.ROWS,
    **delivery.ROWS,
    **charter.ROWS,
    **publicity.ROWS,
    **news.ROWS,
    **promotions.ROWS,
    **tech.ROWS,
    **pressure.ROWS,
    **poaching.ROWS,
    **law.ROWS,
    **launch.ROWS,
}

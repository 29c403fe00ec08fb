"""One sees whether shelves are empty, thin or full, not more."""

from game.engine.lenses.sight import band, hundredths
from game.engine.lenses.veil.look import Look
from game.engine.maths.portable import seqsum
from game.engine.state.world import Stock


def seen(look: Look, truth: Stock) -> Stock:
    depth = look.know(truth.depth, band(truth.depth, look.numbers))
    filled = seqsum(depth, 2) / depth.shape[2]
    worth = look.numbers.stock.lock * look.gmv[:, :, 0] * filled / (1 + filled)
    return Stock(
        depth=depth,
        coming=look.know(truth.coming, band(truth.coming, look.numbers)),
        locked=look.count(truth.locked, hundredths(worth)),
    )

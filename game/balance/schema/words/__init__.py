"""The words of the game as the modder sets them: here is a file for each of balance/base with plain numbers.

`numbers.trust.climb` in the engine, `climb` in trust.toml and `Trust.climb` here are one and the same.
"""

from game.balance.schema.words.ads import Ads as Ads
from game.balance.schema.words.announcements import Announcements as Announcements
from game.balance.schema.words.attention import Attention as Attention
from game.balance.schema.words.badges import Badges as Badges
from game.balance.schema.words.belief import Belief as Belief
from game.balance.schema.words.belt import Belt as Belt
from game.balance.schema.words.books import Books as Books
from game.balance.schema.words.brands import Brands as Brands
from game.balance.schema.words.buyers import Buyers as Buyers
from game.balance.schema.words.charter import Charter as Charter
from game.balance.schema.words.comeback import Comeback as Comeback
from game.balance.schema.words.contingencies import Contingencies as Contingencies
from game.balance.schema.words.delivery import Delivery as Delivery
from game.balance.schema.words.eras import Eras as Eras
from game.balance.schema.words.executives import Executives as Executives
from game.balance.schema.words.frontpage import Frontpage as Frontpage
from game.balance.schema.words.goals import Goals as Goals
from game.balance.schema.words.goodwill import Goodwill as Goodwill
from game.balance.schema.words.growth import Growth as Growth
from game.balance.schema.words.headlines import Headlines as Headlines
from game.balance.schema.words.heat import Heat as Heat
from game.balance.schema.words.investors import Investors as Investors
from game.balance.schema.words.labels import Labels as Labels
from game.balance.schema.words.launch import Launch as Launch
from game.balance.schema.words.law import Law as Law
from game.balance.schema.words.liquidation import Liquidation as Liquidation
from game.balance.schema.words.loans import Loans as Loans
from game.balance.schema.words.nemesis import Nemesis as Nemesis
from game.balance.schema.words.news import News as News
from game.balance.schema.words.pacts import Pacts as Pacts
from game.balance.schema.words.partners import Partners as Partners
from game.balance.schema.words.pivot import Pivot as Pivot
from game.balance.schema.words.poaching import Poaching as Poaching
from game.balance.schema.words.pressure import Pressure as Pressure
from game.balance.schema.words.promotions import Promotions as Promotions
from game.balance.schema.words.publicity import Publicity as Publicity
from game.balance.schema.words.research import Research as Research
from game.balance.schema.words.rumours import Rumours as Rumours
from game.balance.schema.words.sale import Sale as Sale
from game.balance.schema.words.sellers import Sellers as Sellers
from game.balance.schema.words.settle import Settle as Settle
from game.balance.schema.words.social import Social as Social
from game.balance.schema.words.stand import Stand as Stand
from game.balance.schema.words.stock import Stock as Stock
from game.balance.schema.words.subsidies import Subsidies as Subsidies
from game.balance.schema.words.tech import Tech as Tech
from game.balance.schema.words.trust import Trust as Trust
from game.balance.schema.words.verdict import Verdict as Verdict

"""The market once more, in plain floats and loops: one game, one month, written from the equations alone.

It shares nothing with the engine but the balance files, read as bare TOML. `month(rules, now, wish)` takes
state and orders as dicts of lists, by the names of the engine's pages, and returns what happened.
Seats run along p and q, segments along s, aisles along c, kinds along k (0 brands, 1 stalls).
"""

import tomllib
from math import exp, floor, log, log1p, log2, sqrt
from pathlib import Path

BALANCE = Path(__file__).parent.parent / "balance" / "base"
HOME, BRAND, ORDINARY = 0, 1, 2
FREE, FIXED, AUCTION = 0, 1, 2


def read_rules():
    """word: its TOML table; the casts of `categories` and `segments` become lists in file order."""
    rules = {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in BALANCE.glob("*.toml")}
    rules["aisles"] = list(rules["categories"]["category"].values())
    rules["groups"] = list(rules["segments"]["segment"].values())
    return rules


def month(rules, now, wish):
    """Everything that happens between two states of the market, in the order of the equations."""
    m = Month(rules, now, wish)
    m.arrivals()
    m.subsidies()
    m.focus()
    m.fakes()
    m.multi_homing()
    m.diversion()
    m.publicity()
    m.promotion()
    m.ads()
    m.hazards()
    m.utility()
    m.habit()
    m.newcomers()
    m.seller_value()
    m.fixed_point()
    m.after()
    return m.__dict__


def table(*axes, of=0.0):
    """Nested lists of these lengths."""
    if not axes:
        return of
    return [table(*axes[1:], of=of) for _ in range(axes[0])]


class Month:
    def __init__(self, rules, now, wish):
        self.rules, self.now, self.wish = rules, now, wish
        self.aisles, self.groups = rules["aisles"], rules["groups"]
        self.P, self.S, self.C = range(len(now["open"])), range(len(self.groups)), range(len(self.aisles))
        self.open = [p for p in self.P if now["open"][p] and wish["opened"][p] > 0]
        self.waiting = [p for p in self.P if now["open"][p] and p not in self.open]  # for their launch
        scale = rules["categories"]["common"]["need_scale"]
        self.need = [[g["orders"][c] * self.aisles[c]["price"] * scale for c in self.C] for g in self.groups]
        self.weight = [[self.need[s][c] / sum(self.need[s]) for c in self.C] for s in self.S]
        first, second = rules["buyers"]["elasticity"]
        self.beta = [first + second * g["price"] for g in self.groups]
        people = [g["people"][0] for g in self.groups]
        self.beta_mean = sum(b * n for b, n in zip(self.beta, people, strict=True)) / sum(people)

    # 0
    def arrivals(self):
        """Who comes straight from offline to one platform, before anybody chooses; no more than there are."""
        self.came = table(len(self.P), len(self.S))
        for s in self.S:
            wished = sum(self.wish["arriving"][p][s] for p in self.open)
            there = self.now["people"][s] - sum(self.now["users"][p][s] for p in self.P)
            for p in self.open:
                self.came[p][s] = self.wish["arriving"][p][s] * min(1.0, max(there, 0.0) / max(wished, 1e-30))

    # 1
    def subsidies(self):
        offer, most = self.wish["buyer_subsidy"], self.rules["subsidies"]["most"]
        self.rate, self.gap = table(len(self.P), len(self.S)), table(len(self.P), len(self.S))
        for s in self.S:
            for p in self.open:
                best = max([offer[q][s] for q in self.open if q != p], default=0.0)
                self.rate[p][s] = max(offer[p][s], min(self.wish["match_clause"][p], best))
            for p in self.open:
                best = max([self.rate[q][s] for q in self.open if q != p], default=0.0)
                self.gap[p][s] = min(max(best - self.rate[p][s], 0.0), most)
        self.net = [0.0 for _ in self.P]
        for p in self.open:
            gaps = [max(self.wish["seller_subsidy"][p][c] - self.wish["commission"][p], 0.0) for c in self.C]
            self.net[p] = sum(gaps) / len(gaps)

    # 2
    def focus(self):
        g, now = self.rules["goodwill"], self.now
        self.F = table(len(self.P), len(self.C))
        for c in self.C:
            pull = {
                p: exp(
                    g["focus_profit"] * log(1 + now["profit"][p][c] / self.rules["sellers"]["profit_scale"])
                    + g["focus_goodwill"] * (now["goodwill"][p] - 0.5)
                    + g["focus_credit"] * now["credit"][p]
                )
                for p in self.open
            }
            for p in self.open:
                self.F[p][c] = pull[p] / sum(pull.values())

    # 3
    def fakes(self):
        t = self.rules["trust"]
        self.fake = table(len(self.P), len(self.C))
        for p in self.open:
            for c in self.C:
                hollow = 1 + max(1 - len(self.open) * self.F[p][c], 0.0)
                level = t["fakes_by_level"][self.wish["policing"][p]]
                share = self.aisles[c]["fakes"] * level * (1 + self.now["grey"][p]) * hollow
                self.fake[p][c] = min(t["fakes_most"], share)

    # 4
    def multi_homing(self):
        """Share of p's stalls that also stand on q; and who is willing to stand there at all."""
        chi, g = self.rules["sellers"]["together"], self.rules["goodwill"]
        self.shared = table(len(self.P), len(self.P), len(self.C))
        for c in self.C:
            there = [self.now["shops"][p][c][1] / self.now["pool"][c] for p in self.P]
            for p in self.open:
                for q in self.open:
                    if p != q and there[p] > 0 and there[q] > 0:
                        less, more = min(there[p], there[q]), max(there[p], there[q])
                        self.shared[p][q][c] = less / there[p] * more**chi
        self.willing = [
            1 - g["strike_share"] / (1 + exp((self.now["goodwill"][p] - g["strike_at"]) / g["strike_width"]))
            for p in self.P
        ]
        self.coercion()

    def coercion(self):
        """Share of q's shops of kind k in aisle c that stay although a rival would have them choose."""
        r, chi, force = self.rules["pressure"], self.rules["sellers"]["together"], self.wish["force"]
        sold = sum(self.now["sales"][p] for p in self.open)
        share = {p: self.now["sales"][p] / sold if sold > 0 else 0.0 for p in self.open}
        self.held = table(len(self.P), len(self.C), 2, of=1.0)
        for q in self.open:
            for c in self.C:
                for k in (0, 1):
                    all_of_them = self.aisles[c]["pool_brand"] if k == 0 else self.now["pool"][c]
                    there = [self.now["shops"][p][c][k] / all_of_them for p in self.P]
                    caught = 1 - r["evade"][k]
                    for p in self.open:
                        if p == q or there[q] == 0 or there[p] == 0:
                            continue
                        both = min(there[p], there[q]) / there[q] * max(there[p], there[q]) ** chi
                        power = max(share[p] - r["power_from"], 0.0)
                        self.held[q][c][k] *= 1 - both * force[p][q][c] * power * caught
                    harsh = max(force[q][p][c] for p in self.P)
                    self.held[q][c][k] *= 1 - r["leave"] * harsh * caught * (1 - share[q])

    # 5
    def diversion(self):
        d = self.rules["subsidies"]
        users, deep = [list(r) for r in self.now["users"]], [list(r) for r in self.now["deep"]]
        users = [[u + x for u, x in zip(*rows, strict=True)] for rows in zip(users, self.came, strict=True)]
        self.at_home = at_home = [list(r) for r in users]
        self.lured = table(len(self.P), len(self.P), len(self.S))
        for i in self.open:
            rate = [0.0 for _ in self.P]
            for j in self.open:
                exposed = sum(self.shared[i][j][c] * (1 - self.F[i][c]) for c in self.C) / len(self.C)
                rate[j] = d["diversion"] * max(self.net[j] - self.net[i], 0.0) * exposed
            cut = min(1.0, d["diversion_most"] / sum(rate)) if sum(rate) > 0 else 1.0
            for j in self.open:
                for s in self.S:
                    fresh = at_home[i][s] - self.now["deep"][i][s]
                    old = self.now["deep"][i][s] * rate[j] * cut * d["diversion_deep"]
                    self.lured[i][j][s] = fresh * rate[j] * cut + old
                    deep[i][s] -= old
                    users[i][s] -= self.lured[i][j][s]
                    users[j][s] += self.lured[i][j][s]
        self.U, self.D = users, deep

    # 6
    def publicity(self):
        p_, now = self.rules["publicity"], self.now
        self.adstock, self.voice = [0.0 for _ in self.P], [0.0 for _ in self.P]
        for p in self.open + self.waiting:
            said = self.wish["publicity"][p] + self.wish["event_publicity"][p]
            said += self.wish["launch_publicity"][p]
            self.adstock[p] = p_["keep"] * now["adstock"][p] + now["voices"][p] * said
        self.loud = p_["scale"] * now["cost_index"]
        for p in self.open + self.waiting:
            self.voice[p] = self.adstock[p] / (sum(self.adstock) + self.loud)

    # 7
    def promotion(self):
        """day[p][s][c]: the event day in ordinary months, all goods; street[p][s][c]: stalls' goods alone."""
        e, now, wish = self.rules["promotions"], self.now, self.wish
        P, S, C = len(self.P), len(self.S), len(self.C)
        self.day, self.street = table(P, S, C), table(P, S, C)
        self.noise, self.uplift, self.pull_of_day = table(P), table(P), table(P)
        held = [p for p in self.open if any(wish["event"][p])]
        loud = {
            p: wish["event_publicity"][p] / now["cost_index"] + e["star_loud"] * wish["stars"][p]
            for p in held
        }
        for p in held:
            launched = [said / now["cost_index"] for said in wish["launch_publicity"]]
            every = sum(loud.values()) + sum(launched)
            self.noise[p] = (loud[p] + launched[p]) / every if every > 0 else 0.0
            reach = e["reach"] + (1 - e["reach"]) * (1 - exp(-loud[p] / e["loud"])) * self.noise[p]
            mechanic, depth = wish["mechanic"][p], wish["event_depth"][p]
            seen = any(now["used"][q][mechanic] > 0 for q in self.open if q != p)
            x = e["pull"] * reach * e["mechanic"][mechanic] * (e["copied"] if seen else 1.0)
            x *= now["novelty"] * (1 - exp(-depth / e["depth_scale"]))
            self.pull_of_day[p] = x
            self.uplift[p] = min(exp(x) / e["month_days"], e["uplift_most"]) * e["joiners"][mechanic]
            for s in self.S:
                cheap = -e["price_pull"] * self.beta[s] * log(1 - depth)
                times = exp(min(e["pull_most"], x + cheap)) / e["month_days"]
                for c in self.C:
                    self.day[p][s][c] = wish["event"][p][c] * times
        for p in self.open:
            depth = wish["joint_depth"][p]
            for s in self.S:
                cheap = -e["price_pull"] * self.beta[s] * log(1 - depth)
                times = (1 - exp(-depth / e["depth_scale"])) * exp(cheap)
                for c in self.C:
                    if not wish["event"][p][c] > 0:
                        self.street[p][s][c] = wish["joint"][p][c] * times

    # 8
    def ads(self):
        a, now, wish = self.rules["ads"], self.now, self.wish
        P, C = len(self.P), len(self.C)
        self.bought, self.paid, self.served = table(P), table(P), table(P)
        self.sold, self.price = table(P), table(P)
        self.ad_orders, self.repeats, self.lift = table(P, C), table(P, C), table(P, C, of=1.0)
        self.spent = table(P, C)
        wanting = [p for p in self.open if wish["visits"][p] > 0]
        pull = {
            p: exp(a["reach"] * now["alliance"][p]) * wish["rate"][p] ** a["market_pull"] for p in wanting
        }
        for p in wanting:
            rest = a["market_rate"] ** a["market_pull"]
            supply = now["web_visits"] * pull[p] / (rest + sum(pull.values()))
            self.bought[p] = min(wish["visits"][p], supply)
            rush = 1 + a["rush"] * (self.bought[p] / supply) ** 2
            self.paid[p] = wish["rate"][p] * rush * now["visit_price"][p]
            blocked = wish["landing"][p] == HOME and any(now["lease"][q] for q in self.open if q != p)
            reach = 1 - a["blockade"] if blocked else 1.0
            self.served[p] = self.bought[p] * self._genuine(p) * reach
        for p in self.open:
            self.served[p] += a["portal_visits"] if now["lease"][p] else 0.0
            self._landing(p)

    def _genuine(self, p):
        """Share of visits that are people: the alliance's own junk, and that of click farms."""
        return max(1 - self.rules["ads"]["junk"][self.now["alliance"][p]] - self.now["farms"][p], 0.0)

    def _known_buyers(self, p):
        """Times conversion: what data say about people once somebody recommends, or reads along."""
        t, now = self.rules["tech"], self.now
        if not now["recommendation"][p]:
            return 1.0
        level = min(floor(log2(1 + now["served_before"][p] / t["data_first"])), t["data_most"])
        return 1 + t["recommends"] * level + (t["reads"] if self.wish["reading"][p] else 0.0)

    def _landing(self, p):
        """Visits reach shops: given away, or sold at one price and the rest given away as at home."""
        a, now, wish = self.rules["ads"], self.now, self.wish
        first, second = a["landing_trust"]
        known = (first + second * now["trust"][p]) * (a["seasoned"] if now["alliance"][p] == 3 else 1.0)
        known *= self._known_buyers(p)
        where, skill = wish["landing"][p], now["sophistication"]
        rate = [a["landing"][where] * known * aisle["ad_conversion"] for aisle in self.aisles]
        home = [a["landing"][HOME] * known * aisle["ad_conversion"] for aisle in self.aisles]
        crowd = (1 + skill) * (1 + a["places_bid"] * wish["paid_places"][p])
        worth = [a["bid_share"] * rate[c] * self.aisles[c]["ad_profit"] * crowd for c in self.C]
        shops = [now["shops"][p][c][1] for c in self.C]
        if where == BRAND:
            worth = [v * a["brand_profit"] for v in worth]
            shops = [a["brand_shops"] * now["shops"][p][c][0] for c in self.C]
        wanted, s = [n * a["shop_visits"] for n in shops], self.served[p]
        full = a["shop_full"] * sum(wanted)

        sold, price = [0.0 for _ in self.C], 0.0
        if wish["resale"][p] != FREE and s > 0:
            price = wish["reserve"][p]
            if wish["resale"][p] == AUCTION:
                price = max(price, clearing_price(wanted, worth, s))
            sold = [d * exp(-price / v) for d, v in zip(wanted, worth, strict=True)]
            sold = [x * min(1.0, s / sum(sold)) if sum(sold) > 0 else 0.0 for x in sold]
            base, skilled, placed = a["budget"]
            purse = (base + skilled * skill + placed * wish["paid_places"][p]) * now["gross"][p]
            if price * sum(sold) > purse and wish["resale"][p] == AUCTION:
                price = purse / sum(sold)
            elif price * sum(sold) > purse:
                sold = [x * purse / (price * sum(sold)) for x in sold]
        left, room = s - sum(sold), full - sum(sold)
        useful = room * (1 - exp(-left / room)) if room > 0 else 0.0
        drawn = sum(n * v for n, v in zip(shops, worth, strict=True))
        given = [useful * shops[c] * worth[c] / drawn if drawn > 0 else 0.0 for c in self.C]

        self.sold[p], self.price[p] = sum(sold), price
        for c in self.C:
            self.spent[p][c] = price * sold[c]
            rest = rate[c] if wish["resale"][p] == FREE else home[c]
            self.ad_orders[p][c] = sold[c] * rate[c] + given[c] * rest
            self.repeats[p][c] = a["repeat"] * now["repeats"][p][c]
            brand, small = now["organic"][p][c]
            usual = {HOME: brand + small, BRAND: brand, ORDINARY: small}[where]
            won = self.ad_orders[p][c] + self.repeats[p][c]
            times = 1 + won / usual if usual > 0 else 1.0 if won == 0 else a["lift_most"]
            self.lift[p][c] = min(a["lift_most"], times)

    # 9
    def hazards(self):
        """How readily a user of p buys goods of kind k in aisle c, before the number of shops counts."""
        r, now, wish = self.rules, self.now, self.wish
        d, t, la, f = r["delivery"], r["trust"], r["labels"], r["frontpage"]
        P, S, C = len(self.P), len(self.S), len(self.C)
        self.quality = [
            min(
                d["most"],
                d["base"]
                + d["own"] * now["own_delivery"][p]
                + d["carrier"]["galloway"] * now["galloway"][p]
                + d["carrier"]["tortoise"] * now["tortoise"][p],
            )
            for p in self.P
        ]
        self.th0, self.thb, self.th_own = table(P, S, C, 2), table(P, S, C), table(P, S, C)
        for p in self.P:
            lift = {HOME: (1, 1), BRAND: (1, 0), ORDINARY: (0, 1)}[wish["landing"][p]]
            tolerated = max(1.0 - wish["policing"][p], 0.0)
            for s in self.S:
                g = self.groups[s]
                u = t["pull"] * g["trust"] * (now["trust"][p] - t["neutral"])
                u += d["pull"] * g["delivery"] * (self.quality[p] - d["neutral"])
                u -= self.beta[s] * log(1 - self.rate[p][s])
                for c in self.C:
                    aisle = self.aisles[c]
                    cat = la["pull"] * log((la["even"] + C * now["label"][p][c]) / (1 + la["even"]))
                    cat += f["pull"] * (wish["places"][p][c] - f["slots"] / C)
                    cat += log(1 + la["blank_bonus"]) if now["blank"][p][c] > 0 else 0.0
                    cat += log(1 + r["social"]["gala"] * now["fame"][p][c])
                    h = exp(u + cat) * (1 + self.day[p][s][c]) * wish["opened"][p]
                    unnamed = r["brands"]["pull_unnamed"]
                    pull = ((unnamed + now["brand_pull"][p][c]) / (unnamed + 1)) ** r["brands"]["pull_power"]
                    brand = exp(g["taste_brand"][c]) * pull * aisle["usual_brand"] ** -r["settle"]["variety"]
                    even = 1 / len(self.open) if p in self.open else 0.0
                    goods = r["goodwill"]["focus_pull"] * (self.F[p][c] - even)
                    goods += self.beta_mean * (
                        r["subsidies"]["passed_on"] * wish["seller_subsidy"][p][c]
                        - r["charter"]["passed_on"] * wish["commission"][p]
                    )
                    goods += t["fake_bargain"] * self.fake[p][c] + t["tolerated"] * tolerated
                    small = exp(g["taste_small"][c] + goods) * aisle["usual_small"] ** -r["settle"]["variety"]
                    street = aisle["street"]
                    named = 1 + r["promotions"]["brand_day"]["pull"] * wish["brand_day"][p][c]
                    joint = 1 + self.street[p][s][c]
                    self.th0[p][s][c][0] = h * street * brand * named * now["mall"][p]
                    self.th0[p][s][c][1] = h * street * small * joint * now["bazaar"][p]
                    for k in (0, 1):
                        if lift[k]:
                            self.th0[p][s][c][k] *= self.lift[p][c]
                    self.th_own[p][s][c] = street * r["stock"]["strength"] * now["stock"][p][c] * h
                    self.thb[p][s][c] = street + self.th_own[p][s][c]

    # 10
    def utility(self):
        r, b = self.rules, self.rules["buyers"]
        self.V0 = table(len(self.P), len(self.S))
        for s in self.S:
            g, online = self.groups[s], sum(self.U[p][s] for p in self.P)
            street = sum(self.weight[s][c] * log(self.aisles[c]["street"]) for c in self.C)
            for p in self.open:
                heard = log(1 + self.adstock[p] / self.loud) / 2 + self.voice[p]
                friends = self.U[p][s] / online if online > 0 else 0.0
                self.V0[p][s] = (
                    b["online"]
                    + r["publicity"]["pull"] * g["buzz"] * heard
                    + r["trust"]["draw"] * g["trust"] * (self.now["trust"][p] - r["trust"]["neutral"])
                    + r["subsidies"]["buyer_pull"] * g["price"] * self.rate[p][s]
                    + b["friends"] * log(b["friends_floor"] + friends)
                    - r["settle"]["basket"] * street
                    - (1 - r["promotions"]["inclusive"])
                    * r["settle"]["basket"]
                    * sum(self.weight[s][c] * log(1 + self.day[p][s][c]) for c in self.C)
                )

    # 11
    def habit(self):
        """hab[p][s][t], t = 0 new users, 1 deep ones; who has no home has no habit."""
        b, lam = self.rules["buyers"], self.rules["settle"]["nest"]
        self.hab = table(len(self.P), len(self.S), 2)
        for p in self.open:
            for s in self.S:
                alarm = self.rules["subsidies"]["alarm"] * self.groups[s]["price"] * self.gap[p][s]
                alarm -= self.rules["tech"]["app_habit"] if self.now["app"][p] else 0.0
                better = max([self.now["entrance"][q] for q in self.open if q != p], default=0.0)
                alarm += self.rules["social"]["envy"] * max(better - self.now["entrance"][p], 0.0)
                alarm += self.rules["social"]["guest_habit"] * self.guests(p)
                for t, part in ((0, 1.0), (1, b["alarm_deep"])):
                    strength = min(max((b["habit"][t] - part * alarm) / lam, 0.0), 30.0)
                    self.hab[p][s][t] = exp(strength) - 1

    def guests(self, p):
        """Share of new users whom a wave brought not long ago."""
        new = sum(self.now["users"][p][s] - self.now["deep"][p][s] for s in self.S)
        return self.now["guests"][p] / new if new > 0 else 0.0

    # 12
    def newcomers(self):
        r, now, lam = self.rules, self.now, self.rules["settle"]["nest"]
        e = r["promotions"]
        lift = [r["launch"]["pull"] * (x - 1) if x > 0 else 0.0 for x in self.wish["lift"]]
        coupon = [r["subsidies"]["coupon_pull"] * x for x in self.wish["coupon"]]
        heard = [e["newcomers"] * log(1 + self.uplift[p]) for p in self.P]
        self.cp = [exp((coupon[p] + heard[p] + lift[p]) / lam) for p in self.P]
        self.offline = [max(now["people"][s] - sum(self.U[p][s] for p in self.P), 0.0) for s in self.S]
        waiting = sum(self.offline)
        self.led, self.looking = table(len(self.P), len(self.S), 3), table(len(self.S))
        for s in self.S:
            online = sum(self.U[p][s] for p in self.P)
            told = sum(self.D[p][s] * now["trust"][p] / r["trust"]["neutral"] for p in self.open)
            hazard = (
                now["curiosity"]
                + (r["growth"]["imitation"] * online + r["growth"]["word_of_mouth"] * told) / now["people"][s]
            )
            hazard += (
                r["publicity"]["joining"] * self.groups[s]["buzz"] * log(1 + sum(self.adstock) / self.loud)
            )
            hazard *= 1 + e["joining"] * sum(self.uplift)
            t = r["tech"]
            towns = s == list(r["segments"]["segment"]).index(t["app_segment"])
            hazard *= t["escrow_joining"] if any(now["escrow"][p] for p in self.open) else 1.0
            hazard *= t["app_joining"] if towns and any(now["app"][p] for p in self.open) else 1.0
            ways = [self.ways(p, s, waiting) for p in self.P]
            z = sum(sum(way) for way in ways)
            for p in self.P:
                if z > 0:
                    self.led[p][s] = [self.offline[s] * (1 - exp(-z)) * way / z for way in ways[p]]
            self.looking[s] = self.offline[s] * (1 - exp(-hazard)) * exp(-z)

    def ways(self, p, s, waiting):
        """Hazards of coming to p alone: by its ads, through its entrance, with a friend who is there."""
        r, now, social = self.rules, self.now, self.groups[s]["social"]
        if p not in self.open:
            return [0.0, 0.0, 0.0]
        ads = r["ads"]["newcomers"] * sum(self.ad_orders[p]) / waiting if waiting > 0 else 0.0
        entrance = r["social"]["reach"] * social * now["entrance"][p] * now["tells_friends"][p]
        friends = r["social"]["friends"] * social * now["wave"][p] * self.U[p][s] / now["people"][s]
        return [ads, entrance, friends]

    # 13
    def seller_value(self):
        r, now, wish = self.rules, self.now, self.wish
        P, C, soft = len(self.P), len(self.C), self.rules["sellers"]["margin_softness"]
        self.pay, self.N = table(P, C, 2), table(P, C, 2)
        for p in self.open:
            subsidy = sum(wish["seller_subsidy"][p]) / C
            tolerated, strict = max(1.0 - wish["policing"][p], 0.0), max(wish["policing"][p] - 1.0, 0.0)
            for c in self.C:
                aisle = self.aisles[c]
                unit = [
                    aisle["margin_brand"] - r["brands"]["take"],
                    aisle["margin_small"]
                    - wish["commission"][p]
                    + wish["seller_subsidy"][p][c]
                    + r["sellers"]["fake_margin"] * self.fake[p][c],
                ]
                told = wish["event"][p][c] * wish["event_depth"][p]
                walk = wish["joint"][p][c] * wish["joint_depth"][p] if not told > 0 else 0.0
                unit[0] -= r["promotions"]["margin"] * told
                unit[1] -= r["promotions"]["margin"] * (told + walk)
                value = [(x + sqrt(x * x + soft * soft)) / 2 for x in unit]
                home = r["labels"]["axis"] * now["axis"][p]
                value[0] *= exp(home)
                value[1] *= exp(
                    -home
                    + r["goodwill"]["entry"] * (now["goodwill"][p] - 0.5)
                    - r["charter"]["entry"] * wish["commission"][p]
                    + r["subsidies"]["seller_pull"] * subsidy
                )
                value[1] *= 1 - r["ads"]["places_entry"] * wish["paid_places"][p]
                value[1] *= 1 + r["trust"]["tolerated"] * tolerated - r["trust"]["strict_entry"] * strict
                value[1] *= r["charter"]["ladder_entry"] if wish["ladder"][p] else 1.0
                brands, stalls = self.held[p][c]
                self.N[p][c] = [aisle["pool_brand"] * brands, now["pool"][c] * self.willing[p] * stalls]
                self.pay[p][c][0] = value[0] / (aisle["upkeep_brand"] * self.N[p][c][0])
                self.pay[p][c][1] = value[1] / (aisle["upkeep_small"] * self.N[p][c][1])

    # 3.2
    def fixed_point(self):
        st = self.rules["settle"]
        shops = self.now["shops"]
        z = [[[log(max(shops[p][c][k], 1e-9)) for k in (0, 1)] for c in self.C] for p in self.P]
        for self.passes in range(1, st["passes_most"] + 1):
            y = self.one_pass(z)
            moved = max(abs(y[p][c][k] - z[p][c][k]) for p in self.P for c in self.C for k in (0, 1))
            z = y
            if moved <= st["tolerance"]:
                break
        self.one_pass(z)
        self.n = [
            [[exp(z[p][c][k]) if p in self.open else 0.0 for k in (0, 1)] for c in self.C] for p in self.P
        ]
        for p in self.waiting:
            self.n[p] = shops[p]

    def one_pass(self, z):
        self.listed = [[[exp(z[p][c][k]) for k in (0, 1)] for c in self.C] for p in self.P]
        self.shop()
        self.choose()
        self.spend()
        return self.enter()

    def shop(self):
        """Th: all hazards of buying, online and round the corner; F: attraction of a platform."""
        st = self.rules["settle"]
        gamma, lam, A = st["variety"], st["nest"], st["basket"]
        self.th = table(len(self.P), len(self.S), len(self.C), 2)
        self.Th, self.V = table(len(self.P), len(self.S), len(self.C)), table(len(self.P), len(self.S))
        self.Att = table(len(self.P), len(self.S))
        for p in self.P:
            for s in self.S:
                basket = 0.0
                for c in self.C:
                    for k in (0, 1):
                        self.th[p][s][c][k] = self.th0[p][s][c][k] * self.listed[p][c][k] ** gamma
                    self.Th[p][s][c] = sum(self.th[p][s][c]) + self.thb[p][s][c]
                    basket += self.weight[s][c] * log(self.Th[p][s][c])
                self.V[p][s] = min(max(self.V0[p][s] + A * basket, -45 * lam), 45 * lam)
                self.Att[p][s] = exp(self.V[p][s] / lam) if p in self.open else 0.0

    def choose(self):
        """go[q][p][s][t]: share of q's users of type t at home with p next; arrive[p][s]: newcomers."""
        lam, outside = self.rules["settle"]["nest"], exp(self.now["street"])
        P, S = len(self.P), len(self.S)
        self.go, self.arrive, self.by_way = table(P, P, S, 2), table(P, S), table(P, 3)
        for s in self.S:
            for q in self.P:
                for t in (0, 1):
                    pull = [self.Att[p][s] * (1 + (self.hab[q][s][t] if p == q else 0.0)) for p in self.P]
                    if sum(pull) > 0:
                        online = sum(pull) ** lam / (1 + sum(pull) ** lam)
                        for p in self.P:
                            self.go[q][p][s][t] = online * pull[p] / sum(pull)
            pull = [self.Att[p][s] * self.cp[p] for p in self.P]
            if sum(pull) > 0:
                online = sum(pull) ** lam / (outside + sum(pull) ** lam)
                for p in self.open:
                    alone = pull[p] ** lam
                    self.arrive[p][s] = self.looking[s] * online * pull[p] / sum(pull)
                    for way, people in enumerate(self.led[p][s]):
                        self.by_way[p][way] += people * alone / (outside + alone)
                        self.arrive[p][s] += people * alone / (outside + alone)

    def spend(self):
        """W users this month, Z the need they bring, R revenue by kind, own goods beside it; cr m."""
        P, S, C = len(self.P), len(self.S), len(self.C)
        self.W, self.Z, self.bonus = table(P, S), table(P, S, C), table(P, S, C)
        self.kept = table(P, S)
        self.R, self.R_own = table(P, S, C, 2), table(P, S, C)
        for p in self.open:
            for s in self.S:
                self.kept[p][s] = self.D[p][s] * self.go[p][p][s][1]
                own = [[self.U[q][s] - self.D[q][s], self.D[q][s]] for q in self.P]
                come = [sum(own[q][t] * self.go[q][p][s][t] for t in (0, 1)) for q in self.P]
                self.W[p][s] = sum(come) + self.arrive[p][s]
                for c in self.C:
                    need, full = self.now["need"], 1 / (1 - exp(-self.aisles[c]["street"]))
                    extra = (self.rules["buyers"]["deep_buys"] - 1) * self.D[p][s] * need[p][s][c]
                    brought = sum(come[q] * need[q][s][c] for q in self.P)
                    self.bonus[p][s][c] = extra
                    self.Z[p][s][c] = brought + extra + self.arrive[p][s] * full
                    Th = self.Th[p][s][c]
                    bought = self.Z[p][s][c] * self.need[s][c] * self.now["season"][c] * (1 - exp(-Th)) / Th
                    self.R[p][s][c] = [bought * self.th[p][s][c][k] for k in (0, 1)]
                    self.R_own[p][s][c] = bought * self.th_own[p][s][c]

    def enter(self):
        """log of next listings: free entry where crowds thin profit."""
        st = self.rules["settle"]
        z = table(len(self.P), len(self.C), 2)
        for p in self.P:
            for c in self.C:
                for k in (0, 1):
                    if p not in self.open:
                        z[p][c][k] = log(1e-9)
                        continue
                    a = (sum(self.R[p][s][c][k] for s in self.S) * self.pay[p][c][k]) ** st["entry"]
                    e = 2 / (1 + sqrt(1 + 4 / a)) if a > 0 else 0.0
                    line = self.now["mall"][p] if k == 0 else self.now["bazaar"][p]
                    line *= self.wish["opened"][p]
                    stay = self.now["shops"][p][c][k] * self.held[p][c][k]
                    stay *= 1.0 if k == 0 else self.willing[p]
                    n = st["reconsider"] * self.N[p][c][k] * e * line + (1 - st["reconsider"]) * stay + 1e-9
                    z[p][c][k] = log(n)
        return z

    # 3.3
    def after(self):
        self.flows()
        self.event()
        self.stocks()
        self.deepen()
        self.earn()
        self.trust()
        self.labels()
        self.goodwill()
        self.lessons()

    def flows(self):
        """Everybody by the home of last month and of this one."""
        P, S = len(self.P), len(self.S)
        self.moved, self.left = table(P, P), table(P, S)
        for q in self.P:
            for s in self.S:
                lured = sum(self.lured[q][j][s] for j in self.P)
                old = self.D[q][s]
                fresh = self.at_home[q][s] - lured - old
                gone = self.at_home[q][s]
                for p in self.P:
                    here = fresh * self.go[q][p][s][0] + old * self.go[q][p][s][1]
                    here += sum(self.lured[q][j][s] * self.go[j][p][s][0] for j in self.P)
                    self.moved[q][p] += here
                    gone -= here
                self.left[q][s] = gone

    def event(self):
        """What of the month was sold on the day, at list price, and who bought; `walked` on joint ones."""
        e, wish = self.rules["promotions"], self.wish
        P, C = len(self.P), len(self.C)
        self.sold_on_the_day, self.walked = table(P, C, 3), table(P, C)
        self.crowd = table(P)
        for p in self.open:
            for s in self.S:
                orders = 0.0
                for c in self.C:
                    part = self.day[p][s][c] / (1 + self.day[p][s][c])
                    kinds = [*self.R[p][s][c], self.R_own[p][s][c]]
                    for k in range(3):
                        self.sold_on_the_day[p][c][k] += kinds[k] * part
                    orders += sum(kinds) * part / self.aisles[c]["price"]
                    walk = self.street[p][s][c]
                    self.walked[p][c] += kinds[1] * walk / (1 + walk)
                if self.W[p][s] > 0:
                    baskets = orders / self.W[p][s] / e["basket"][wish["mechanic"][p]]
                    self.crowd[p] += self.W[p][s] * (1 - exp(-baskets))

    def stocks(self):
        self.stock_of_need = table(len(self.P), len(self.S), len(self.C))
        for p in self.P:
            for s in self.S:
                for c in self.C:
                    aisle = self.aisles[c]
                    if self.W[p][s] > 0:
                        each = (self.Z[p][s][c] - self.bonus[p][s][c]) / self.W[p][s]
                        left = each * exp(-self.Th[p][s][c]) + 1
                    else:
                        left = 1 / (1 - exp(-aisle["street"]))
                    self.stock_of_need[p][s][c] = min(aisle["patience"], left)

    def deepen(self):
        b, r = self.rules["buyers"], self.rules
        P, S = len(self.P), len(self.S)
        self.deep, self.deepened, self.per_user = table(P, S), table(P, S), table(P, S)
        first, second = b["deepen_delivery"]
        for p in self.open:
            coupon = min(self.wish["coupon"][p] / r["subsidies"]["coupon_usual"], 1.0)
            for s in self.S:
                orders = sum(
                    (sum(self.R[p][s][c]) + self.R_own[p][s][c]) / self.aisles[c]["price"] for c in self.C
                )
                self.per_user[p][s] = orders / self.W[p][s] if self.W[p][s] > 0 else 0.0
                speed = b["deepen"] * (1 - exp(-self.per_user[p][s] / b["deepen_orders"]))
                speed *= (self.quality[p] + first) / second * self.now["trust"][p] / r["trust"]["neutral"]
                speed *= 1 - r["subsidies"]["coupon_shallow"] * coupon
                speed *= 1 - r["social"]["guest_shallow"] * self.guests(p)
                fresh = self.W[p][s] - self.kept[p][s]
                self.deepened[p][s] = min(max(speed, 0.0), b["deepen_most"]) * fresh
                self.deep[p][s] = self.kept[p][s] * (1 - b["lapse"]) + self.deepened[p][s]

    def earn(self):
        """Sales by aisle and kind (brands, stalls, own goods), and what sellers remember of them."""
        P, C, w = len(self.P), len(self.C), self.rules["sellers"]
        self.gmv, self.organic = table(P, C, 3), table(P, C, 2)
        self.profit, self.gross = table(P, C), table(P)
        for p in self.waiting:
            self.profit[p] = list(self.now["profit"][p])
        for p in self.open:
            lift = {HOME: (1, 1), BRAND: (1, 0), ORDINARY: (0, 1)}[self.wish["landing"][p]]
            for c in self.C:
                aisle = self.aisles[c]
                for k in (0, 1):
                    self.gmv[p][c][k] = sum(self.R[p][s][c][k] for s in self.S)
                    by_ads = self.lift[p][c] if lift[k] else 1.0
                    plain = self.gmv[p][c][k] - self.sold_on_the_day[p][c][k]
                    plain -= self.walked[p][c] if k == 1 else 0.0
                    self.organic[p][c][k] = plain / aisle["price"] / by_ads
                self.gmv[p][c][2] = sum(self.R_own[p][s][c] for s in self.S)
                small = self.gmv[p][c][1]
                self.gross[p] += small * aisle["margin_small"]
                earned = small * (aisle["margin_small"] - self.wish["commission"][p])
                earned += small * w["fake_profit"] * self.fake[p][c]
                earned -= self.spent[p][c] if self.wish["landing"][p] != BRAND else 0.0
                borne = 1 - self.wish["own_part"][p][1]
                earned -= self.sold_on_the_day[p][c][1] * borne * self.wish["event_depth"][p]
                earned -= self.walked[p][c] * self.wish["joint_depth"][p]
                keep = w["profit_memory"]
                now = keep * self.now["profit"][p][c] + (1 - keep) * earned / self.n[p][c][1]
                self.profit[p][c] = max(now, 0.0)
        self.pool = list(self.now["pool"])
        for c in self.C:
            best = max([self.profit[p][c] for p in self.open], default=0.0)
            news = min(max(log1p(best / w["profit_scale"]), 0.0), w["pool_shine"])
            most = w["pool_most"] * self.aisles[c]["pool_small"]
            self.pool[c] = min(most, self.pool[c] * (1 + w["pool_growth"] * news))

    def trust(self):
        t, now = self.rules["trust"], self.now
        self.fame = list(now["trust"])
        for p in self.open:
            fakes = sum(self.fake[p][c] * self.gmv[p][c][1] for c in self.C)
            goods = sum(sum(kinds) for kinds in self.gmv[p])
            told = t["clean"] - t["fakes_cost"] * (fakes / goods if goods > 0 else 0.0)
            told += t["own_delivery"] * now["own_delivery"][p] + t["policing"] * self.wish["policing"][p]
            told += t["own_goods"] * sum(now["stock"][p]) / len(self.C)
            gap = min(max(told, t["range"][0]), now["trust_most"][p]) - now["trust"][p]
            self.fame[p] += gap * (self._climb(p) if gap > 0 else t["fall"])
        for p in self.P:  # blows reach those too who have not opened yet
            if now["there"][p] and self.wish["tricked"][p] != 0:
                hurt = self.fame[p] - self.wish["tricked"][p]
                self.fame[p] = min(max(hurt, t["range"][0]), now["trust_most"][p])

    def _climb(self, p):
        safe = self.rules["tech"]["escrow_trust"] if self.now["escrow"][p] else 1.0
        return self.rules["trust"]["climb"] * self.now["trust_climb"][p] * safe

    def labels(self):
        la, f, now = self.rules["labels"], self.rules["frontpage"], self.now
        self.label, self.axis = [list(row) for row in now["label"]], list(now["axis"])
        for p in self.open:
            goods, drift = sum(sum(kinds) for kinds in self.gmv[p]), now["label_drift"][p]
            for c in self.C:
                rival = any(now["blank"][q][c] > 0 for q in self.P) and not now["blank"][p][c] > 0
                speed = drift * (la["blank_brake"] if rival else 1.0)
                mix = sum(self.gmv[p][c]) / goods if goods > 0 else now["label"][p][c]
                shown = f["label"] * (self.wish["places"][p][c] - f["slots"] / len(self.C))
                moved = speed * (mix - now["label"][p][c]) + shown + self.wish["named"][p][c]
                self.label[p][c] = max(now["label"][p][c] + moved, 0.0)
            self.label[p] = [share / sum(self.label[p]) for share in self.label[p]]
            lean = sum(brand - small + own for brand, small, own in self.gmv[p])
            lean = lean / goods if goods > 0 else now["axis"][p]
            visits = self.served[p] if self.wish["landing"][p] == ORDINARY else 0.0
            talked = la["axis_visits"] * visits**2 / now["web_visits"]
            talked += self.rules["social"]["wave_axis"] if self.wish["bonus"][p] > 0 else 0.0
            self.axis[p] = min(max(now["axis"][p] + drift * (lean - now["axis"][p]) - talked, -1.0), 1.0)
        self.blank = [[max(months - 1, 0) for months in row] for row in now["blank"]]
        for c in self.C:
            known = max([now["label"][p][c] for p in self.open], default=0.0)
            best = max([self.label[p][c] for p in self.open], default=0.0)
            first = [p for p in self.open if self.label[p][c] == best]
            if known <= la["blank_at"] < best and not now["claimed"][c] and len(first) == 1:
                self.blank[first[0]][c] = la["blank_months"]

    def goodwill(self):
        g, now, wish = self.rules["goodwill"], self.now, self.wish
        self.liked = list(now["goodwill"])
        for p in self.open:
            mean = sum(self.profit[p]) / len(self.C)
            fee = wish["commission"][p] if wish["commission"][p] > now["free_commission"][p] else 0.0
            sells = wish["resale"][p] != FREE
            rest = g["rest"] + g["profit"] * log(1 + mean / self.rules["sellers"]["profit_scale"])
            harsh = max(max(row) for row in wish["force"][p])
            free = harsh == 0 and now["quiet"][p] + 1 >= g["free_air_months"]
            rest += g["free_air"] if free else 0.0
            rest -= g["fee"] * fee + g["paid_places"] * wish["paid_places"][p]
            rest += g["subsidy"] * self.net[p] - (g["ads_sold"] if sells else 0.0)
            rest += self.rules["frontpage"]["goodwill"] * sum(wish["front_ordinary"][p])
            rest -= self.rules["trust"]["strict_goodwill"] if wish["policing"][p] == 3 else 0.0
            liked = now["goodwill"][p] + g["drift"] * (rest - now["goodwill"][p])
            liked -= self.rules["pressure"]["goodwill"] * harsh * now["goodwill"][p]
            liked += sum(
                self.rules["pressure"]["open_arms"] * max(wish["force"][q][p]) for q in self.open if q != p
            )
            liked -= self.rules["charter"]["first_fee"] if fee > 0 and not now["charged"][p] else 0.0
            liked -= self.rules["ads"]["first_sale"] if sells and not now["sold_before"][p] else 0.0
            self.liked[p] = min(max(liked, 0.0), 1.0)

    def lessons(self):
        """Store credit, what sellers learn about ads, and the orders that ads still owe."""
        a, ch, now = self.rules["ads"], self.rules["charter"], self.now
        self.credit = [now["credit"][p] if now["open"][p] else 0.0 for p in self.P]
        for p in self.open:
            step = ch["ladder_climb"] if self.wish["ladder"][p] else -ch["ladder_fall"]
            self.credit[p] = min(max(now["credit"][p] + step, 0.0), 1.0)
        always, crowd = a["sophistication_up"]
        selling = sum(self.sold[p] > 0 for p in self.open)
        skill = now["sophistication"] + always + crowd * min(selling, a["sophistication_crowd"])
        self.sophistication = min(skill, 1.0)
        self.owed = table(len(self.P), len(self.C))
        for p in self.open:
            for c in self.C:
                brand, small = self.organic[p][c]
                usual = {HOME: brand + small, BRAND: brand, ORDINARY: small}[self.wish["landing"][p]]
                won = self.ad_orders[p][c] + self.repeats[p][c]
                self.owed[p][c] = min(won, a["repeat_most"] * usual)


def clearing_price(wanted, worth, visits):
    """cr at which sellers want as many visits as there are, by halving; 0 when they want fewer anyway."""

    def demand(price):
        return sum(d * exp(-price / v) for d, v in zip(wanted, worth, strict=True))

    if demand(0.0) <= visits:
        return 0.0
    low, high = 0.0, 1.0
    while demand(high) > visits:
        high *= 2
    for _ in range(200):
        middle = (low + high) / 2
        low, high = (middle, high) if demand(middle) > visits else (low, middle)
    return (low + high) / 2

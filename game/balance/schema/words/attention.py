"""What one founder can do in a month."""

from game.balance.schema.fields import Count, Word, means


class AttentionCost(Word):
    buyer_subsidy: Count = means("a buyer subsidy", "points")
    match_clause: Count = means("a match clause", "points")
    seller_subsidy: Count = means("a seller subsidy", "points")
    first_order_coupon: Count = means("a coupon for newcomers", "points")
    court_brand: Count = means("courting a brand, each", "points")
    renegotiate_brand: Count = means("renegotiating with a brand, each", "points")
    stock: Count = means("own goods, per two aisles", "points")
    summit: Count = means("a summit of websites", "points")
    traffic: Count = means("a traffic plan", "points")
    resale: Count = means("how visits are sold", "points")
    pitch: Count = means("a pitch", "points")
    update_call: Count = means("an update call", "points")
    renegotiate_deal: Count = means("renegotiating a deal", "points")
    front_page: Count = means("the front page", "points")
    policing: Count = means("policing", "points")
    logistics: Count = means("building delivery", "points")
    charter: Count = means("the charter", "points")
    publicity_cr: Count = means("publicity", "points")
    answer: Count = means("answering an event card", "points")
    promotion: Count = means("booking a promotion", "points")
    joint_promotion: Count = means("a joint promotion", "points")
    brand_day: Count = means("a brand's day", "points")
    reading: Count = means("reading along", "points")
    tech: Count = means("a project", "points")
    portal_bid_cr: Count = means("a bid for the portal's page", "points")
    choose_one: Count = means("telling somebody to choose", "points")
    poach: Count = means("asking stalls to open here too", "points")
    lobby: Count = means("a lobby", "points")
    open_line: Count = means("beginning a line of business", "points")
    launch: Count = means("a launch; promising its month is free", "points")
    launch_prepare: Count = means("a month's work on a launch", "points")


class Attention(Word):
    points: Count = means("attention a month", "points", gt=0)
    keep: Count = means("unspent attention kept", "points")
    store: Count = means("attention stored at most", "points")
    day: Count = means("attention that the day of a promotion takes", "points")
    lines: Count = means("orders changed in a month at most", "orders", gt=0)
    cost: AttentionCost = means("attention it costs to change an order")

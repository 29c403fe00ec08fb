"""The laws: what happens in a month. NumPy only; no file, clock, screen or global luck.

Every array is indexed (g)ame, (p)latform, (s)egment, (c)ategory, (k)ind of seller, (b)rand, (i)nvestor, in
this order, and stored so that games lie next to each other in memory. Platform here means seat: the p-th
seat at the table. People and shops in millions, money that flows in cr m, prices in cr, time in months;
money that stays is int64 hundredths of a crown.
"""

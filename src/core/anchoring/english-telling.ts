/** Words of one idea are separated by blanks, ideas by commas; nouns stand in the singular. */
export const englishFigures = `
  0 zero nought, 1 one, 2 two, 3 three, 4 four, 5 five, 6 six, 7 seven, 8 eight, 9 nine, 10 ten, 11 eleven, 12 twelve dozen, 13 thirteen,
  14 fourteen, 15 fifteen, 16 sixteen, 17 seventeen, 18 eighteen, 19 nineteen, 20 twenty, 30 thirty, 40 forty, 50 fifty, 60 sixty, 70 seventy,
  80 eighty, 90 ninety, hundred, thousand, million mn, billion bn, trillion tn, first, second, third, fourth, fifth, sixth, seventh, eighth,
  ninth, tenth, half halve, quarter, double twice twofold, triple thrice threefold, quadruple fourfold, tenfold, couple, score,
  percent % ％ pct, percentage, point pp, basis bp bps, $ dollar usd, € euro eur, £ pound gbp sterling, ¥, yuan rmb renminbi cny, yen jpy,
  ₹ rupee inr, ₽ ruble rouble rub, ₩ won, crown, franc, peso, cent, penny pence, km kilometre kilometer, mile, metre meter, foot feet, inch,
  acre, hectare, kg kilogram kilo kilogramme, gram gramme, ton, tonne, ounce, barrel, litre liter, gallon, celsius, fahrenheit, degree,
  megawatt mw, gigawatt gw, kilowatt kw, hour hr, minute, day, week, fortnight, month, year yr, decade, century, daily, weekly, monthly,
  quarterly, yearly annual annually, january jan, february feb, march, april apr, june jun, july jul, august aug, september sep sept,
  october oct, november nov, december dec, monday, tuesday, wednesday, thursday, friday, saturday, sunday, today, tomorrow, yesterday, tonight,
  more greater, less fewer, least, most, maximum, minimum, exceed, above, below, nearly almost, approximately roughly, only, all, every each,
  some, many, several, few, both, majority, minority, before, after, until till, since, next, last, previous, ° ℃ ℉, ‰
`;

/** Contraries, directions and how far somebody commits himself. */
export const englishNegations = `
  not n't, no, never, neither nor, none nobody, nothing, nowhere, without, hardly scarcely barely, fail failed fails failing failure,
  refuse refused refuses refusing refusal, deny denied denies denying denial, reject rejected rejects rejecting rejection,
  lack lacked lacks lacking, oppose opposed opposes opposing opposition against, support supported supports supporting, unable, impossible,
  unlikely, likely, cannot, stop stopped stops stopping cease ceased, cancel cancelled canceled cancels, withdraw withdrew withdrawn,
  ban banned bans prohibit prohibited, allow allowed allows permit permitted, accept accepted accepts, agree agreed agrees,
  disagree disagreed disagrees,
  increase increased increases increasing rise rose risen rises rising grow grew grown grows growing growth climb climbed climbs climbing gain gained gains up higher raise raised raises raising surge surged jump jumped soar soared expand expanded expands expansion upward,
  decrease decreased decreases decreasing fall fell fallen falls falling drop dropped drops dropping decline declined declines declining shrink shrank shrunk contracted contraction reduce reduced reduces reducing reduction cut cuts down lower lowered lowers lowering plunge plunged slump slumped downward,
  better improve improved improves improvement, worse worsen worsened worsens, success succeed succeeded succeeds, will shall 'll, would, may,
  might, can, could, should, must, true, false, yes
`;

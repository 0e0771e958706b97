/** Words of one idea are separated by blanks, ideas by commas. Millions are no million, and "wills" is not "will". */
export const englishNumbers = `
  0 zero nought, zeros, 1 one, 2 two, 3 three, 4 four, 5 five, 6 six, 7 seven, 8 eight, 9 nine, 10 ten, 11 eleven, 12 twelve dozen, 13 thirteen,
  14 fourteen, 15 fifteen, 16 sixteen, 17 seventeen, 18 eighteen, 19 nineteen, 20 twenty, 30 thirty, 40 forty, 50 fifty, 60 sixty, 70 seventy,
  80 eighty, 90 ninety, hundred, thousand, million mn, billion bn, trillion tn, tens, dozens, hundreds, thousands, millions, billions, trillions,
  first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth, thirds, fourths, fifths, sixths, sevenths, eighths, ninths, tenths,
  hundredth, hundredths, thousandth, thousandths, half halve halves, quarter quarters, double doubles twice twofold,
  triple triples thrice threefold, quadruple quadruples fourfold, tenfold, couple couples, score scores, more greater, less fewer, least, most,
  maximum, maximums, minimum, minimums, exceed exceeds exceeded exceeding, above, below, nearly almost, approximately roughly, only, all, every each, some, many, several, few, both,
  majority, minority, before, after, until till, since, next, last, previous, daily, weekly, monthly, quarterly, yearly annual annually,
  today, tomorrow, yesterday, tonight, january jan, february feb, march, april apr, june jun, july jul, august aug, september sep sept,
  october oct, november nov, december dec, ° ℃ ℉, ‰
`;

/** The same in the singular; with an "s" each is the same unit. */
export const englishUnits = `
  percent % ％ pct, percentage, point pp, basis bp bps, $ dollar usd, € euro eur, £ pound gbp sterling, ¥, yuan rmb renminbi cny, yen jpy,
  ₹ rupee inr, ₽ ruble rouble rub, ₩ won, crown, franc, peso, cent, penny pence, km kilometre kilometer, mile, metre meter, foot feet, inch,
  acre, hectare, kg kilogram kilo kilogramme, gram gramme, ton, tonne, ounce, barrel, litre liter, gallon, celsius, fahrenheit, degree,
  megawatt mw, gigawatt gw, kilowatt kw, hour hr, minute, second, day, week, fortnight, month, year yr, decade, century, monday, tuesday, wednesday,
  thursday, friday, saturday, sunday
`;

/** Contraries, directions and how far somebody commits himself. */
export const englishNegations = `
  not n't, no, never, neither nor, none nobody, nothing, nowhere, without, hardly scarcely barely, fail failed fails failing failure failures,
  refuse refused refuses refusing refusal refusals, deny denied denies denying denial denials, reject rejected rejects rejecting rejection rejections,
  lack lacked lacks lacking, oppose opposed opposes opposing opposition against, support supported supports supporting, unable, impossible,
  unlikely, likely, cannot, stop stopped stops stopping cease ceased ceases ceasing, cancel cancelled canceled cancels cancelling canceling, withdraw withdrew withdrawn withdraws withdrawing,
  ban banned bans banning prohibit prohibited prohibits prohibiting, allow allowed allows allowing permit permitted permits permitting,
  accept accepted accepts accepting, agree agreed agrees agreeing,
  disagree disagreed disagrees disagreeing,
  increase increased increases increasing rise rose risen rises rising grow grew grown grows growing growth climb climbed climbs climbing gain gained gains up higher raise raised raises raising surge surged surges surging jump jumped jumps jumping soar soared soars soaring expand expanded expands expanding expansion expansions upward,
  decrease decreased decreases decreasing fall fell fallen falls falling drop dropped drops dropping decline declined declines declining shrink shrank shrunk shrinks shrinking contracted contraction contractions reduce reduced reduces reducing reduction reductions cut cuts down lower lowered lowers lowering plunge plunged plunges plunging slump slumped slumps slumping downward,
  better improve improved improves improving improvement improvements, worse worsen worsened worsens worsening, success succeed succeeded succeeds succeeding, will shall 'll, would, may,
  might, can, could, should, must, true, false, yes
`;

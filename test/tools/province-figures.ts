import type { Random } from '../../functions/local/seed/random';

/** Invented figures of one row or unit by printed column, in which every relation of their form holds. */
type Figures = Record<string, number>;

export function scaled(figures: Figures, weight: number): Figures {
  return Object.fromEntries(Object.entries(figures).map(([column, value]) => [column, value * weight]));
}

export function handlingOf(opening: number, open: number, size: number, random: Random): Figures {
  const online = random.whole(20, 40) * size;
  const direct = random.whole(5, 15) * size;
  const received = online + direct + opening;
  const pending = Math.min(open, received);
  const resolved = received - pending;
  const late = random.whole(0, 2);
  const early = random.part(resolved - late, 0.6);
  const overdue = random.whole(0, Math.min(1, pending));
  return {
    3: received,
    4: online,
    5: direct,
    6: opening,
    7: resolved,
    8: early,
    9: resolved - late - early,
    10: late,
    11: pending,
    12: pending - overdue,
    13: overdue,
  };
}

export function proceduresOf(random: Random): Figures {
  const [full, part, info] = [random.whole(2, 9), random.whole(1, 6), random.whole(1, 3)];
  const all = full + part + info;
  const own = random.whole(0, 3);
  const paid = random.part(all, 0.5);
  const online = random.part(paid, 0.8);
  return {
    3: all,
    4: own,
    5: all - own,
    6: all,
    7: full,
    8: part,
    9: info,
    10: all - 1,
    11: 0,
    12: 1,
    13: all,
    14: all,
    15: paid,
    16: online,
    17: random.part(online, 0.7),
    18: random.part(full + part, 0.6),
    19: all + 2,
    20: random.part(all + 2, 0.5),
  };
}

export function digitalOf(handling: Figures, weight: number, random: Random): Figures {
  const [received, resolved] = [handling['3'] ?? 0, handling['7'] ?? 0];
  return {
    3: received,
    4: random.part(received, 0.8),
    5: random.part(received, 0.3),
    6: resolved,
    7: random.part(resolved, 0.8),
    8: random.part(resolved, 0.4),
    9: random.part(received, 0.5),
    10: random.part(received, 0.9),
    11: 4 * weight,
    12: random.whole(1, 4) * weight,
  };
}

export function paymentOf(handling: Figures, random: Random): Figures {
  const paid = random.part(handling['3'] ?? 0, 0.4);
  const online = random.part(paid, 0.6);
  return { 3: paid, 4: online, 5: random.part(online, 0.8) };
}

export function feedbackOf(opening: number, open: number, weight: number, random: Random): Figures {
  const received = random.whole(12, 15) * weight;
  const all = received + opening;
  const pending = Math.min(open, all);
  const handled = all - pending;
  const inTime = random.part(handled, 0.9);
  return {
    3: received,
    4: opening,
    5: all,
    6: handled,
    7: inTime,
    8: pending,
    9: random.part(handled, 0.8),
    10: random.whole(0, 2),
    11: 40 * weight,
    12: random.whole(30, 40) * weight,
  };
}

export function publicationOf(published: number, weight: number, random: Random): Figures {
  const made = random.whole(2, 6);
  const own = scaled({ 3: made, 4: random.whole(1, made), 5: 5, 6: random.whole(3, 5) }, weight);
  return { ...own, 7: published, 8: random.part(published, 0.9) };
}

export function officeOf(random: Random): Figures {
  const [own, spare, arriving, leaving] = [
    random.whole(1, 4),
    random.whole(1, 3),
    random.whole(200, 900),
    random.whole(80, 400),
  ];
  return {
    3: own + spare,
    4: own,
    5: spare,
    6: arriving + leaving,
    7: arriving,
    8: leaving,
    9: 2,
    10: random.part(leaving - 2, 0.9),
  };
}

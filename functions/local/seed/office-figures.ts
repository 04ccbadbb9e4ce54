import type { UnitKind } from '../../../shared/units/unit';
import type { Character } from './character';
import type { Feedback, Office, Publication } from './figures';
import type { Random } from './random';

/** K04: complaints and surveys of a unit that resolved `resolved` dossiers; `closing` complaints stay open, or some by chance. */
export function feedbackOf(
  opening: number,
  resolved: number,
  closing: number | undefined,
  character: Character,
  random: Random,
): Feedback {
  const received = random.whole(0, Math.ceil(resolved / 700));
  const total = received + opening;
  const pending = Math.min(total, closing ?? random.whole(0, 2));
  const handled = total - pending;
  const surveys = random.part(resolved, 0.12);
  return {
    received,
    opening,
    total,
    handled,
    inTime: random.part(handled, 0.9),
    pending,
    content: random.part(handled, 0.75),
    discontentDossiers: random.whole(0, Math.min(received, resolved)),
    surveys,
    contentSurveys: random.part(surveys, character.content),
  };
}

/** K05: only departments draft decisions that announce procedures; every unit makes public what it handles. */
export function publicationOf(kind: UnitKind, publicProcedures: number, random: Random): Publication {
  const published = kind === 'department' ? random.whole(0, 9) : 0;
  const mustBePublic = kind === 'department' ? published : random.whole(0, 14);
  return {
    published,
    publishedInTime: random.part(published, 0.9),
    mustBePublic,
    publicInTime: random.part(mustBePublic, 0.9),
    public: publicProcedures,
    complete: random.part(publicProcedures, 0.985),
  };
}

/** K06: people at the one-stop counter and documents sent and received. */
export function officeOf(kind: UnitKind, random: Random): Office {
  const permanent = kind === 'department' ? random.whole(1, 3) : random.whole(3, 6);
  const reserve = kind === 'department' ? random.whole(1, 3) : random.whole(0, 3);
  const incoming = random.whole(1100, 4200);
  const outgoing = random.whole(320, 1500);
  const secret = random.part(outgoing, 0.012);
  return {
    staff: permanent + reserve,
    permanent,
    reserve,
    documents: incoming + outgoing,
    incoming,
    outgoing,
    secret,
    signed: random.part(outgoing - secret, 0.985),
  };
}

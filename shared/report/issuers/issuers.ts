import * as z from 'zod';
import type { Unit } from '../../units/unit';
import { kindWord } from '../../units/unit-name';
import { issuesAsCommittee } from '../words';
import document from './issuers.json';

const text = z.string().min(1);
const officers = { self: text, head: text, deputy: text };

const issuersSchema = z.strictObject({
  schema: z.literal(1),
  /** Bodies by the first words of their names: what they call themselves, who heads them and who deputises. */
  bodies: z.array(z.strictObject({ begins: text, ...officers })),
  other: z.strictObject(officers),
  /** A people's committee, on behalf of which its chair signs. */
  committee: z.strictObject({ ...officers, behalf: text }),
  /** Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục II, 7: thay mặt người đứng đầu, thừa lệnh, thừa ủy quyền. */
  prefixes: z.strictObject({ deputy: text, order: text, authorised: text }),
});

const issuers = issuersSchema.parse(document);

/** By what power a paper is signed. */
export const POWERS = ['head', 'deputy', 'order', 'authorised'] as const;
export type Power = (typeof POWERS)[number];

export interface PowerLines {
  /** Printed above the position, one line each: `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`. */
  authority: string[];
  /** `PHÓ CHỦ TỊCH`; empty where it is the signer's own and has to be typed. */
  position: string;
}

/** The lines above a signature by the kind of unit and the power (Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục II, 7). */
export function powerLines(unit: Unit, power: Power): PowerLines {
  const { prefixes, committee } = issuers;
  const { head, deputy } = officersOf(unit);
  const behalf = issuesAsCommittee[unit.kind] ? [committee.behalf] : [];
  switch (power) {
    case 'head':
      return { authority: behalf, position: head };
    case 'deputy':
      return { authority: [...behalf, `${prefixes.deputy} ${head}`], position: deputy };
    case 'order':
    case 'authorised':
      return { authority: [`${prefixes[power]} ${head}`], position: '' };
  }
}

/**
 * What a unit calls itself after its full name has been given.
 * @example selfName(skhcn) // 'Sở'
 * @example selfName(tanHung) // 'UBND xã'
 */
export function selfName(unit: Unit): string {
  if (!issuesAsCommittee[unit.kind]) return officersOf(unit).self;
  return [issuers.committee.self, kindWord(unit.name)].filter((word) => word !== '').join(' ');
}

function officersOf(unit: Unit): { self: string; head: string; deputy: string } {
  if (issuesAsCommittee[unit.kind]) return issuers.committee;
  return issuers.bodies.find(({ begins }) => unit.name.startsWith(`${begins} `)) ?? issuers.other;
}

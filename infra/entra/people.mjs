const COLUMNS = ['mail', 'role', 'unit'];
/** Nothing that a filter of Microsoft Graph's or a shell would read as its own. */
const MAIL = /^[\w.+-]+@[\w-]+(\.[\w-]+)+$/;

function faultOf({ mail, role, unit }, units) {
  if (!MAIL.test(mail)) return `"${mail}" is no mail address`;
  if (!['clerk', 'supervisor', 'admin'].includes(role))
    return `"${role}" is no role; roles are clerk, supervisor, admin`;
  if (role !== 'clerk')
    return unit === '' ? undefined : `the role ${role} belongs to no unit, but "${unit}" is given`;
  if (unit === '') return 'a clerk needs the code of a unit';
  return units.has(unit) ? undefined : `there is no unit "${unit}"`;
}

/**
 * Reads who is given which app role from lines `mail,role,unit` under a heading of these words; semicolons may stand for commas,
 * as Excel writes them where commas are decimal.
 * @param {string} text
 * @param {Set<string>} units codes of the province's units
 * @returns {{ people: { line: number, mail: string, role: string }[], faults: string[] }} `role`: an app role such as
 *   `clerk.skhcn`; faults name their line, and one is enough to refuse all.
 */
export function readPeople(text, units) {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const separator = lines[0].includes(';') ? ';' : ',';
  const cells = (line) => line.split(separator).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
  const people = [];
  const faults = [];
  if (cells(lines[0]).join().toLowerCase() !== COLUMNS.join())
    return { people, faults: [`line 1: the heading must be ${COLUMNS.join(',')}`] };
  const firstLines = new Map();
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line.trim() === '') continue;
    const [mail = '', role = '', unit = '', ...more] = cells(line);
    const key = [mail.toLowerCase(), role, unit].join();
    const fault =
      more.length > 0 ? `${more.length + 3} cells, 3 are allowed` : faultOf({ mail, role, unit }, units);
    if (fault !== undefined) faults.push(`line ${index + 1}: ${fault}`);
    else if (firstLines.has(key)) faults.push(`line ${index + 1}: the same as line ${firstLines.get(key)}`);
    else people.push({ line: index + 1, mail, role: role === 'clerk' ? `clerk.${unit}` : role });
    firstLines.set(key, firstLines.get(key) ?? index + 1);
  }
  return { people, faults };
}

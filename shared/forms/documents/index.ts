import ii06a from './ii.06a.json';
import k01 from './k01.json';
import k02 from './k02.json';
import k03 from './k03.json';
import k04 from './k04.json';
import k05 from './k05.json';
import k06 from './k06.json';

/** The forms that come with the product; a province adds others as data. Checked by forms/registry. */
export const bundledForms: readonly unknown[] = [ii06a, k01, k02, k03, k04, k05, k06];

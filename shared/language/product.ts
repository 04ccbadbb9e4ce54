/** The product's name: Vietnamese for "to tally". */
export const productName = 'Khớp';

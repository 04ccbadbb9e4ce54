/** Opens a letter in the person's mail program; the pane stays. */
export function openMail(address: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.target = '_blank';
  link.click();
}

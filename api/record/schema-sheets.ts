/** Where figures of one contribution stand on several sheets, each row says on which; null in files without or with one. */
export const SHEETS = `
alter table observations add column sheet text;
`;

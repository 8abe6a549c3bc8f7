// Rows of the tables behind exchange/notices.ts.

export type ExchangeNoticeTables = {
  exchange_notice: { id: string }
  exchange_notice_record: { notice: string }
  exchange_notice_part: { notice: string }
  exchange_notice_reader: { notice: string }
}

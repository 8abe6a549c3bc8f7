// One notice: its fields as the reader may see them, who may see what, its records, what can be done to it, and who fits it.
import { useState } from 'react'
import { Button, Flex, Popconfirm, Table } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { DisclosedField, NoticeState, ShownNotice } from '#domain/exchange/notice.ts'
import { substances } from '#domain/exchange/substances.ts'
import { useMe } from '../../client/access.ts'
import { moveNotice, useNoticeHistory, useOwnMatches } from '../../client/exchange.ts'
import { moment } from '../../ui/asOf.ts'
import { Facts } from '../../ui/Facts.tsx'
import { Mark } from '../../ui/Mark.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { ProblemList } from '../../ui/ProblemList.tsx'
import { Ready } from '../../ui/states.tsx'
import { useSending } from '../../ui/useSending.ts'
import { filledOf } from './givenOf.ts'
import { NoticeForm } from './NoticeForm.tsx'
import { SideView } from './OwnSides.tsx'
import { useNoticeWords, type NoticeWords } from './useNoticeWords.ts'

/** What a holder does by hand in a state; matched and fates come from deals. */
const verbs: Record<NoticeState, ('open' | 'pause' | 'resume' | 'close')[]> = {
  draft: ['open', 'close'],
  open: ['pause', 'close'],
  paused: ['resume', 'close'],
  matched: ['pause', 'close'],
  closed: [],
}

export function NoticeView({ notice }: { notice: ShownNotice }) {
  const words = useNoticeWords()
  const { data: me } = useMe()
  const [changing, setChanging] = useState(false)
  // What it was made from is read by its holder alone.
  const own = notice.basedOn !== undefined
  const acts = own && notice.party !== undefined && (me?.actsFor === null || me?.actsFor.includes(notice.party) === true)
  return (
    <Flex vertical gap={18}>
      {acts && <Doings notice={notice} changing={changing} setChanging={setChanging} />}
      {changing ? (
        <NoticeForm start={filledOf(notice)} before={notice} done={() => setChanging(false)} />
      ) : (
        <Panel>
          <NoticeFacts notice={notice} words={words} own={own} />
        </Panel>
      )}
      {own && <Matches notice={notice} />}
      {own && <Records id={notice.id} words={words} />}
    </Flex>
  )
}

type Doing = { notice: ShownNotice; changing: boolean; setChanging: (on: boolean) => void }
function Doings({ notice, changing, setChanging }: Doing) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const { busy, problems, send } = useSending(() => queries.invalidateQueries({ queryKey: ['exchange'] }))
  return (
    <>
      <Flex wrap gap={8}>
        {notice.state !== 'closed' && (
          <Button type={changing ? 'default' : 'primary'} onClick={() => setChanging(!changing)}>
            {t(changing ? 'exchange.no' : 'exchange.change')}
          </Button>
        )}
        {verbs[notice.state].map(verb =>
          verb === 'close' ? (
            <Popconfirm
              key={verb}
              title={t('exchange.sureClose')}
              okText={t('exchange.yes')}
              cancelText={t('exchange.no')}
              onConfirm={() => send(() => moveNotice(notice.id, verb))}
            >
              <Button loading={busy}>{t(`exchange.verb.${verb}`)}</Button>
            </Popconfirm>
          ) : (
            <Button key={verb} loading={busy} onClick={() => send(() => moveNotice(notice.id, verb))}>
              {t(`exchange.verb.${verb}`)}
            </Button>
          ),
        )}
      </Flex>
      {problems.length > 0 && <ProblemList problems={problems} />}
    </>
  )
}

function NoticeFacts({ notice, words, own }: { notice: ShownNotice; words: NoticeWords; own: boolean }) {
  const { t } = useTranslation()
  const level = (field: DisclosedField) => (own ? <span className="soft"> · {t(`exchange.reads.${notice.disclosure[field]}`)}</span> : null)
  const fact = (label: string, value: string | undefined, field?: DisclosedField) =>
    value === undefined || value === ''
      ? field === undefined || own || notice.disclosure[field] === 'public'
        ? []
        : [
            {
              key: label,
              label: t(`exchange.${label}`),
              value: <span className="soft">{t(`exchange.reads.${notice.disclosure[field]}`)}</span>,
            },
          ]
      : [
          {
            key: label,
            label: t(`exchange.${label}`),
            value: (
              <>
                {value}
                {field === undefined ? null : level(field)}
              </>
            ),
          },
        ]
  const substance = (id: string) => substances.find(one => one.id === id)?.[words.language] ?? id
  const ranges = notice.quality?.map(
    ({ substance: id, low, high, unit, report }) =>
      `${substance(id)} ${low === high ? low : `${low}–${high}`} ${unit}${report === undefined ? '' : ` (${report})`}`,
  )
  const limits = notice.limits?.map(
    ({ substance: id, operator, limit, unit, standard, clause }) =>
      `${substance(id)} ${operator === '<=' ? '≤' : '≥'} ${limit} ${unit}${standard === undefined ? '' : ` (${[standard, clause].filter(Boolean).join(' ')})`}`,
  )
  return (
    <Facts
      wide
      facts={[
        ...fact('who', words.party(notice), 'party'),
        ...fact('what', [words.material(notice.material), notice.grade].filter(Boolean).join(' ')),
        ...fact('code', notice.wasteCode),
        ...fact('howMuch', `${words.mass(notice)} · ${t(`exchange.bases.${notice.basis}`)}`, 'massKg'),
        ...fact('minLot', notice.minLotKg === undefined ? undefined : String(notice.minLotKg / 1000)),
        ...fact('where', words.place(notice), 'place'),
        ...fact('when', words.when(notice)),
        ...fact('price', words.price(notice), 'priceCnyPerT'),
        ...fact('quality', ranges?.join('; '), 'quality'),
        ...(notice.kind === 'need' ? fact('limits', limits?.join('; '), 'limits') : []),
        ...fact('modes', notice.modes?.map(mode => words.names.mode(mode)).join(', ')),
        ...fact('maxHaul', notice.maxHaulKm === undefined ? undefined : String(notice.maxHaulKm)),
        ...fact('contact', notice.contact, 'contact'),
        ...fact('note', notice.note, 'note'),
      ]}
    />
  )
}

function Matches({ notice }: { notice: ShownNotice }) {
  const { t } = useTranslation()
  const query = useOwnMatches(notice.party !== undefined, notice.party === undefined ? {} : { party: notice.party })
  return (
    <section>
      <h2>{t('exchange.matches')}</h2>
      <Ready query={query}>
        {({ sides }) => {
          const side = sides.find(({ id }) => id === notice.id)
          return side === undefined ? <p className="soft">{t('exchange.matchesFor')}</p> : <SideView side={side} />
        }}
      </Ready>
    </section>
  )
}

function Records({ id, words }: { id: string; words: NoticeWords }) {
  const { t } = useTranslation()
  return (
    <section>
      <h2>{t('exchange.versions')}</h2>
      <Ready query={useNoticeHistory(id, true)}>
        {records => (
          <Table<ShownNotice>
            size="small"
            rowKey="recordedAt"
            pagination={false}
            scroll={{ x: 620 }}
            dataSource={records.toReversed()}
            columns={[
              {
                key: 'version',
                title: t('exchange.version', { n: '' }),
                render: (_: unknown, one) => t('exchange.version', { n: one.version }),
              },
              { key: 'state', title: t('evaluation.state'), render: (_: unknown, one) => <Mark>{t(`exchange.state.${one.state}`)}</Mark> },
              { key: 'mass', title: t('exchange.howMuch'), className: 'num', render: (_: unknown, one) => words.mass(one) },
              { key: 'when', title: t('exchange.when'), className: 'num', render: (_: unknown, one) => words.when(one) },
              { key: 'price', title: t('exchange.price'), className: 'num', render: (_: unknown, one) => words.price(one) },
              { key: 'at', title: t('ledger.learned'), className: 'num', render: (_: unknown, one) => moment(one.recordedAt) },
            ]}
          />
        )}
      </Ready>
    </section>
  )
}

// The facilitator's board: a column a stage (one below the other on a phone), each card with its owner, next step and day; why some died.
import { useState } from 'react'
import { Button, Collapse, Flex, Input, Select } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type BoardCard, BoardStage, type MoveRequest } from '#domain/exchange/board.ts'
import { FailureReason } from '#domain/exchange/notice.ts'
import { failureReasonWords } from '#domain/words/exchange.ts'
import { useLanguage } from '../../client/active.tsx'
import { moveCard, putCard, useBoard } from '../../client/deals.ts'
import { moment } from '../../ui/asOf.ts'
import { Grid } from '../../ui/Grid.tsx'
import { Labelled } from '../../ui/Labelled.tsx'
import { Mark } from '../../ui/Mark.tsx'
import { NeedsAccount } from '../../ui/NeedsAccount.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { ProblemList } from '../../ui/ProblemList.tsx'
import { Nothing, Ready } from '../../ui/states.tsx'
import { useSending } from '../../ui/useSending.ts'

export function BoardView() {
  const { t } = useTranslation()
  const language = useLanguage()
  const [adding, setAdding] = useState(false)
  return (
    <Flex vertical gap={18}>
      <NeedsAccount needed="rights" />
      <p className="soft">
        {t('board.lead')} {t('board.office')}
      </p>
      <div>
        <Button type="primary" aria-expanded={adding} onClick={() => setAdding(true)}>
          {t('board.add')}
        </Button>
      </div>
      {adding && <CardForm done={() => setAdding(false)} />}
      <Ready query={useBoard()}>
        {({ cards, stages, reasons, overdue }) =>
          cards.length === 0 ? (
            <Nothing title={t('board.none')}>{t('board.noneText')}</Nothing>
          ) : (
            <>
              {overdue > 0 && <Mark of="failed">{t('board.overdueCount', { n: overdue })}</Mark>}
              <Grid min={230} gap={14} align="start">
                {BoardStage.options
                  .filter(stage => stages[stage] > 0)
                  .map(stage => (
                    <section key={stage}>
                      <h2>
                        {t(`board.stage.${stage}`)} <span className="soft num">{stages[stage]}</span>
                      </h2>
                      <Flex vertical gap={10}>
                        {cards
                          .filter(card => card.stage === stage)
                          .map(card => (
                            <Card key={card.id} card={card} />
                          ))}
                      </Flex>
                    </section>
                  ))}
              </Grid>
              {stages.died > 0 && (
                <section>
                  <h2>{t('board.reasons')}</h2>
                  <p>
                    {FailureReason.options
                      .filter(reason => reasons[reason] > 0)
                      .map(reason => `${failureReasonWords[reason][language === 'zh' ? 0 : 1]} ${reasons[reason]}`)
                      .join(' · ')}
                  </p>
                </section>
              )}
            </>
          )
        }
      </Ready>
    </Flex>
  )
}

function Card({ card }: { card: BoardCard }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [moving, setMoving] = useState(false)
  return (
    <Panel gap={6} {...(card.overdue ? { tone: 'bad' as const } : {})}>
      <b>{card.title}</b>
      <span className="soft">
        {t('board.owner')}: {card.owner}
      </span>
      {card.nextStep !== null && (
        <span>
          {card.nextStep} <span className="num">{card.nextOn}</span> {card.overdue && <Mark of="failed">{t('board.overdue')}</Mark>}
        </span>
      )}
      {card.reason !== null && <Mark of="failed">{failureReasonWords[card.reason][language === 'zh' ? 0 : 1]}</Mark>}
      {moving ? (
        <CardForm card={card} done={() => setMoving(false)} />
      ) : (
        <div>
          <Button size="small" onClick={() => setMoving(true)}>
            {t('board.move')}
            <span className="heard"> {card.title}</span>
          </Button>
        </div>
      )}
      <Collapse
        size="small"
        ghost
        items={[
          {
            key: 'moves',
            label: t('board.history'),
            children: card.moves.map(move => (
              <div key={move.number}>
                <span className="num soft">{moment(move.recordedAt)}</span> {t(`board.stage.${move.stage}`)} · {move.by}
                {move.words === undefined ? '' : ` · ${move.words}`}
              </div>
            )),
          },
        ]}
      />
    </Panel>
  )
}

/** A new card, or how one stands from now on. */
function CardForm({ card, done }: { card?: BoardCard; done: () => void }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const queries = useQueryClient()
  const { busy, problems, send } = useSending(() => queries.invalidateQueries({ queryKey: ['exchange', 'board'] }))
  const [filled, setFilled] = useState({
    title: '',
    stage: card?.stage ?? 'lead',
    owner: card?.owner ?? '',
    nextStep: card?.nextStep ?? '',
    nextOn: card?.nextOn ?? '',
    reason: card?.reason ?? undefined,
    words: '',
  })
  const set = (patch: Partial<typeof filled>) => setFilled({ ...filled, ...patch })
  const field = (name: 'title' | 'owner' | 'nextStep' | 'nextOn' | 'words', label: string, type = 'text') => (
    <Labelled label={label}>
      <Input type={type} value={filled[name]} aria-label={label} onChange={event => set({ [name]: event.target.value })} />
    </Labelled>
  )
  const move = (): MoveRequest => {
    const { stage, owner, nextStep, nextOn, reason, words } = filled
    return {
      stage,
      owner,
      ...(nextStep === '' ? {} : { nextStep }),
      ...(nextOn === '' ? {} : { nextOn }),
      ...(reason === undefined || stage !== 'died' ? {} : { reason }),
      ...(words === '' ? {} : { words }),
    }
  }
  return (
    <Flex
      vertical
      gap={12}
      component="form"
      style={{ maxWidth: 520 }}
      onSubmit={event => {
        event.preventDefault()
        send(() => (card === undefined ? putCard({ title: filled.title, ...move() }) : moveCard(card.id, move())), done)
      }}
    >
      {card === undefined && field('title', t('board.cardTitle'))}
      <Labelled label={t('board.stageOf')}>
        <Select
          value={filled.stage}
          aria-label={t('board.stageOf')}
          options={BoardStage.options.map(value => ({ value, label: t(`board.stage.${value}`) }))}
          onChange={stage => set({ stage })}
        />
      </Labelled>
      {filled.stage === 'died' && (
        <Labelled label={t('deal.reason')}>
          <Select
            {...(filled.reason === undefined ? {} : { value: filled.reason })}
            aria-label={t('deal.reason')}
            placeholder={t('deal.pickReason')}
            options={FailureReason.options.map(value => ({ value, label: failureReasonWords[value][language === 'zh' ? 0 : 1] }))}
            onChange={reason => set({ reason })}
          />
        </Labelled>
      )}
      {field('owner', t('board.owner'))}
      {field('nextStep', t('board.nextStep'))}
      {field('nextOn', t('board.nextOn'), 'date')}
      {field('words', t('deal.words'))}
      {problems.length > 0 && <ProblemList problems={problems} />}
      <Flex gap={10}>
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('board.save')}
        </Button>
        <Button onClick={done}>{t('deal.cancel')}</Button>
      </Flex>
    </Flex>
  )
}

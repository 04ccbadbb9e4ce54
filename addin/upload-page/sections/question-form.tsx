import { useId, useState, type FormEvent } from 'react';
import { typedValue } from '../../pane/paste/questions/typed-value';
import { panePasteQuestionWords } from '../../pane/paste/questions/words';
import type { Asked } from './asked';
import { usePage, useWords } from '../hooks';
import { Button } from '../pieces';
import { uploadPageWords } from '../words';

/** Of more answers than these one is chosen from a list. */
const MOST_RADIOS = 6;
const TYPED = 'typed';

/** One question as a plain form: an answer is chosen, or a figure typed, and then given. */
export function QuestionForm({ asked }: { asked: Asked }) {
  const words = useWords(panePasteQuestionWords);
  const { give } = useWords(uploadPageWords).questions;
  const page = usePage();
  const id = useId();
  const [chosen, setChosen] = useState('');
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState(false);
  const { answers, typed } = asked;
  const stepChosen = () => {
    if (chosen !== TYPED || !typed) return answers.find((answer) => answer.id === chosen)?.step;
    const value = typedValue(text, typed.rate);
    return value === undefined ? undefined : typed.step(value);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const step = stepChosen();
    setWrong(step === undefined);
    if (step !== undefined) void page.answer(step);
  };
  const other = typed?.rate ? words.otherText : words.otherFigure;
  return (
    <form onSubmit={submit} className="card">
      <fieldset>
        <legend>{asked.text}</legend>
        {asked.shown !== undefined && asked.shown !== '' && <p className="small">{asked.shown}</p>}
        {answers.length > MOST_RADIOS ? (
          <select aria-label={words.choose} value={chosen} onChange={({ target }) => setChosen(target.value)}>
            <option value="">{words.choose}</option>
            {answers.map((answer) => (
              <option key={answer.id} value={answer.id}>
                {answer.text}
              </option>
            ))}
          </select>
        ) : (
          answers.map((answer) => (
            <label key={answer.id} className="choice">
              <input
                type="radio"
                name={id}
                checked={chosen === answer.id}
                onChange={() => setChosen(answer.id)}
              />
              {answer.text}
            </label>
          ))
        )}
        {typed && (
          <div className="row">
            <label className="choice">
              <input type="radio" name={id} checked={chosen === TYPED} onChange={() => setChosen(TYPED)} />
              {other}
            </label>
            <input
              aria-label={other}
              inputMode="decimal"
              value={text}
              aria-invalid={wrong && chosen === TYPED}
              onChange={({ target }) => {
                setText(target.value);
                setChosen(TYPED);
              }}
            />
          </div>
        )}
        {wrong && (
          <p role="alert" className="error">
            {chosen === TYPED ? words.notCount : words.choose}
          </p>
        )}
        <Button type="submit">{give}</Button>
      </fieldset>
    </form>
  );
}

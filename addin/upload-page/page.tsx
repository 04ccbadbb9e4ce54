import { lazy, Suspense, useEffect, useState } from 'react';
import { productName } from '../../shared/language/product';
import { uploadPageWords } from './words';
import { paneSignInWords } from '../pane/sign-in/words';
import { ownUnits } from '../pane/sign-in/roles';
import { FileSection } from './sections/file-section';
import { FormsSection } from './sections/forms-section';
import { useLang, usePage, usePageStore, useWords } from './hooks';
import { Button, Messages, Section } from './pieces';
import { OwedSection } from './sections/owed-section';
import { QuarterSection } from './sections/quarter-section';
import { isLocked } from './state';

/** What is needed once a quarter is open, and with the first file. */
const FindingsSection = lazy(() => import('./sections/findings-section'));
const SendSection = lazy(() => import('./sections/send-section'));
const SentSection = lazy(() => import('./sections/sent-section'));
const ReadSection = lazy(() => import('./sections/read-section'));
const ChangesSection = lazy(() => import('./sections/changes-section'));

/** All of the page, from top to bottom in the order in which it is done. */
export function Page() {
  const words = useWords(uploadPageWords);
  const phase = usePageStore((state) => state.phase);
  const me = usePageStore((state) => state.me);
  const expired = usePageStore((state) => state.expired);
  const lang = useLang();
  const page = usePage();
  useEffect(() => {
    document.documentElement.lang = lang;
    document.title = words.title;
  }, [lang, words]);
  return (
    <>
      <header>
        <p className="product">{productName}</p>
        <button
          type="button"
          lang={lang === 'vi' ? 'en' : 'vi'}
          onClick={() => page.speak(lang === 'vi' ? 'en' : 'vi')}
        >
          {words.otherLanguage}
        </button>
        {me && <Account />}
      </header>
      <main>
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
        {expired && me && <Expired />}
        {phase === 'starting' ? <p>{words.loading}</p> : me === null ? <SignIn /> : <Quarter />}
      </main>
      <Messages />
    </>
  );
}

function Quarter() {
  const words = useWords(uploadPageWords);
  const me = usePageStore((state) => state.me);
  const isOpen = usePageStore((state) => state.quarter !== null);
  const hasFile = usePageStore((state) => state.reading !== null);
  const locked = usePageStore(isLocked);
  if (me === null || ownUnits(me).length === 0) return <p>{words.supervisorOnly}</p>;
  return (
    <>
      <OwedSection />
      <QuarterSection />
      {isOpen && (
        <>
          <FormsSection />
          {!locked && <FileSection />}
          <Suspense fallback={<p>{words.loading}</p>}>
            {hasFile && <ReadSection />}
            {hasFile && <ChangesSection />}
            <FindingsSection />
            {locked ? <SentSection /> : <SendSection />}
          </Suspense>
        </>
      )}
    </>
  );
}

function Account() {
  const words = useWords(paneSignInWords);
  const name = usePageStore((state) => state.me?.name ?? '');
  const page = usePage();
  return (
    <p className="account">
      <span>{words.signedInAs(name)}</span>{' '}
      <button type="button" onClick={() => void page.signOut()}>
        {words.out}
      </button>
    </p>
  );
}

function Expired() {
  const words = useWords(uploadPageWords);
  const { again } = useWords(paneSignInWords);
  const page = usePage();
  return (
    <div role="alert" className="error">
      <p>{words.expired}</p>
      <Button onClick={() => void page.signIn()}>{again}</Button>
    </div>
  );
}

function SignIn() {
  const words = useWords(paneSignInWords);
  const { signInLead, working } = useWords(uploadPageWords);
  const choices = usePageStore((state) => state.choices);
  const busy = usePageStore((state) => state.phase === 'signing-in');
  const page = usePage();
  const [person, setPerson] = useState(choices[0]?.person ?? '');
  return (
    <Section title={words.title}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void page.signIn(choices.length === 0 ? undefined : person || choices[0]?.person);
        }}
      >
        <p>{choices.length === 0 ? signInLead : words.localNote}</p>
        {choices.length > 0 && (
          <label>
            {words.choosePerson}
            <select value={person} onChange={({ target }) => setPerson(target.value)}>
              {choices.map((choice) => (
                <option key={choice.person} value={choice.person}>
                  {choice.name}
                </option>
              ))}
            </select>
          </label>
        )}
        <Button type="submit" primary off={busy}>
          {busy ? working : words.button}
        </Button>
      </form>
    </Section>
  );
}

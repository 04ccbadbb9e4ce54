import { ButtonLine } from './button-line';
import { useStyles } from './styles';

interface Props {
  title: string;
  detail: string;
  button?: string;
  onClick?: () => void;
}

/** A page that stands for the whole pane when nothing else can be shown. */
export function Failure({ title, detail, button, onClick }: Props) {
  const styles = useStyles();
  return (
    <main className={styles.screen}>
      <div className={styles.section} role="alert">
        <h1 className={styles.heading}>{title}</h1>
        <p className={styles.text}>{detail}</p>
      </div>
      {button !== undefined && (
        <ButtonLine appearance="primary" onClick={onClick}>
          {button}
        </ButtonLine>
      )}
    </main>
  );
}

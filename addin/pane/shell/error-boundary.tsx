import { Component, type ReactNode } from 'react';
import { paneWords } from './words';
import type { Lang } from '../../../shared/language/language';
import { Failure } from '../parts/failure';

interface Props {
  lang: Lang;
  children: ReactNode;
}

/** Says that the pane failed, rather than leaving it empty. */
export class ErrorBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    const { lang, children } = this.props;
    if (!this.state.failed) return children;
    const { title, detail, reload } = paneWords[lang].crashed;
    return <Failure title={title} detail={detail} button={reload} onClick={() => location.reload()} />;
  }
}

import { Button, type ButtonProps } from '@fluentui/react-components';

/** A button on a line of its own, as wide as its words. */
export function ButtonLine(props: ButtonProps) {
  return (
    <div>
      <Button {...props} />
    </div>
  );
}

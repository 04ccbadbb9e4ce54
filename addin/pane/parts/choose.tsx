import { Select, type SelectProps } from '@fluentui/react-components';

interface Props extends Omit<SelectProps, 'onChange'> {
  options: readonly (readonly [value: string, text: string])[];
  /** What stands there while the value is ''. */
  prompt?: string;
  onChoose: (value: string) => void;
}

/** A list from which one thing is chosen. */
export function Choose({ options, prompt, onChoose, ...select }: Props) {
  return (
    <Select {...select} onChange={(_, { value }) => onChoose(value)}>
      {prompt !== undefined && (
        <option value="" disabled>
          {prompt}
        </option>
      )}
      {options.map(([value, text]) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </Select>
  );
}

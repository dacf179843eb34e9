import { useEffect, useRef, useState } from 'react';
import { preview as words } from '../strings/preview.ts';

/** Widths of the screens that a page is looked at on (CSS pixels). */
export const screens = { phone: 390, desktop: 1280 } as const;

export type Screen = keyof typeof screens;

interface Props {
  readonly address: string;
  readonly screen: Screen;
}

/** A page as wide as a screen, made smaller where the pane is narrower. */
export function ScaledFrame({ address, screen }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined)
        setSize({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  const width = screens[screen];
  const scale = Math.min(1, size.width / width);
  return (
    <div ref={box} style={{ flex: 1, minHeight: 0, overflow: 'hidden' }}>
      {size.width > 0 && (
        <iframe
          title={words.frame}
          src={address}
          style={{
            border: 0,
            // The Studio's own styles keep frames inside their boxes.
            maxWidth: 'none',
            width,
            height: size.height / scale,
            transform: `scale(${scale})`,
            transformOrigin: '0 0',
            marginInlineStart: Math.max(0, (size.width - width) / 2),
          }}
        />
      )}
    </div>
  );
}
